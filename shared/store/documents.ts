import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Document } from '#shared/domain/document.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { PageRecord, PageText } from '#shared/domain/page-text.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { epochOf } from '#shared/domain/time.ts';
import { notBeingErased, useOfBytes } from './bytes.ts';
import type { writesOf } from './commit.ts';
import { indexesOfDocument } from './document-index.ts';
import { listDue } from './due.ts';
import { key } from './keys.ts';
import type { OfficeStore } from './office-store.ts';
import { pageTextItem, whereDocument, wherePage } from './page-texts.ts';
import { read, type Table, written } from './table.ts';
import { isNew, type Write } from './transaction.ts';

type Parts = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
};

/** A document as an item: its place on the due list, and when the table itself lets it go. */
export const documentItem = (document: Document) => ({
  ...whereDocument(document.documentId),
  ...indexesOfDocument(document),
  ...(document.forgetAt === undefined ? {} : { expiresAt: Math.floor(epochOf(document.forgetAt) / 1000) }),
  ...document,
});

const Shared = z.strictObject({ documentId: DocumentId });

/** A page was drawn or read before, by a run that came first: what that one kept stands. */
class ReadBefore extends Error {
  override readonly name = 'ReadBefore';
}

const unlessRefused = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof ReadBefore) return false;
    throw error;
  }
};

/** Documents with their pages and the texts of these. */
export const openDocuments = ({
  client,
  tableName,
  table,
  plan,
  transact,
}: Parts): OfficeStore['documents'] => {
  const { write } = plan;
  const find: OfficeStore['documents']['find'] = async documentId => {
    const item = await table.find(whereDocument(documentId));
    return item && read(Document, item);
  };

  return {
    find,
    get: async documentId => {
      const document = await find(documentId);
      if (!document) throw new Refusal('document.unknown');
      return document;
    },
    create: (document, once, answer) =>
      transact([
        plan.once(once, answer),
        write.put(documentItem(document), isNew, () => new Error('a new id is taken')),
        useOfBytes(write, document),
        notBeingErased(write, document),
      ]),
    settle: ({ state, restarts }, to) =>
      unlessRefused(() =>
        client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: written(documentItem(to)),
            // A restart counted meanwhile must not be forgotten: the next would bear its name, and not be started.
            ConditionExpression: `#state = :from AND ${
              restarts === undefined ? 'attribute_not_exists(restarts)' : 'restarts = :restarts'
            }`,
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: written({ ':from': state, ':restarts': restarts }),
          }),
        ),
      ),
    undiarised: (officeId, { before, ...page }) =>
      table.list(
        {
          pk: key.undiarised(officeId),
          prefix: '',
          schema: Document,
          index: 'work',
          before,
        },
        page,
      ),
    shared: documentId =>
      table.all({
        pk: key.document(documentId),
        prefix: key.sharedScans(),
        schema: Shared,
      }),
    dueBefore: async (before, limit) => {
      const due = await listDue({ client, tableName, partition: key.dueDocument }, before, limit);
      return due.map(({ pk }) => DocumentId.parse(pk.slice(key.document('').length)));
    },

    putPage: async (documentId, page, text) => {
      const item = { ...wherePage(documentId, page.page), ...page };
      await unlessRefused(() =>
        transact([
          write.put(item, isNew, () => new ReadBefore()),
          ...(text ? [write.put(pageTextItem(text), isNew, () => new ReadBefore())] : []),
        ]),
      );
    },
    findPage: async (documentId, page) => {
      const item = await table.find(wherePage(documentId, page));
      return item && read(PageRecord, item);
    },
    pages: documentId =>
      table.all({ pk: key.document(documentId), prefix: key.documentPages(), schema: PageRecord }),
    keepReading: (documentId, page, { reading, text }) => {
      const unread = {
        says: 'attribute_exists(pk) AND (attribute_not_exists(reading) OR reading.#state <> :read)',
        names: { '#state': 'state' },
        values: { ':read': 'READ' },
      };
      return unlessRefused(() =>
        transact([
          write.set(wherePage(documentId, page), { reading }, unread, () => new ReadBefore()),
          ...(text ? [write.put(pageTextItem(text), isNew, () => new ReadBefore())] : []),
        ]),
      );
    },
    findText: async (documentId, page) => {
      const { items } = await table.list(
        { pk: key.document(documentId), prefix: key.pageTexts(page), schema: PageText, newestFirst: true },
        { limit: 1 },
      );
      return items[0];
    },
    texts: (documentId, page, request) =>
      table.list(
        { pk: key.document(documentId), prefix: key.pageTexts(page), schema: PageText, newestFirst: true },
        request,
      ),
  };
};
