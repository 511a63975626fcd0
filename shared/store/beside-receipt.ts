import { createHash } from 'node:crypto';
import * as z from 'zod';
import { FollowUp, KnownLetter, type WatchRow, watchRowOf } from '#shared/domain/beside-receipt.ts';
import type { Watched } from '#shared/domain/category.ts';
import { type OfficeId, type PostId, ReceiptId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { type Day, nextDay } from '#shared/domain/time.ts';
import type { Also } from './also.ts';
import { key } from './keys.ts';
import { Overtaken, type Page, type PageRequest } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isAny, isNew, isThere, type Write, type writes } from './transaction.ts';

/** What lies beside receipts: letters known by sender, number and date; watch registers; days on which posts look again. */
export type BesideReceipts = {
  readonly letters: {
    /** The letter that stands in an office's diary under this mark. */
    readonly find: (officeId: OfficeId, mark: string) => Promise<KnownLetter | undefined>;
  };
  readonly watch: {
    /** Letters of a category that are open, or disposed of, in the order in which they are to be answered. */
    readonly list: (
      register: { readonly officeId: OfficeId; readonly category: Watched; readonly isOpen: boolean },
      page: PageRequest,
    ) => Promise<Page<ReceiptId>>;
  };
  readonly followUps: {
    /** The earliest day first; up to and with a day if it is said. */
    readonly list: (
      postId: PostId,
      page: PageRequest & { readonly until?: Day | undefined },
    ) => Promise<Page<FollowUp>>;
  };
};

type BesideReceipt = Extract<Also, { kind: 'letter' | 'letter-gone' | 'follow-up' | 'follow-up-gone' }>;

/** A letter's mark may be long, and is nobody's to read in a key. */
const digestOf = (mark: string): string => createHash('sha256').update(mark).digest('hex');

const whereLetter = (officeId: OfficeId, mark: string) => ({
  pk: key.letter(officeId, digestOf(mark)),
  sk: key.letterRecord(),
});
const whereWatched = ({ officeId, category, isOpen, replyBy, receiptId }: WatchRow) => ({
  pk: key.watch(officeId, category),
  sk: key.watched(isOpen, replyBy, receiptId),
});
const Watching = z.strictObject({ receiptId: ReceiptId });

export const openBesideReceipts = (table: Table): BesideReceipts => ({
  letters: {
    find: async (officeId, mark) => {
      const item = await table.find(whereLetter(officeId, mark));
      return item && read(KnownLetter, item);
    },
  },
  watch: {
    list: async ({ officeId, category, isOpen }, page) => {
      const pk = key.watch(officeId, category);
      const prefix = key.watchedSide(isOpen);
      const { items, ...rest } = await table.list({ pk, prefix, schema: Watching }, page);
      return { items: items.map(({ receiptId }) => receiptId), ...rest };
    },
  },
  followUps: {
    list: (postId, { until, ...page }) =>
      table.list(
        {
          pk: key.followUps(postId),
          prefix: '',
          schema: FollowUp,
          index: 'work',
          before: until && nextDay(until),
        },
        page,
      ),
  },
});

const overtaken = (): Error => new Overtaken('head');

export const besideReceiptWrites =
  (write: ReturnType<typeof writes>) =>
  (extra: BesideReceipt): Write => {
    switch (extra.kind) {
      case 'letter': {
        const { officeId, mark, letter } = extra;
        // Whoever comes second decides again: whether they may be told of the first is not the store's to say.
        return write.put({ ...whereLetter(officeId, mark), ...letter }, isNew, overtaken);
      }
      case 'letter-gone': {
        const isIts = { says: 'receiptId = :receiptId', values: { ':receiptId': extra.receiptId } };
        return write.remove(whereLetter(extra.officeId, extra.mark), isIts, overtaken);
      }
      case 'follow-up': {
        const { postId, objectId, on } = extra.followUp;
        return write.put(
          {
            pk: key.followUps(postId),
            sk: key.followUp(objectId),
            workPk: key.followUps(postId),
            workSk: key.followUpOn(on, objectId),
            ...extra.followUp,
          },
          // A day set anew takes the place of the one before.
          isAny,
          overtaken,
        );
      }
      case 'follow-up-gone': {
        const where = { pk: key.followUps(extra.postId), sk: key.followUp(extra.objectId) };
        return write.remove(where, isThere, () => new Refusal('follow-up.unknown'));
      }
    }
  };

const isSameRow = (a: WatchRow | undefined, b: WatchRow | undefined): boolean =>
  JSON.stringify(a && whereWatched(a)) === JSON.stringify(b && whereWatched(b));

/** Whatever an act does to a receipt, its place in the watch register follows in the same transaction. */
export const watchWrites = (
  write: ReturnType<typeof writes>,
  before: ReceiptHead | undefined,
  after: ReceiptHead,
): readonly Write[] => {
  const was = before && watchRowOf(before);
  const is = watchRowOf(after);
  if (isSameRow(was, is)) return [];
  return [
    ...(was ? [write.remove(whereWatched(was), isThere, overtaken)] : []),
    ...(is ? [write.put({ ...whereWatched(is), receiptId: is.receiptId }, isAny, overtaken)] : []),
  ];
};
