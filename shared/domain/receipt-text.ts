import type { ReceiptDecision } from './act.ts';
import { CLOCKWORK } from './actor.ts';
import type { EventOf } from './events.ts';
import type { Context } from './file-decision.ts';
import { decideOnReceipt, type ReceiptHead } from './receipt.ts';
import type { Instant } from './time.ts';

/** The clockwork enters that the scan has been read: from here the receipt is found by its words. */
export const textRead = (
  head: ReceiptHead,
  read: EventOf<'receipt.text-read'>['data'],
  at: Instant,
): ReceiptDecision =>
  decideOnReceipt<'receipt.text-read'>(
    head,
    { by: CLOCKWORK, at },
    { type: 'receipt.text-read', data: read },
    [],
  );

/** A person sets right what the machine read on one page; the text itself stands beside the journal, its hash inside. */
export const correctText = (
  head: ReceiptHead,
  { documentId, page, version, textSha256 }: EventOf<'receipt.text-corrected'>['data'],
  { by, at }: Pick<Context, 'by' | 'at'>,
): ReceiptDecision =>
  decideOnReceipt<'receipt.text-corrected'>(
    head,
    { by, at },
    { type: 'receipt.text-corrected', data: { documentId, page, version, textSha256 } },
    [],
  );
