import type * as z from 'zod';

/** In what a limit counts: characters after NFC, bytes of UTF-8 where storage counts, or things in a list. */
type Unit = 'characters' | 'bytes' | 'items';

const limit = <const Name extends string>(name: Name, most: number, unit: Unit) => ({
  code: `limit.${name}` as const,
  most,
  unit,
});

/** Every limit of what people type, choose and send: how much there may be at most, and the refusal of one more. */
export const LIMITS = {
  subject: limit('subject', 500, 'characters'),
  remark: limit('remark', 2000, 'characters'),
  reason: limit('reason', 2000, 'characters'),
  name: limit('name', 200, 'characters'),
  fileName: limit('file-name', 200, 'characters'),
  /** What is typed into the search box. */
  query: limit('query', 200, 'characters'),
  /** A whole note as stored. */
  note: limit('note', 64 * 1024, 'bytes'),
  /** Links in a note; each costs a read when it is confirmed. */
  noteReferences: limit('note-references', 100, 'items'),
  /** Levels of a list within a list. */
  listDepth: limit('list-depth', 2, 'items'),
  tableRows: limit('table-rows', 200, 'items'),
  tableColumns: limit('table-columns', 20, 'items'),
  readingCopies: limit('reading-copies', 20, 'items'),
  /** Other addressees of one letter; each gets a part of it in the same act. */
  addressees: limit('addressees', 20, 'items'),
  /** The need-to-know list of what is confidential. */
  readers: limit('readers', 50, 'items'),
  /** Files or receipts in one act upon many. */
  bulk: limit('bulk', 100, 'items'),
  /** Stages of a channel of submission. */
  stages: limit('stages', 12, 'items'),
  /** Rows of a list asked for at once. */
  page: limit('page', 100, 'items'),
  /** One page's text; a close-set page of print has a tenth. */
  pageText: limit('page-text', 128 * 1024, 'bytes'),
  /** A request's body. */
  body: limit('body', 256 * 1024, 'bytes'),
  /** One upload: a 300-page scan at 150 dpi with room. */
  upload: limit('upload', 100 * 1024 * 1024, 'bytes'),
  /** A quick phrase for a note or a remark. */
  phrase: limit('phrase', 500, 'characters'),
  /** Quick phrases of one officer, and of one office. */
  phrases: limit('phrases', 50, 'items'),
  favourites: limit('favourites', 30, 'items'),
  /** Posts asked by one question, and what it and each answer say. */
  asked: limit('asked', 100, 'items'),
  question: limit('question', 8000, 'characters'),
  answer: limit('answer', 8000, 'characters'),
  /** Papers given along with a question, or with an answer. */
  papers: limit('papers', 20, 'items'),
  /** What a stage of a channel asks, in each of the two languages. */
  stageQuestion: limit('stage-question', 2000, 'characters'),
  /** Everything that a letter says, as stored. */
  /** Recipients of a letter sent to in one act: what goes to another office of the district is two items more. */
  sendings: limit('sendings', 40, 'items'),
  letter: limit('letter', 192 * 1024, 'bytes'),
  letterAddressees: limit('letter-addressees', 100, 'items'),
  letterCopies: limit('letter-copies', 100, 'items'),
  letterReferences: limit('letter-references', 20, 'items'),
  enclosures: limit('enclosures', 50, 'items'),
} as const;
export type LimitName = keyof typeof LIMITS;
export type LimitCode = (typeof LIMITS)[LimitName]['code'];
export type Limit = { readonly code: LimitCode; readonly most: number; readonly unit: Unit };

export const LIMIT_CODES: readonly LimitCode[] = Object.values(LIMITS).map(({ code }) => code);

/** The limit whose code an issue of a schema carries as its message; undefined when it is about something else. */
export const limitOf = (message: string): Limit | undefined =>
  Object.values(LIMITS).find(({ code }) => code === message);

/**
 * What a schema under limits says of itself. It keeps each of them in one of two ways, and names it by this meta:
 * `.max(limit.most, limit.code)`, or `.check(within(limit, measure))` where what counts must be measured first.
 */
export const told = (...limits: readonly Limit[]) => ({ 'x-limits': limits.map(({ code }) => code) });

/** Holds what a measure makes of a value to its limit. What the issue shows as its input is what was measured. */
export const within =
  <T>({ code, most }: Limit, measure: (value: T) => number) =>
  ({ value, issues }: z.core.ParsePayload<T>): void => {
    const input = measure(value);
    if (input > most) issues.push({ code: 'custom', input, message: code });
  };

/** How much of it there was, in the limit's own unit, from the input an issue shows. */
export const givenIn = (input: unknown): number => {
  if (typeof input === 'number') return input;
  if (typeof input === 'string' || Array.isArray(input)) return input.length;
  throw new Error('a limit counts what has no size');
};
