import type { FileDecision, ReceiptDecision } from './act.ts';
import { admit } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import type { PostId } from './ids.ts';
import { admitOnReceipt, decideOnReceipt, type ReceiptHead } from './receipt.ts';

/** Each post once, in one order: the same list makes the same event. */
const listed = (readers: readonly PostId[]): PostId[] => [...new Set(readers)].sort();

/** The holder says which posts need to know a confidential file; the list takes the place of the one before. */
export const setFileReaders = (
  { head }: Pick<HeldFile, 'head'>,
  readers: readonly PostId[],
  context: Context,
): FileDecision => {
  admit(head, 'set-readers', context.relations);
  return decideOnFile<'file.readers-set'>(
    head,
    context,
    { type: 'file.readers-set', data: { readers: listed(readers) } },
    () => [],
  );
};

/** The same of a confidential receipt that lies in no file yet. */
export const setReceiptReaders = (
  head: ReceiptHead,
  readers: readonly PostId[],
  context: Context,
): ReceiptDecision => {
  admitOnReceipt(head, 'set-readers', context.relations);
  return decideOnReceipt<'receipt.readers-set'>(
    head,
    context,
    { type: 'receipt.readers-set', data: { readers: listed(readers) } },
    [],
  );
};
