import type { Marking } from '#shared/domain/marking.ts';
import { Marking as Stored } from '#shared/domain/marking.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { key } from './keys.ts';
import type { OfficeStore } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isAny, type Write, type writes } from './transaction.ts';

/** Proposed markings of a post: one for each file in its list, at most. */
export const openMarkings = (table: Table): OfficeStore['markings'] => ({
  find: async (postId, fileId) => {
    const item = await table.find({ pk: key.markings(postId), sk: key.marking(fileId) });
    return item && read(Stored, item);
  },
  list: (postId, page) => table.list({ pk: key.markings(postId), prefix: '', schema: Stored }, page),
});

export const markingWrites = (write: ReturnType<typeof writes>) => ({
  /** Takes the place of an older proposal for the same file. */
  proposed: (marking: Marking): Write =>
    write.put(
      { pk: key.markings(marking.postId), sk: key.marking(marking.fileId), ...marking },
      isAny,
      () => new Error('unconditional write refused'),
    ),
  /** Confirmed or dropped, if it still is the one that was read. */
  gone: ({ postId, fileId, proposedAt }: Marking): Write =>
    write.remove(
      { pk: key.markings(postId), sk: key.marking(fileId) },
      { says: 'proposedAt = :at', values: { ':at': proposedAt } },
      standing => new Refusal(standing === undefined ? 'marking.unknown' : 'marking.changed', { fileId }),
    ),
});
