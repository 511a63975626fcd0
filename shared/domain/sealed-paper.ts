import * as z from 'zod';
import { Sealed } from './classification.ts';
import { OfficerId } from './ids.ts';
import { DeliveryMode } from './receipt-details.ts';
import { Refusal } from './refusal.ts';
import { Day, type Instant, istDay } from './time.ts';

/**
 * All that is said of a secret or top secret paper: that one came, when and how, who entered it, and that it lies, on
 * paper, with the confidential section (domain.md 2.5). It has a number in the diary and no head, subject, sender or scan:
 * there is nothing here that could be opened.
 */
export const SealedPaper = z.strictObject({
  classification: Sealed,
  receivedOn: Day,
  deliveryMode: DeliveryMode,
  enteredBy: OfficerId,
  /** The officer in whose place it was entered. */
  inPlaceOf: OfficerId.exactOptional(),
});
export type SealedPaper = z.infer<typeof SealedPaper>;

export const enterSealed = (paper: SealedPaper, at: Instant): SealedPaper => {
  if (paper.receivedOn > istDay(at)) throw new Refusal('receipt.dates-invalid');
  return paper;
};
