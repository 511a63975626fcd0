import type { FileDecision, ReceiptDecision } from './act.ts';
import { admit } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { admitOnReceipt, decideOnReceipt, type HeldReceipt } from './receipt.ts';

/** A file on paper comes into the hands of the post it was sent to. To open it is the officer's own act. */
export const receiveFile = ({ head }: HeldFile, context: Context): FileDecision => {
  admit(head, 'receive', context.relations);
  return decideOnFile<'file.received'>(
    head,
    context,
    { type: 'file.received', data: { holdingId: head.holdingId } },
    () => [],
  );
};

/** The same of a letter on paper: from here it lies unopened with the post. */
export const receiveReceipt = ({ head, holding }: HeldReceipt, context: Context): ReceiptDecision => {
  admitOnReceipt(head, 'receive', context.relations);
  return decideOnReceipt<'receipt.received'>(
    head,
    context,
    { type: 'receipt.received', data: { holdingId: head.holdingId } },
    [{ kind: 'change', holding: { ...holding, state: 'MARKED' } }],
  );
};
