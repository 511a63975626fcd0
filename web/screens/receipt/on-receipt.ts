import type { Answer } from '../../client.ts';

export type Receipt = Answer<'getReceipt'>;
export type ReceiptDeed = Receipt['may'][number];

/** Acts that take a form, in the order in which they are offered. */
export const FORMS = [
  'send',
  'put-in-file',
  'dispose',
  'redirect',
  'pull-back',
  'pull-up',
  'extend',
  'suspend',
  'resume',
  'correct',
  'correct-frozen',
  'replace-scan',
  'set-readers',
  'consult',
  'cancel',
] as const satisfies readonly ReceiptDeed[];
export type FormDeed = (typeof FORMS)[number];

export type ActProps = {
  readonly receipt: Receipt;
  /** It is done: the form closes and the receipt is read anew. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
};
