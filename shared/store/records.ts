import * as z from 'zod';
import { AnswerHead } from '#shared/domain/consultations/answer.ts';
import { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import { DraftHead } from '#shared/domain/drafts/draft.ts';
import { FileHead } from '#shared/domain/file.ts';
import { HeadId, JournalId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { Opening } from '#shared/domain/numbering/counter.ts';
import { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import { SealedPaper } from '#shared/domain/sealed-paper.ts';
import { Instant } from '#shared/domain/time.ts';
import { type AsRead, besideOf } from './commit.ts';
import { openConsultations } from './consultations.ts';
import { openDispatches } from './dispatches.ts';
import { openDrafts } from './drafts.ts';
import type { Head } from './head-items.ts';
import { key } from './keys.ts';
import type { OfficeStore, PageRequest } from './office-store.ts';
import { type Item, read } from './table.ts';

const FiledReceipt = z.strictObject({ serial: z.int(), addedAt: Instant, receiptId: ReceiptId });
const Beside = z.object({ chain: z.string(), drafts: z.int().min(0) });
const RegisterEntry = z.strictObject({
  serial: z.int(),
  number: z.string(),
  objectId: JournalId.exactOptional(),
  subject: z.string().exactOptional(),
  classification: z.literal('confidential').exactOptional(),
  sealed: SealedPaper.exactOptional(),
  head: HeadId.exactOptional(),
  passedOver: z.literal(true).exactOptional(),
  opening: Opening.exactOptional(),
  at: Instant,
  by: PostId.exactOptional(),
});

/** Reads of files, receipts, their journals and registers. */
export const openRecords = (
  {
    table,
    client,
    tableName,
  }: Pick<Parameters<typeof openConsultations>[1], 'table' | 'client' | 'tableName'>,
  asRead: AsRead,
): Pick<
  OfficeStore,
  'files' | 'receipts' | 'drafts' | 'dispatches' | 'consultations' | 'registers' | 'journal'
> => {
  const remember = <H extends Head>(head: H, item: Item): H => {
    asRead.set(head, Beside.parse(item));
    return head;
  };

  const getHead = async <S extends z.ZodType<Head>>(
    id: JournalId,
    schema: S,
    unknown: RefusalCode,
  ): Promise<z.output<S>> => {
    const item = await table.find({ pk: key.object(id), sk: key.head() });
    if (!item) throw new Refusal(unknown);
    return remember(read(schema, item), item);
  };

  const getHeads = async <S extends z.ZodType<Head>>(
    ids: readonly JournalId[],
    schema: S,
  ): Promise<readonly z.output<S>[]> => {
    const items = await table.findMany(ids.map(id => ({ pk: key.object(id), sk: key.head() })));
    return items.map(item => remember(read(schema, item), item));
  };

  const journal = (id: JournalId, page: PageRequest) =>
    table.list({ pk: key.object(id), prefix: 'EVENT#', schema: SealedEvent }, page);

  return {
    journal,
    files: {
      get: fileId => getHead(fileId, FileHead, 'file.unknown'),
      getMany: fileIds => getHeads(fileIds, FileHead),
      draftsOf: head => besideOf(asRead, head).drafts,
      journal,
      receipts: (fileId, page) =>
        table.list(
          {
            pk: key.object(fileId),
            prefix: 'RECEIPT#',
            schema: FiledReceipt,
            after: page.from === undefined ? undefined : key.filedReceipt(page.from - 1),
          },
          page,
        ),
      filed: async (fileId, serials) => {
        const pk = key.object(fileId);
        const items = await table.findMany(serials.map(serial => ({ pk, sk: key.filedReceipt(serial) })));
        return items.map(item => read(FiledReceipt, item));
      },
    },
    receipts: {
      get: receiptId => getHead(receiptId, ReceiptHead, 'receipt.unknown'),
      getMany: receiptIds => getHeads(receiptIds, ReceiptHead),
      journal,
    },
    drafts: {
      get: draftId => getHead(draftId, DraftHead, 'draft.unknown'),
      getMany: draftIds => getHeads(draftIds, DraftHead),
      ...openDrafts(table),
    },
    dispatches: openDispatches(table),
    consultations: openConsultations(
      {
        get: id => getHead(id, ConsultationHead, 'consultation.unknown'),
        getMany: ids => getHeads(ids, ConsultationHead),
        getAnswer: id => getHead(id, AnswerHead, 'answer.unknown'),
        getAnswers: ids => getHeads(ids, AnswerHead),
      },
      { table, client, tableName },
    ),
    registers: {
      list: (register, page) =>
        table.list(
          { pk: key.register(register), prefix: key.registerEntries(register.series), schema: RegisterEntry },
          page,
        ),
    },
  };
};
