import * as z from 'zod';
import { Category } from './category.ts';
import { DocumentId } from './ids.ts';
import { LIMITS, line, prose } from './text.ts';
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

/** What kind of paper came (domain.md 1.2, forms of communication 2.1). */
export const LETTER_TYPES = [
  'letter',
  'do-letter',
  'office-memorandum',
  'uo-note',
  'order',
  'circular',
  'notification',
  'application',
  'complaint',
  'court-paper',
  'bill',
  'other',
] as const;
export const LetterType = z.enum(LETTER_TYPES);
export type LetterType = z.infer<typeof LetterType>;

export const LETTER_LANGUAGES = ['hi', 'en', 'ur', 'bn', 'other'] as const;
export const LetterLanguage = z.enum(LETTER_LANGUAGES);
export type LetterLanguage = z.infer<typeof LetterLanguage>;

export const VIP_KINDS = ['mp', 'mla', 'minister', 'commission', 'other'] as const;
export const VipKind = z.enum(VIP_KINDS);
export type VipKind = z.infer<typeof VipKind>;

const Name = line(LIMITS.name);

/** Who wrote the letter; the name or the office's name is enough (`one of these`, domain.md 1.2). */
export const Sender = z
  .strictObject({
    name: Name.optional(),
    designation: Name.optional(),
    /** Department, organisation or office. */
    office: Name.optional(),
    ministry: Name.optional(),
    address: line(LIMITS.subject).optional(),
    district: Name.optional(),
    state: Name.optional(),
    country: Name.optional(),
    pin: z
      .string()
      .regex(/^[1-9]\d{5}$/)
      .optional(),
    /** As it is dialled in India: ten digits, with the country's or a trunk number before them or not. */
    mobile: z
      .string()
      .regex(/^(?:\+91|0)?[6-9]\d{9}$/)
      .optional(),
    email: z.email().max(LIMITS.name.most, LIMITS.name.code).optional(),
  })
  .refine(sender => sender.name !== undefined || sender.office !== undefined, { path: ['name'] });
export type Sender = z.infer<typeof Sender>;

/** What the diary says of one incoming paper (domain.md 1.2). Days are IST days. */
export const ReceiptDetails = z.strictObject({
  sender: Sender,
  subject: line(LIMITS.subject),
  letterNumber: Name.optional(),
  letterDate: Day.optional(),
  receivedOn: Day,
  /** The day it counts as entered in the diary; the day of the entry, unless it is set right. */
  diarisedOn: Day,
  deliveryMode: DeliveryMode,
  letterType: LetterType.optional(),
  language: LetterLanguage.optional(),
  category: Category.default('general'),
  subCategory: Name.optional(),
  vip: z.strictObject({ kind: VipKind, name: Name.optional() }).optional(),
  /** The day a court's order or another paper itself sets. */
  answerBy: Day.optional(),
  /** An application for information on life or liberty: forty-eight hours (domain.md 2.2). */
  lifeOrLiberty: z.boolean().optional(),
  enclosures: line(LIMITS.subject).optional(),
  remarks: prose(LIMITS.remark).optional(),
  previousReference: Name.optional(),
  /** The scan; a receipt on paper only has none. */
  documentId: DocumentId.optional(),
});
export type ReceiptDetails = z.infer<typeof ReceiptDetails>;

/** What is frozen once diarised, and corrected only by the section in-charge with a reason (domain.md 1.2). */
export const FROZEN = [
  'receivedOn',
  'diarisedOn',
  'letterDate',
  'deliveryMode',
] as const satisfies readonly (keyof ReceiptDetails)[];
