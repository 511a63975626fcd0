import { Holding } from '#shared/domain/holding.ts';
import type { ObjectId, PostId } from '#shared/domain/ids.ts';
import { Sent, type SentRows } from '#shared/domain/sent.ts';
import { type batchWriter, deletes, puts } from './batch-write.ts';
import { key, NEVER } from './keys.ts';
import type { Count, Page, PageRequest } from './office-store.ts';
import type { Table } from './table.ts';

type Parts = { readonly table: Table; readonly batch: ReturnType<typeof batchWriter> };

/** What posts have sent, and what they wait for; kept after the journal, by its consumer. */
export type SentItems = {
  /** Every stay of a file or receipt, as it stands. */
  readonly staysOf: (objectId: ObjectId) => Promise<readonly Holding[]>;
  /** Puts and takes away rows; doing so again changes nothing. */
  readonly keep: (rows: SentRows) => Promise<void>;
  /** Newest first; one query, whatever was sent before. */
  readonly list: (postId: PostId, page: PageRequest) => Promise<Page<Sent>>;
  /** What lies open with others: by the day it is wanted, then by how long it has been away. */
  readonly waiting: (postId: PostId, page: PageRequest) => Promise<Page<Sent>>;
  readonly countWaiting: (postId: PostId, atMost: number) => Promise<Count>;
};

export const openSent = ({ table, batch }: Parts): SentItems => {
  const sentAt = (postId: PostId, { at, objectId }: Sent) => ({
    pk: key.sent(postId),
    sk: key.sentItem(at, objectId),
  });
  const awaited = (postId: PostId, objectId: ObjectId) => ({ pk: key.waiting(postId), sk: objectId });
  const awaitedItem = (postId: PostId, row: Sent) => ({
    ...awaited(postId, row.objectId),
    workPk: key.waiting(postId),
    workSk: `${row.dueOn ?? NEVER}#${key.sentItem(row.at, row.objectId)}`,
    ...row,
  });
  return {
    staysOf: objectId => table.all({ pk: key.object(objectId), prefix: key.holdings(), schema: Holding }),

    keep: ({ objectId, sent, waiting }) =>
      batch([
        ...sent.flatMap(({ postId, row, stands }) =>
          stands ? puts([{ ...sentAt(postId, row), ...row }]) : deletes([sentAt(postId, row)]),
        ),
        ...waiting.flatMap(({ postId, row }) =>
          row ? puts([awaitedItem(postId, row)]) : deletes([awaited(postId, objectId)]),
        ),
      ]),

    list: (postId, page) =>
      table.list({ pk: key.sent(postId), prefix: '', schema: Sent, newestFirst: true }, page),
    waiting: (postId, page) =>
      table.list({ pk: key.waiting(postId), prefix: '', schema: Sent, index: 'work' }, page),
    countWaiting: (postId, atMost) => table.count({ pk: key.waiting(postId), index: 'work' }, atMost),
  };
};
