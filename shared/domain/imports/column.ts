import * as z from 'zod';
import { OfficeCode } from '../directory/office.ts';
import { EmployeeNumber } from '../directory/officer.ts';
import { Abbreviation, PostCode } from '../directory/post.ts';
import { LIMITS, type Limit } from '../limits.ts';
import { line } from '../text.ts';
import type { Cell } from './cell.ts';
import { asCode, fitting, type Misread, oneOf, turned } from './cell.ts';
import type { Said, SheetLanguage } from './sheet-problems.ts';
import { YES_NO_WORDS } from './vocabulary.ts';

/**
 * Whether a cell must be filled in: in every row, in the row of something new, or never. An empty cell that may be empty
 * leaves what is there; a cell with `-` clears it.
 */
export type Need = 'always' | 'new' | 'optional';

export type Column<T> = {
  readonly words: Said;
  /** Other headings that people write. */
  readonly also: readonly string[];
  readonly need: Need;
  /** One sentence for whoever fills it in. */
  readonly means: Said;
  readonly example: (language: SheetLanguage) => string;
  readonly cell: Cell<T>;
};

type Asked<T> = {
  readonly need?: Need;
  readonly means: Said;
  readonly example: T | undefined;
  readonly also?: readonly string[];
};

export const column = <T>(
  [hi, en]: readonly [string, string],
  cell: Cell<T>,
  { need = 'optional', means, example, also = [] }: Asked<NoInfer<T>>,
): Column<T> => ({
  words: { hi, en },
  also,
  need,
  means,
  example: language => (example === undefined ? '' : cell.write(example, language)),
  cell,
});

export const say = (hi: string, en: string): Said => ({ hi, en });

/** A column whose cells are of some form or other. */
export type AnyColumn = Omit<Column<never>, 'cell'> & {
  readonly cell: {
    readonly read: (text: string) => { readonly value: unknown } | Misread;
    readonly write: (value: never, language: SheetLanguage) => string;
  };
};

export type SheetSpec = {
  readonly words: Said;
  readonly also: readonly string[];
  readonly means: Said;
  /** The columns by which a row is known from the others of its sheet. */
  readonly keys: readonly string[];
  readonly columns: Readonly<Record<string, AnyColumn>>;
};

export const officeCode = fitting(
  OfficeCode,
  say(
    'अंग्रेज़ी के बड़े अक्षर, अंक और "-" से 2 से 20 अक्षर का संकेत लिखें, जैसे SDM-SDR।',
    'Write a code of 2 to 20 capitals, digits and hyphens that begins with a letter, such as SDM-SDR.',
  ),
  asCode,
);
export const abbreviation = fitting(
  Abbreviation,
  say(
    'अंग्रेज़ी अक्षर से शुरू, अधिकतम 20 अक्षर का संक्षेप लिखें, जैसे SDM या ADM(FR)।',
    'Write an abbreviation of at most 20 Latin characters that begins with a letter, such as SDM or ADM(FR).',
  ),
  asCode,
);
export const postCode = fitting(
  PostCode,
  say(
    'अंग्रेज़ी के बड़े अक्षर, अंक और "-" से 2 से 40 अक्षर का संकेत लिखें, जैसे COLL-DM।',
    'Write a code of 2 to 40 capitals, digits and hyphens that begins with a letter, such as COLL-DM.',
  ),
  asCode,
);
export const employeeNumber = fitting(
  EmployeeNumber,
  say(
    'अंग्रेज़ी अक्षर, अंक, "/" और "-" से अधिकतम 30 अक्षर लिखें, जैसे 00417।',
    'Write at most 30 Latin letters, digits, slashes and hyphens, such as 00417.',
  ),
  asCode,
);
export const text = (limit: Limit) =>
  fitting(
    line(limit),
    say(`एक ही पंक्ति में अधिकतम ${limit.most} अक्षर लिखें।`, `Write at most ${limit.most} characters on one line.`),
  );
export const name = text(LIMITS.name);
export const reason = text(LIMITS.reason);

export const yesNo: Cell<boolean> = turned(
  oneOf(YES_NO_WORDS),
  word => word === 'yes',
  value => (value ? 'yes' : 'no'),
);

/** Names in both languages, as a pair of columns. */
export const nameColumns = (need: Need, hi: string, en: string) => ({
  nameHi: column(['नाम (हिन्दी)', 'Name (Hindi)'], name, {
    need,
    means: say('नाम देवनागरी में।', 'The name in Devanagari.'),
    example: hi,
    also: ['हिन्दी नाम', 'Hindi name'],
  }),
  nameEn: column(['नाम (अंग्रेज़ी)', 'Name (English)'], name, {
    need,
    means: say('नाम अंग्रेज़ी में।', 'The name in English.'),
    example: en,
    also: ['अंग्रेज़ी नाम', 'English name'],
  }),
});

const BOUNDED = z
  .string()
  .regex(/^\d{1,3}(?:\.0+)?$/)
  .transform(Number);

/** The level of a designation; Excel may add `.0` to it. */
export const levelWithin = (lowest: number, highest: number): Cell<number> => ({
  read: typed => {
    const read = BOUNDED.safeParse(asCode(typed));
    return read.success && read.data >= lowest && read.data <= highest
      ? { value: read.data }
      : { code: 'designation.level-outside', facts: { value: typed.slice(0, 60), lowest, highest } };
  },
  write: String,
});
