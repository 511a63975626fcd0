import { createHash } from 'node:crypto';
import * as z from 'zod';
import { ObjectId, type PostId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { QueryWord } from '#shared/domain/words.ts';

/** Where a search goes on: after which object, and a mark of whose search for what it is. */
const SearchCursor = z.strictObject({ after: ObjectId, of: z.string() });

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

/** The object after which to go on; refuses a cursor of another post or for other words. */
export const readSearchCursor = (cursor: string, mark: string): ObjectId => {
  const parsed = SearchCursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data.of !== mark) throw new Refusal('request.cursor-invalid');
  return parsed.data.after;
};
