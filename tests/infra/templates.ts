import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { BundleEntry } from '#infra/constructs/bundle.ts';
import { DISTRICTS_FOLDER, type District, parseDistrict, readDistrict } from '#infra/district.ts';
import { FUNCTIONS, type FunctionName } from '#infra/functions.ts';
import { type Synthesis, synthesise } from '#infra/synthesise.ts';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
export type Resource = z.infer<typeof Resource>;
export const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.unknown()).default({}),
});
export type Template = z.infer<typeof Template>;

/** Every district that has a file. */
export const DISTRICTS = readdirSync(DISTRICTS_FOLDER).map(file => file.replace(/\.json$/, ''));

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is gone when the tests are over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'patravali-infra-'));
  folders.push(folder);
  return folder;
};

/** Code that does nothing, for looking at templates: what the functions do is not what these tests are about. */
export const idleEntries = (): Record<FunctionName, BundleEntry> => {
  const entry = join(temporaryFolder(), 'idle.ts');
  writeFileSync(entry, 'export const handler = async () => undefined;\n');
  return Object.fromEntries(Object.keys(FUNCTIONS).map(name => [name, { entry }])) as Record<
    FunctionName,
    BundleEntry
  >;
};

export interface Templates {
  readonly folder: string;
  readonly data: Template;
  readonly office: Template;
  readonly copies: Template | undefined;
  readonly all: readonly Template[];
}

/** Synthesises a district, with changes to its file if any, and without the rule pack unless asked for. */
export const templatesOf = (
  name: string,
  change: Partial<District> = {},
  options: Synthesis = {},
): Templates => {
  const district = changed(name, change);
  const folder = synthesise(name, {
    outdir: temporaryFolder(),
    entries: idleEntries(),
    checked: false,
    district,
    ...options,
  });
  const read = (stack: string): Template | undefined => {
    const file = `patravali-${name}-${stack}.template.json`;
    if (!readdirSync(folder).includes(file)) return undefined;
    return Template.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  };
  const data = read('data');
  const office = read('office');
  const copies = read('copies');
  if (data === undefined || office === undefined) throw new Error(`${name} was not synthesised whole`);
  return { folder, data, office, copies, all: [data, office, ...(copies === undefined ? [] : [copies])] };
};

/** A district with some of its fields changed, checked as if it had been read from its file. */
export const changed = (name: string, change: Partial<District>): District =>
  parseDistrict(JSON.stringify({ ...readDistrict(name), ...change }), `${name} changed`);

/** A template's resources of one type, with their logical ids. */
export const ofType = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

/** All resources of one type in all stacks. */
export const allOfType = ({ all }: Templates, type: string): readonly Resource[] =>
  all.flatMap(template => ofType(template, type).map(([, resource]) => resource));

const Many = z.union([z.array(z.unknown()), z.unknown().transform(one => [one])]);
const Statement = z.looseObject({ Effect: z.string(), Action: Many, Resource: Many.optional() });
export type Statement = z.infer<typeof Statement>;
const Document = z.object({ Statement: z.array(Statement) });

export const statementsOf = (document: unknown): readonly Statement[] => Document.parse(document).Statement;
