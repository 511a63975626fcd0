import type { Office } from '#functions/office/office.ts';
import { sheetText } from '#functions/office/sheet-text.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { Dual, UseCount } from '#shared/contract/routes/adoption.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { OfficeDual } from './dual.ts';
import { readDual, readDuals } from './dual.ts';
import { HEADINGS, PAPER_WORDS } from './sheet-words.ts';
import { inactive, readUse, type UseLine, useLines } from './use.ts';

type Parts = Pick<Office, 'clock' | 'store'>;
type Heading = keyof typeof HEADINGS;
type Cells = readonly (string | number | undefined)[];

const sheet = (language: Language, headings: readonly Heading[], rows: readonly Cells[]): string =>
  sheetText({
    name: 'adoption',
    header: headings.map(heading => HEADINGS[heading][language]),
    rows: rows.map(cells => ({ cells: cells.map(cell => String(cell ?? '')) })),
  });

const DUAL = [
  'receiptsPhysical',
  'receiptsElectronic',
  'filesPhysical',
  'filesElectronic',
  'movementsPhysical',
  'movementsElectronic',
  'eFileShare',
] as const satisfies readonly Heading[];
const dualCells = ({ receipts, files, movements, eFileShare }: Dual): Cells => [
  ...[receipts, files, movements].flatMap(({ physical, electronic }) => [physical, electronic]),
  eFileShare,
];

const USE = ['officers', 'signedIn', 'signedInShare', 'neverSignedIn', 'moved', 'movedShare'] as const;
const useCells = (count: UseCount): Cells => USE.map(name => count[name]);

export const getDualRunningSheet =
  (office: Parts): UseCase<typeof contract.getDualRunningSheet> =>
  async ({ actor, params, query, language }) => {
    const { weeks, ...total } = await readDual(office, actor, { ...params, ...query });
    return sheet(
      language,
      ['week', ...DUAL],
      [
        ...weeks.map(({ week, ...dual }) => [week, ...dualCells(dual)]),
        [HEADINGS.total[language], ...dualCells(total)],
      ],
    );
  };

export const listDualRunningSheet =
  (office: Parts): UseCase<typeof contract.listDualRunningSheet> =>
  async ({ actor, query, language }) => {
    const { offices, total } = await readDuals(office, actor, query.weeks);
    const cells = (line: OfficeDual): Cells => [
      line.office.code,
      line.office.names[language],
      line.office.goLive,
      PAPER_WORDS[line.paper][language],
      ...dualCells(line),
    ];
    return sheet(
      language,
      ['code', 'office', 'goLive', 'paper', ...DUAL],
      [...offices.map(cells), [HEADINGS.total[language], '', '', '', ...dualCells(total)]],
    );
  };

export const getAdoptionSheet =
  (office: Parts): UseCase<typeof contract.getAdoptionSheet> =>
  async ({ actor, query, language }) => {
    const { lines, total } = useLines(await readUse(office, actor, query.days), query.by);
    const isByDdo = query.by === 'ddo';
    const nameOf = (line: UseLine): Cells =>
      isByDdo ? [line.ddo] : [line.office?.code, line.office?.names[language]];
    const totalName = [HEADINGS.total[language], ...(isByDdo ? [] : [''])];
    return sheet(
      language,
      [...(isByDdo ? (['ddo'] as const) : (['code', 'office'] as const)), ...USE],
      [...lines.map(line => [...nameOf(line), ...useCells(line)]), [...totalName, ...useCells(total)]],
    );
  };

export const listInactiveSheet =
  (office: Parts): UseCase<typeof contract.listInactiveSheet> =>
  async ({ actor, query, language }) => {
    const names = inactive(await readUse(office, actor, query.days), query);
    return sheet(
      language,
      ['employeeNumber', 'name', 'ddo', 'code', 'office', 'signedInOn', 'movedOn'],
      names.map(one => [
        one.employeeNumber,
        one.names[language],
        one.ddo,
        one.office?.code,
        one.office?.names[language],
        one.signedInOn,
        one.movedOn,
      ]),
    );
  };
