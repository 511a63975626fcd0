import type { Plugin } from 'vite';
import * as z from 'zod';
import { SIGNATURE_WORDS, STEP_STATE_WORDS, STEP_WORDS } from '#shared/contract/readiness-words.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import type { Route } from '#shared/contract/route.ts';
import { contract, type OperationId } from '#shared/contract/routes.ts';
import { CATEGORIES, Category, WATCHED } from '#shared/domain/category.ts';
import { Kept, Sealed } from '#shared/domain/classification.ts';
import { MOST_EXTENSION_DAYS } from '#shared/domain/clock-acts.ts';
import { RETENTIONS } from '#shared/domain/cover.ts';
import { Email } from '#shared/domain/directory/email.ts';
import { Telephone } from '#shared/domain/directory/letterhead.ts';
import { OfficeCode } from '#shared/domain/directory/office.ts';
import { DdoCode, EmployeeNumber, Mobile } from '#shared/domain/directory/officer.ts';
import { Abbreviation, PostCode } from '#shared/domain/directory/post.ts';
import { STAGES } from '#shared/domain/dispatch/dispatch.ts';
import { DISPATCH_MODES } from '#shared/domain/dispatch/mode.ts';
import { USUAL_POSTAGE } from '#shared/domain/dispatch/postage-rule.ts';
import { DOCUMENT_TYPES } from '#shared/domain/document.ts';
import { ACTIONS, PRIORITIES } from '#shared/domain/holding.ts';
import { IMPORT_LIMITS } from '#shared/domain/import.ts';
import { SPECS } from '#shared/domain/imports/sheets.ts';
import { LETTER_FORMS } from '#shared/domain/letters/form.ts';
import { LIMITS } from '#shared/domain/limits.ts';
import { NATURES } from '#shared/domain/nature.ts';
import { GIVER_OF_KIND, WRITTEN_KINDS } from '#shared/domain/notes/kind.ts';
import { HeadCode } from '#shared/domain/numbering/head.ts';
import { DEFAULT_NUMBERING } from '#shared/domain/numbering/rules.ts';
import { DONE_AS_POST } from '#shared/domain/permission/role.ts';
import { DELIVERY_MODES, LETTER_LANGUAGES, LETTER_TYPES, VIP_KINDS } from '#shared/domain/receipt-details.ts';
import { HOLD_GROUNDS } from '#shared/domain/records/record.ts';
import { SUSPENSION_CODES } from '#shared/domain/suspension.ts';
import { CODES_OF, mayWriteOff, type WriteOffCode } from '#shared/domain/write-off.ts';
import type { Operations } from '../client.ts';

/** Codes that people type in the administration. */
const PATTERNED = {
  officeCode: OfficeCode,
  postCode: PostCode,
  abbreviation: Abbreviation,
  employeeNumber: EmployeeNumber,
  mobile: Mobile,
  email: Email,
  telephone: Telephone,
  ddo: DdoCode,
  headCode: HeadCode,
};

const each = <K extends string, V, R>(table: Readonly<Record<K, V>>, make: (value: V) => R) =>
  Object.fromEntries(Object.entries<V>(table).map(([key, value]) => [key, make(value)])) as Record<K, R>;

/** Method, path and whether it is done as a post, of every operation: all that a client needs to know at run time. */
export const operations = (): Operations =>
  each<OperationId, Route, Operations[OperationId]>(contract, ({ method, path, access }) => [
    method,
    path,
    access !== 'public' && DONE_AS_POST[access],
  ]);

/**
 * Every refusal's title in both languages: the office says it in the language it was asked in, the gateway in both at
 * once, and the officer may change the language while it stands on the screen.
 */
export const titles = () => each(REFUSALS, ({ hi, en }) => ({ hi, en }));

const MODULE = 'virtual:contract';
/** What only the administration needs: it comes with its own script. */
const DIRECTORY = 'virtual:directory';

/** The pattern of a code, as the contract states it to others too. */
const patternOf = (schema: z.ZodType): string => {
  const { pattern } = z.toJSONSchema(schema);
  if (pattern === undefined) throw new Error('a code of the directory has no pattern');
  return pattern;
};

/** Of one category, the codes by which a receipt of it may be written off by each act. */
const codesFor = (category: Category) =>
  each<keyof typeof CODES_OF, readonly WriteOffCode[], readonly WriteOffCode[]>(CODES_OF, codes =>
    codes.filter(code => mayWriteOff(category, code)),
  );

/** The same of every category. */
export const writeOffCodes = () =>
  each<Category, Category, ReturnType<typeof codesFor>>(Category.enum, codesFor);

export const patterns = () => each(PATTERNED, patternOf);

/** What the sheets of a district are called, in the order in which they are filled in. */
export const sheetWords = () => each(SPECS, ({ words: { hi, en } }) => ({ hi, en }));

/** What is said of refusals: it comes with the first of them. */
const SAID = 'virtual:titles';

const printed = (tables: Readonly<Record<string, unknown>>): string =>
  Object.entries(tables)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');

/** Prints the contract's lists into a module, so that the screen repeats nothing by hand and carries no schema library. */
export const contractModule = (): Plugin => ({
  name: 'patravali-contract',
  resolveId: id => (id === MODULE || id === DIRECTORY || id === SAID ? `\0${id}` : undefined),
  load: id => {
    if (id === `\0${DIRECTORY}`)
      return printed({
        PATTERNS: patterns(),
        POSTAGE_RULE: USUAL_POSTAGE,
        IMPORT_LIMITS,
        SHEET_WORDS: sheetWords(),
        STEP_WORDS,
        STEP_STATE_WORDS,
        SIGNATURE_WORDS,
        NUMBERING: DEFAULT_NUMBERING,
      });
    if (id === `\0${SAID}`) return printed({ TITLES: titles() });
    if (id !== `\0${MODULE}`) return undefined;
    return printed({
      OPERATIONS: operations(),
      ACTIONS,
      PRIORITIES,
      NOTE_KINDS: WRITTEN_KINDS,
      GIVER_OF_KIND,
      HOLD_GROUNDS,
      DELIVERY_MODES,
      DISPATCH_MODES,
      DISPATCH_STAGES: STAGES,
      LETTER_FORMS,
      LETTER_TYPES,
      LETTER_LANGUAGES,
      VIP_KINDS,
      CATEGORIES,
      WATCHED,
      WRITE_OFF_CODES: writeOffCodes(),
      DOCUMENT_TYPES,
      KEPT: Kept.options,
      NATURES,
      SEALED: Sealed.options,
      RETENTIONS,
      SUSPENSION_CODES,
      MOST_EXTENSION_DAYS,
      LIMITS: each(LIMITS, ({ most }) => most),
    });
  },
});
