import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Document, PageSize } from '#shared/domain/document.ts';
import { Notification } from '#shared/domain/notification.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { writesOf } from './commit.ts';
import { key } from './keys.ts';
import type { OfficeStore } from './office-store.ts';
import { read, type Table, written } from './table.ts';
import { isNew, isThere, type Write } from './transaction.ts';

type Parts = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
};

/** Documents with their pages, and officers' notifications. */
export const openPapers = ({
  client,
  tableName,
  table,
  plan,
  transact,
}: Parts): Pick<OfficeStore, 'documents' | 'notifications'> => {
  const { write } = plan;
  const whereIs = (documentId: string) => ({ pk: key.document(documentId), sk: key.documentHead() });

  const find: OfficeStore['documents']['find'] = async documentId => {
    const item = await table.find(whereIs(documentId));
    return item && read(Document, item);
  };

  return {
    documents: {
      find,
      get: async documentId => {
        const document = await find(documentId);
        if (!document) throw new Refusal('document.unknown');
        return document;
      },
      create: (document, once, answer) =>
        transact([
          plan.once(once, answer),
          write.put(
            { ...whereIs(document.documentId), ...document },
            isNew,
            () => new Error('a new id is taken'),
          ),
        ]),
      settle: async (from, to) => {
        try {
          await client.send(
            new PutItemCommand({
              TableName: tableName,
              Item: written({ ...whereIs(to.documentId), ...to }),
              ConditionExpression: '#state = :from',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: marshall({ ':from': from.state }),
            }),
          );
          return true;
        } catch (error) {
          if (error instanceof ConditionalCheckFailedException) return false;
          throw error;
        }
      },
      putPage: async (documentId, page) => {
        const item = { pk: key.document(documentId), sk: key.documentPage(page.page), ...page };
        await client.send(new PutItemCommand({ TableName: tableName, Item: written(item) }));
      },
      findPage: async (documentId, page) => {
        const item = await table.find({ pk: key.document(documentId), sk: key.documentPage(page) });
        return item && read(PageSize, item);
      },
      countPages: async documentId => {
        const { Count = 0 } = await client.send(
          new QueryCommand({
            TableName: tableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :page)',
            ExpressionAttributeValues: marshall({ ':pk': key.document(documentId), ':page': 'PAGE#' }),
            Select: 'COUNT',
          }),
        );
        return Count;
      },
    },

    notifications: {
      list: (officerId, page) =>
        table.list(
          {
            pk: key.personal(officerId),
            prefix: key.notification(''),
            schema: Notification,
            newestFirst: true,
          },
          page,
        ),
      markRead: async (officerId, notificationId, at, once) => {
        const where = { pk: key.personal(officerId), sk: key.notification(notificationId) };
        const item = await table.find(where);
        if (!item) throw new Refusal('notification.unknown');
        const standing = read(Notification, item);
        const marked = { ...standing, readAt: standing.readAt ?? at };
        await transact([
          plan.once(once, { status: 200, body: marked }),
          write.set(where, { readAt: marked.readAt }, isThere, () => new Refusal('notification.unknown')),
        ]);
        return marked;
      },
    },
  };
};
