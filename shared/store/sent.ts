import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PaperStay } from '#shared/domain/holding.ts';
import type { ObjectId, PostId } from '#shared/domain/ids.ts';
import { Sent, type SentRows } from '#shared/domain/sent.ts';
import { type batchWriter, deletes, puts } from './batch-write.ts';
import { key, NEVER } from './keys.ts';
import { merged } from './merged-work.ts';
import type { Count, Page, PageRequest } from './office-store.ts';
import type { Table } from './table.ts';

type Parts = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly batch: ReturnType<typeof batchWriter>;
};

/** What posts have sent, and what they wait for; kept after the journal, by its consumer. */
export type SentItems = {
  /** Every stay of a file or receipt, as it stands. */
  readonly staysOf: (objectId: ObjectId) => Promise<readonly PaperStay[]>;
  /** Puts and takes away rows; doing so again changes nothing. */
  readonly keep: (rows: SentRows) => Promise<void>;
  /** Newest first; one query, whatever was sent before. */
  readonly list: (postId: PostId, page: PageRequest) => Promise<Page<Sent>>;
  /** What lies open with others than each of these posts, a query for each: by the day it is wanted, then by how long it has been away. */
  readonly waiting: (postIds: readonly PostId[], page: PageRequest) => Promise<Page<Sent>>;
  readonly countWaiting: (postId: PostId, atMost: number) => Promise<Count>;
};

/** By the day it is wanted, when it was sent, what it is. */
const WAITING_LISTS = {
  partition: key.waiting,
  place: /^\d{4}[\d-]{0,6}#[^#]{24}#(?:fil|rct)_[0-9A-HJKMNP-TV-Z]{26}$/,
  schema: Sent,
} as const;

export const openSent = ({ client, tableName, table, batch }: Parts): SentItems => {
  const sentAt = ({ by, at, objectId }: Sent) => ({
    pk: key.sent(by),
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
    staysOf: objectId => table.all({ pk: key.object(objectId), prefix: key.holdings(), schema: PaperStay }),

    keep: ({ objectId, sent, waiting }) =>
      batch([
        ...puts(sent.filter(({ undone }) => !undone).map(one => ({ ...sentAt(one.sent), ...one.sent }))),
        ...deletes(sent.filter(({ undone }) => undone).map(one => sentAt(one.sent))),
        ...waiting.flatMap(({ postId, row }) =>
          row ? puts([awaitedItem(postId, row)]) : deletes([awaited(postId, objectId)]),
        ),
      ]),

    list: (postId, page) =>
      table.list({ pk: key.sent(postId), prefix: '', schema: Sent, newestFirst: true }, page),
    waiting: merged(client, tableName, WAITING_LISTS),
    countWaiting: (postId, atMost) => table.count({ pk: key.waiting(postId), index: 'work' }, atMost),
  };
};
