import type { Answer } from '../../client.ts';
import type { WorkItem } from './row.tsx';

export type ManyAct = 'send' | 'approve' | 'park' | 'close' | 'dispose';
export type Came = Answer<'markMany'>['items'][number];
type Nature = 'electronic' | 'physical';

/** Rows that are chosen, by what they are: a thing lies with one post only. */
export type Chosen = ReadonlyMap<string, WorkItem>;

/** Chooses one more, or drops it. With `from`, everything between the two as well, as the list shows it. */
export const toggled = (
  chosen: Chosen,
  items: readonly WorkItem[],
  { of, from }: { readonly of: WorkItem; readonly from?: string | undefined },
): Chosen => {
  const next = new Map(chosen);
  const [a, b] = [from, of.objectId].map(id => items.findIndex(({ objectId }) => objectId === id));
  const isRange = a !== undefined && b !== undefined && a >= 0 && b >= 0 && a !== b;
  if (isRange) {
    for (const item of items.slice(Math.min(a, b), Math.max(a, b) + 1)) next.set(item.objectId, item);
    return next;
  }
  if (!next.delete(of.objectId)) next.set(of.objectId, of);
  return next;
};

export const isFile = ({ objectId }: Pick<WorkItem, 'objectId'>): boolean => objectId.startsWith('fil_');
const natureOf = ({ nature }: WorkItem): Nature => nature ?? 'electronic';

/** The same with only what is on paper, or only what is not. */
export const onlyOf = (chosen: Chosen, nature: Nature): Chosen =>
  new Map([...chosen].filter(([, item]) => natureOf(item) === nature));

/** How many of each nature are chosen. */
export const naturesOf = (chosen: Chosen): Readonly<Record<Nature, number>> => ({
  electronic: onlyOf(chosen, 'electronic').size,
  physical: onlyOf(chosen, 'physical').size,
});

/** What can be done with all that is chosen in one act. */
export const actsFor = (chosen: Chosen): readonly ManyAct[] => {
  const items = [...chosen.values()];
  if (items.length === 0) return [];
  if (items.every(isFile)) return ['send', 'approve', 'park', 'close'];
  return items.some(isFile) ? ['send'] : ['send', 'dispose'];
};

/** The chosen by the post that has them: an act is done as one post. */
export const byPost = (items: Iterable<WorkItem>): ReadonlyMap<string, readonly WorkItem[]> => {
  const posts = new Map<string, readonly WorkItem[]>();
  for (const item of items) posts.set(item.postId, [...(posts.get(item.postId) ?? []), item]);
  return posts;
};

/** Codes by which each of the chosen receipts may be disposed of. */
export const commonCodes = <Code extends string>(
  chosen: Iterable<WorkItem>,
  codesOf: (category: NonNullable<WorkItem['category']>) => readonly Code[],
): readonly Code[] => {
  const [first, ...others] = [...new Set([...chosen].map(({ category = 'general' }) => category))];
  if (first === undefined) return [];
  return codesOf(first).filter(code => others.every(category => codesOf(category).includes(code)));
};
