import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import {
  type AnswerId,
  type ConsultationId,
  DocumentId,
  type DraftId,
  type FileId,
  NoteId,
} from '#shared/domain/ids.ts';
import { batchWriter, deletes } from './batch-write.ts';
import { key } from './keys.ts';
import { openTable, type Where, written } from './table.ts';
import { type Pause, pause } from './transaction.ts';

const Use = z.object({ documentId: DocumentId });
const Numbered = z.object({ number: z.int() });
const Yellow = z.object({ noteId: NoteId });
const Version = z.object({ revision: z.int() });
const PageOf = z.object({ page: z.int() });
const TextOf = z.object({ page: z.int(), version: z.int() });

/**
 * What is erased of a record that was disposed of. Nothing else takes away a note, a version of a letter, or the text of a
 * page. Each step may be done again: what is gone stays gone.
 */
export type Erasure = {
  /** Notes of a file, confirmed and in draft. */
  readonly notes: (fileId: FileId) => Promise<void>;
  readonly versions: (draftId: DraftId) => Promise<void>;
  /** What was asked of several posts, and what they answered. */
  readonly askedTexts: (of: readonly (ConsultationId | AnswerId)[]) => Promise<void>;
  /** What was kept of the pages of a scan, and every version of their texts. */
  readonly pages: (scan: DocumentId) => Promise<void>;
  /** Scans by which anybody has, or had, these bytes. */
  readonly scansOf: (sha256: string) => Promise<readonly DocumentId[]>;
  /** From here on nobody brings these bytes; throws where another record is at that. */
  readonly beginBytes: (sha256: string, by: FileId) => Promise<void>;
  /** They may be brought again; `gone` had them and have them no more. */
  readonly endBytes: (sha256: string, gone: readonly DocumentId[]) => Promise<void>;
};

type Parts = { readonly client: DynamoDBClient; readonly table: string; readonly rest?: Pause };

export const openErasure = ({ client, table: tableName, rest = pause }: Parts): Erasure => {
  const table = openTable(client, tableName);
  const write = batchWriter(client, tableName, rest);
  const remove = (wheres: readonly Where[]): Promise<void> => write(deletes(wheres));

  return {
    notes: async fileId => {
      const pk = key.object(fileId);
      const green = await table.all({ pk, prefix: 'NOTE#', schema: Numbered });
      const yellow = await table.all({ pk, prefix: 'YELLOW#', schema: Yellow });
      await remove([
        ...green.map(({ number }) => ({ pk, sk: key.greenNote(number) })),
        ...yellow.map(({ noteId }) => ({ pk, sk: key.yellowNote(noteId) })),
      ]);
    },
    versions: async draftId => {
      const pk = key.object(draftId);
      const found = await table.all({ pk, prefix: 'VERSION#', schema: Version });
      await remove(found.map(({ revision }) => ({ pk, sk: key.draftVersion(revision) })));
    },
    askedTexts: of => remove(of.map(id => ({ pk: key.object(id), sk: key.consultationText() }))),
    pages: async scan => {
      const pk = key.document(scan);
      const texts = await table.all({ pk, prefix: 'TEXT#', schema: TextOf });
      await remove(texts.map(({ page, version }) => ({ pk, sk: key.pageText(page, version) })));
      const pages = await table.all({ pk, prefix: key.documentPages(), schema: PageOf });
      await remove(pages.map(({ page }) => ({ pk, sk: key.documentPage(page) })));
    },
    scansOf: async sha256 => {
      const uses = await table.all({ pk: key.bytes(sha256), prefix: key.bytesUses(), schema: Use });
      return uses.map(({ documentId }) => documentId);
    },
    beginBytes: async (sha256, by) => {
      try {
        await client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: written({ pk: key.bytes(sha256), sk: key.bytesErasing(), erasedFor: by }),
            ConditionExpression: 'attribute_not_exists(pk) OR erasedFor = :by',
            ExpressionAttributeValues: written({ ':by': by }),
          }),
        );
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException)
          throw new Error('the same bytes are being erased for another record');
        throw error;
      }
    },
    endBytes: (sha256, gone) =>
      remove([
        ...gone.map(scan => ({ pk: key.bytes(sha256), sk: key.bytesUse(scan) })),
        { pk: key.bytes(sha256), sk: key.bytesErasing() },
      ]),
  };
};
