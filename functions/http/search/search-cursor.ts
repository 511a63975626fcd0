import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ObjectId, PostId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { QueryWord } from '#shared/domain/words.ts';

/** Where a search goes on: with what is older than this beginning of a time, and a mark of whose search for what it is. */
const SearchCursor = z.strictObject({
  before: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{1,26}$/),
  of: z.string(),
});

/** The time in an id, which orders files and receipts among each other. */
const timeOf = (id: ObjectId): string => id.slice(id.indexOf('_') + 1);

export const isOlder = (id: ObjectId, before: string): boolean => timeOf(id) < before;

/**
 * The shortest time that parts an object from the next older one. Whoever reads a cursor learns no id by it: the objects
 * on both sides may be none of theirs.
 */
export const timeBetween = (last: ObjectId, next: ObjectId): string => {
  const [time, older] = [timeOf(last), timeOf(next)];
  const parts = [...time].findIndex((letter, index) => letter !== older[index]);
  return time.slice(0, parts + 1);
};

/** The words themselves are not in the cursor: it is copied into addresses. */
export const searchMark = (postId: PostId, words: readonly QueryWord[]): string =>
  createHash('sha256')
    .update(JSON.stringify([postId, words.map(({ word, prefix }) => [word, prefix])]))
    .digest('base64url')
    .slice(0, 22);

export const writeSearchCursor = (cursor: z.infer<typeof SearchCursor>): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The time before which to go on; refuses a cursor of another post or for other words. */
export const readSearchCursor = (cursor: string, mark: string): string => {
  const parsed = SearchCursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data.of !== mark) throw new Refusal('request.cursor-invalid');
  return parsed.data.before;
};
