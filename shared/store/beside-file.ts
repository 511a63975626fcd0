import { AskedOf } from '#shared/domain/ask.ts';
import { FileLink, OpenReceipt, ReadingCopy } from '#shared/domain/beside-file.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from './also.ts';
import { key } from './keys.ts';
import { type OfficeStore, Overtaken } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isAny, isNew, isThere, type Write, type writes } from './transaction.ts';

type BesideFile = Extract<
  Also,
  {
    kind:
      | 'copy'
      | 'copy-read'
      | 'ask'
      | 'ask-gone'
      | 'link'
      | 'link-gone'
      | 'open-receipt'
      | 'open-receipt-gone';
  }
>;

/** What lies beside files: reading copies, what is asked of others, links, and receipts that are open in them. */
export const openBesideFile = (
  table: Table,
): Pick<OfficeStore, 'copies' | 'asks' | 'links' | 'openReceipts'> => ({
  copies: {
    list: (postId, page) =>
      table.list(
        { pk: key.copies(postId), prefix: '', schema: ReadingCopy, index: 'work', newestFirst: true },
        page,
      ),
    find: async (fileId, postId) => {
      const item = await table.find({ pk: key.object(fileId), sk: key.copy(postId) });
      return item && read(ReadingCopy, item);
    },
  },
  asks: (postId, page) => table.list({ pk: key.asks(postId), prefix: 'ASK#', schema: AskedOf }, page),
  links: (fileId, page) => table.list({ pk: key.object(fileId), prefix: 'LINK#', schema: FileLink }, page),
  openReceipts: {
    oldest: async (fileId, atMost) => {
      const where = { pk: key.object(fileId), prefix: key.openReceipts(), schema: OpenReceipt };
      return (await table.list(where, { limit: atMost })).items;
    },
  },
});

const overtaken = (): Error => new Overtaken('head');

export const besideFileWrites =
  (write: ReturnType<typeof writes>) =>
  (extra: BesideFile): Write => {
    switch (extra.kind) {
      case 'copy': {
        const { fileId, postId, at } = extra.copy;
        return write.put(
          {
            pk: key.object(fileId),
            sk: key.copy(postId),
            workPk: key.copies(postId),
            workSk: `${at}#${fileId}`,
            ...extra.copy,
          },
          isAny,
          overtaken,
        );
      }
      case 'copy-read': {
        const { fileId, postId, at } = extra.copy;
        const where = { pk: key.object(fileId), sk: key.copy(postId) };
        // One given anew meanwhile has not been read.
        const isThis = { says: '#given = :given', values: { ':given': at }, names: { '#given': 'at' } };
        return write.set(where, { readAt: extra.at }, isThis, overtaken);
      }
      case 'ask': {
        const where = { pk: key.asks(extra.ask.of), sk: key.ask(extra.ask.askId) };
        return write.put({ ...where, ...extra.ask }, isNew, overtaken);
      }
      case 'ask-gone': {
        const where = { pk: key.asks(extra.ask.of), sk: key.ask(extra.ask.askId) };
        return write.remove(where, isThere, overtaken);
      }
      case 'link': {
        const where = { pk: key.object(extra.of), sk: key.link(extra.link.fileId) };
        return write.put({ ...where, ...extra.link }, isNew, () => new Refusal('file.linked-already'));
      }
      case 'link-gone': {
        const where = { pk: key.object(extra.of), sk: key.link(extra.to) };
        return write.remove(where, isThere, () => new Refusal('file.not-linked'));
      }
      case 'open-receipt': {
        const { diarisedAt, receiptId } = extra.receipt;
        const where = { pk: key.object(extra.fileId), sk: key.openReceipt(diarisedAt, receiptId) };
        return write.put({ ...where, ...extra.receipt }, isNew, overtaken);
      }
      case 'open-receipt-gone': {
        const { diarisedAt, receiptId } = extra.receipt;
        const where = { pk: key.object(extra.fileId), sk: key.openReceipt(diarisedAt, receiptId) };
        return write.remove(where, isThere, overtaken);
      }
    }
  };
