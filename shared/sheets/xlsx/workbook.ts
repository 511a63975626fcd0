import { type Findings, UnfitSheet } from '../findings.ts';
import { attribute, readXml } from './xml.ts';
import type { Zip } from './zip.ts';

type Relation = { readonly kind: string; readonly target: string };

const unfit = (): never => {
  throw new UnfitSheet('sheet.not-a-sheet');
};

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A target as a part's name: from the root, or beside the part that names it. */
const resolved = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** What a part leads to, by id; '' asks for the package's own. Kinds are the last word of their long names. */
const relationsOf = (zip: Zip, part: string, most: number): ReadonlyMap<string, Relation> => {
  const folder = folderOf(part);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(file)) return relations;
  readXml(zip, file, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      if (relations.size >= most) throw new UnfitSheet('sheet.too-large');
      const { Id = '', Type = '', Target = '' } = attributes;
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
  });
  return relations;
};

export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
};

/** A ZIP of another program: a sheet in another form, or no sheet. */
const otherPackage = (zip: Zip): never => {
  const isSheet = zip.has('xl/workbook.bin') || zip.has('content.xml') || zip.has('index/document.iwa');
  throw new UnfitSheet(isSheet ? 'sheet.other-format' : 'sheet.not-a-sheet');
};

const MACROS = /(?:^|\/)vbaproject\.bin$|\/macrosheets\/|\/activex\//;
const LINKS = /\/externallinks\/[^/]+$|\/connections\.xml$/;

/** Finds the visible sheets of a package, and reports what else it carries. */
export const readWorkbook = (zip: Zip, findings: Findings): Workbook => {
  const { entries: most, sheets: mostSheets } = findings.limits;
  const main = [...relationsOf(zip, '', most).values()].find(({ kind }) => kind === 'officeDocument');
  if (!main?.target.endsWith('.xml') || !zip.has(main.target)) return otherPackage(zip);
  const relations = relationsOf(zip, main.target, most);
  const kinds = new Set([...relations.values()].map(({ kind }) => kind.toLowerCase()));
  const carries = (shape: RegExp): boolean => zip.names.some(name => shape.test(name));
  if (kinds.has('vbaproject') || kinds.has('xlmacrosheet') || carries(MACROS))
    findings.report({ code: 'sheet.macro' });
  if (kinds.has('externallink') || carries(LINKS)) findings.report({ code: 'sheet.external-link' });

  const sheets: { name: string; part: string }[] = [];
  const names = new Set<string>();
  let from1904 = false;
  readXml(zip, main.target, {
    open: (element, attributes, path) => {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'sheet' || path.at(-2) !== 'sheets') return;
      const name = attributes['name'] ?? unfit();
      const relation = relations.get(attribute(attributes, 'id') ?? '') ?? unfit();
      if (names.has(name.toLowerCase())) unfit();
      names.add(name.toLowerCase());
      if (names.size > mostSheets) throw new UnfitSheet('sheet.too-large');
      if (relation.kind !== 'worksheet') return;
      if ((attributes['state'] ?? 'visible') !== 'visible')
        findings.report({ code: 'sheet.hidden-sheet', sheet: name });
      else sheets.push({ name, part: relation.target });
    },
  });
  if (names.size === 0) unfit();
  const part = (kind: string): string | undefined =>
    [...relations.values()].find(relation => relation.kind === kind)?.target;
  return { sheets, sharedStrings: part('sharedStrings'), styles: part('styles'), from1904 };
};
