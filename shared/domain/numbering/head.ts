import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { Names } from '../directory/office.ts';
import { HeadId, OfficeId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { Instant } from '../time.ts';
import { HEAD_LEVELS } from './levels.ts';

/** The code that stands in file numbers: `15012`, `REV`. Without a sign, so that a number’s signs stand between its parts only. */
export const HeadCode = z.string().regex(/^[A-Z0-9]{1,12}$/);

/**
 * A subject head: what files are about, in a tree of four levels. Its code stands in numbers, so it keeps code and place
 * for ever; what is no longer wanted is ended.
 */
export const Head = z.strictObject({
  headId: HeadId,
  code: HeadCode,
  names: Names,
  /** The head above it; a basic head has none. */
  parent: HeadId.optional(),
  /** Only this office and those below it open files under it; absent: the whole district does. */
  officeId: OfficeId.optional(),
  endedAt: Instant.optional(),
});
export type Head = z.infer<typeof Head>;

/** A head with those above it, the basic head first. */
export const headLine = (directory: Directory, headId: HeadId): readonly Head[] => {
  const line: Head[] = [];
  let next = directory.find('heads', headId);
  while (next !== undefined && line.length <= HEAD_LEVELS.length) {
    line.unshift(next);
    next = next.parent && directory.find('heads', next.parent);
  }
  return line;
};

/** Whether an office opens files under what is scoped so. */
export const isForOffice = (
  directory: Directory,
  { officeId: scope }: Pick<Head, 'officeId'>,
  officeId: OfficeId,
): boolean => scope === undefined || directory.officesAbove(officeId).includes(scope);

/** Whether some office would meet both. */
const meet = (directory: Directory, a: Pick<Head, 'officeId'>, b: Pick<Head, 'officeId'>): boolean =>
  a.officeId === undefined ||
  b.officeId === undefined ||
  isForOffice(directory, a, b.officeId) ||
  isForOffice(directory, b, a.officeId);

/**
 * Admits a new head. A code is never given twice below one head where both could be met, an ended one's neither: its
 * counter's numbers stand on files.
 */
export const admitHead = (directory: Directory, head: Head): Head => {
  if (head.officeId !== undefined) directory.getOffice(head.officeId);
  const above = head.parent === undefined ? [] : headLine(directory, head.parent);
  const parent = above.at(-1);
  if (head.parent !== undefined && parent === undefined) throw new Refusal('head.unknown');
  if (above.some(({ endedAt }) => endedAt !== undefined)) throw new Refusal('head.ended');
  if (above.length >= HEAD_LEVELS.length) throw new Refusal('head.too-deep');
  const reaches =
    parent?.officeId === undefined ||
    (head.officeId !== undefined && isForOffice(directory, parent, head.officeId));
  if (!reaches) throw new Refusal('head.scope-wider');
  const twin = directory.rows.heads.find(
    other => other.parent === head.parent && other.code === head.code && meet(directory, other, head),
  );
  if (twin) throw new Refusal('head.exists', { headId: twin.headId });
  return head;
};

export const getHead = (directory: Directory, headId: HeadId): Head => {
  const head = directory.find('heads', headId);
  if (!head) throw new Refusal('head.unknown');
  return head;
};

/** Ends a head, and with it all below: no new file comes under it, the old ones keep their numbers. */
export const endHead = (head: Head, at: Instant): Head => {
  if (head.endedAt !== undefined) throw new Refusal('head.ended');
  return { ...head, endedAt: at };
};

/** The line of the head under which an office opens a file; one that is another office's does not exist for it. */
export const chosenLine = (directory: Directory, headId: HeadId, officeId: OfficeId): readonly Head[] => {
  if (!isForOffice(directory, getHead(directory, headId), officeId)) throw new Refusal('head.unknown');
  const line = headLine(directory, headId);
  if (line.some(({ endedAt }) => endedAt !== undefined)) throw new Refusal('head.ended');
  return line;
};
