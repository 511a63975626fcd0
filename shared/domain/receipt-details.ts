import * as z from 'zod';
import { DocumentId } from './ids.ts';
import { LIMITS, line } from './text.ts';
import { Day } from './time.ts';

export const DELIVERY_MODES = [
  'by-hand',
  'ordinary-post',
  'registered-post',
  'speed-post',
  'courier',
  'e-mail',
] as const;
export const DeliveryMode = z.enum(DELIVERY_MODES);
export type DeliveryMode = z.infer<typeof DeliveryMode>;

/** Who wrote the letter; the name or the office's name is enough (`one of these`, domain.md 1.2). */
export const Sender = z
  .strictObject({
    name: line(LIMITS.name).optional(),
    office: line(LIMITS.name).optional(),
    address: line(LIMITS.subject).optional(),
  })
  .refine(sender => sender.name !== undefined || sender.office !== undefined, { path: ['name'] });
export type Sender = z.infer<typeof Sender>;

/** What the diary says of one incoming paper (domain.md 1.2). Days are IST days. */
export const ReceiptDetails = z.strictObject({
  sender: Sender,
  subject: line(LIMITS.subject),
  letterNumber: line(LIMITS.name).optional(),
  letterDate: Day.optional(),
  receivedOn: Day,
  deliveryMode: DeliveryMode,
  /** The scan; a receipt on paper only has none. */
  documentId: DocumentId.optional(),
});
export type ReceiptDetails = z.infer<typeof ReceiptDetails>;
