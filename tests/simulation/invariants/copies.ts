import type { PostId } from '#shared/domain/ids.ts';
import { everything } from '#tests/support/api.ts';
import type { City } from '../city.ts';
import type { Broken } from './broken.ts';
import type { Kept } from './read.ts';

/** Who was given a copy of a file, and when last: what is given anew has not been read. */
const givenOf = ({ objectId, events }: Kept): readonly string[] => {
  const given = new Map<string, string>();
  for (const { type, data, at } of events)
    if (type === 'file.sent' || type === 'file.returned')
      for (const postId of data.copies ?? []) given.set(postId, at);
  return [...given].map(([postId, at]) => `${postId} ${objectId} ${at}`);
};

/** What lies with posts to be read, told once more from all journals. */
export const brokenCopies = async (
  { observer }: City,
  objects: Iterable<Kept>,
  posts: readonly PostId[],
): Promise<Broken | undefined> => {
  const says = (what: string): Broken => ({ invariant: 'lists-agree', says: `copies: ${what}` });
  const told = new Set([...objects].flatMap(givenOf));
  const lists = await Promise.all(
    posts.map(postId => everything(cursor => observer.copies.list(postId, { cursor, limit: 1000 }))),
  );
  const kept = new Set(lists.flat().map(({ postId, fileId, at }) => `${postId} ${fileId} ${at}`));
  const early = lists.flat().find(({ at, readAt }) => readAt !== undefined && readAt < at);
  if (early) return says(`${early.fileId} was read by ${early.postId} before it was given`);
  const missing = [...told].find(one => !kept.has(one));
  const extra = [...kept].find(one => !told.has(one));
  if (missing === undefined && extra === undefined) return undefined;
  return says(`${missing ? 'without' : 'with'} ${missing ?? extra}`);
};
