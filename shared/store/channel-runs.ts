import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type FileEvent, isFileEvent } from '#shared/domain/events.ts';
import { FileHead } from '#shared/domain/file.ts';
import { type ChannelId, FileId } from '#shared/domain/ids.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import { Instant } from '#shared/domain/time.ts';
import { key } from './keys.ts';
import type { Page, PageRequest } from './office-store.ts';
import { openTable, read, written } from './table.ts';

/** The task token by which an execution of the routing machine waits for the next movement of a file. */
const WaitingRun = z.object({
  fileId: FileId,
  token: z.string(),
  /** The number of the event by which the execution was started: of two, the later is the one. */
  startedBy: z.int().min(1),
  /** The execution’s name, by which it is asked whether it still runs. */
  execution: z.string().optional(),
  at: Instant,
});
export type WaitingRun = z.infer<typeof WaitingRun>;

export type ChannelRuns = {
  readonly find: (fileId: FileId) => Promise<WaitingRun | undefined>;
  /** Keeps a token in the place of an older one; false when a later execution waits already. */
  readonly keep: (waiting: WaitingRun) => Promise<boolean>;
  /** No execution waits for the file any more, unless a later one does. */
  readonly forget: (waiting: Pick<WaitingRun, 'fileId' | 'startedBy'>) => Promise<void>;
  /** What happened to a file after the event of this number. */
  readonly since: (fileId: FileId, seq: number) => Promise<readonly FileEvent[]>;
  /** One event of a file, which is there. */
  readonly event: (fileId: FileId, seq: number) => Promise<FileEvent>;
  /** Files that are under way by a channel, or by one version of it: by version, and then by their id. */
  readonly underWay: (
    channelId: ChannelId,
    page: PageRequest & { readonly version?: number | undefined },
  ) => Promise<Page<FileHead>>;
  /** Files opened before an instant that are to begin by a channel, and have not: the newest first. */
  readonly toBegin: (channelId: ChannelId, before: Instant, page: PageRequest) => Promise<Page<FileHead>>;
};

/** One small item beside each file that is on a channel. */
export const openChannelRuns = (client: DynamoDBClient, tableName: string): ChannelRuns => {
  const table = openTable(client, tableName);
  const whereIs = (fileId: FileId) => ({ pk: key.object(fileId), sk: key.waitingRun() });
  const unlessLater = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  const condition = (startedBy: number) => ({
    ConditionExpression: 'attribute_not_exists(pk) OR startedBy <= :mine',
    ExpressionAttributeValues: written({ ':mine': startedBy }),
  });
  return {
    find: async fileId => {
      const item = await table.find(whereIs(fileId));
      return item && read(WaitingRun, item);
    },
    keep: waiting =>
      unlessLater(() =>
        client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: written({ ...whereIs(waiting.fileId), ...waiting }),
            ...condition(waiting.startedBy),
          }),
        ),
      ),
    forget: async ({ fileId, startedBy }) => {
      await unlessLater(() =>
        client.send(
          new DeleteItemCommand({
            TableName: tableName,
            Key: written(whereIs(fileId)),
            ...condition(startedBy),
          }),
        ),
      );
    },
    since: async (fileId, seq) => {
      const events = await table.all({
        pk: key.object(fileId),
        prefix: key.events(),
        after: key.event(seq),
        schema: SealedEvent,
      });
      return events.filter(isFileEvent);
    },
    event: async (fileId, seq) => {
      const item = await table.find({ pk: key.object(fileId), sk: key.event(seq) });
      const event = item && read(SealedEvent, item);
      if (!event || !isFileEvent(event)) throw new Error(`${fileId} has no event ${seq} of a file`);
      return event;
    },
    underWay: (channelId, { version, ...page }) => {
      const prefix = version === undefined ? '' : key.onVersion(version);
      return table.list({ pk: key.onChannel(channelId), prefix, schema: FileHead, index: 'work' }, page);
    },
    toBegin: (channelId, before, page) => {
      const pk = key.toChannel(channelId);
      return table.list({ pk, prefix: '', before, schema: FileHead, index: 'work', newestFirst: true }, page);
    },
  };
};
