import * as z from 'zod';
import { LIMITS, line, prose } from '../text.ts';
import { Email } from './email.ts';

const InBoth = <S extends z.ZodType>(text: S) => z.strictObject({ hi: text, en: text });

/** As it is dialled, with the code of the town before it: `05222-230001`. */
export const Telephone = z.string().regex(/^\+?\d[\d -]{4,18}\d$/);

/** What stands at the head of an office's letters beside its name, and with the signature of whoever signs them. */
export const Letterhead = z.strictObject({
  /** What stands in the place of the office's name, such as that of its head. */
  heading: InBoth(line(LIMITS.name)).optional(),
  address: InBoth(prose(LIMITS.subject)),
  telephone: Telephone.optional(),
  email: Email.optional(),
});
export type Letterhead = z.infer<typeof Letterhead>;
