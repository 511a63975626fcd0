import * as z from 'zod';
import { ClockTime, SmsTemplates } from '#shared/contract/environment.ts';

/** How officers are written to; in-app they are told in any case. Hours are of India. */
export const Messages = z.strictObject({
  /** When each officer who has something to do is sent the day's digest. */
  digestAt: ClockTime.default('09:30'),
  /** From here until `quietUntil` single messages wait; the same twice: never. */
  quietFrom: ClockTime.default('20:00'),
  quietUntil: ClockTime.default('08:00'),
  /** Letters, from an address of a domain that is verified in SES, in the district's region. */
  mail: z.strictObject({ from: z.email() }).optional(),
  /** Short messages, by what the district has had registered with the registry of senders (DLT). */
  sms: z
    .strictObject({
      sender: z.string().regex(/^[A-Z]{6}$/, 'must be the registered header of six capitals'),
      entityId: z.string().regex(/^\d{10,25}$/, 'must be the registered number of the district'),
      templates: SmsTemplates,
    })
    .optional(),
});
