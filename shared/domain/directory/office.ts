import * as z from 'zod';
import { OwnCalendar } from '../calendar.ts';
import { PostageRule } from '../dispatch/postage-rule.ts';
import { OfficeId } from '../ids.ts';
import { Numbering } from '../numbering/rules.ts';
import { Policy } from '../policy.ts';
import { LIMITS, line } from '../text.ts';
import { Day } from '../time.ts';
import { Letterhead } from './letterhead.ts';

/** A name in Hindi and in English; both are asked, so that either screen is whole. */
export const Names = z.strictObject({ hi: line(LIMITS.name), en: line(LIMITS.name) });
export type Names = z.infer<typeof Names>;

/** The code that stands in numbers: `SDM-SDR`. Capitals, digits and hyphens. */
export const OfficeCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/);

/** What offices of a district are (domain.md 1.10); departments stand beside the collectorate's own tree. */
export const OFFICE_KINDS = [
  'collectorate',
  'section',
  'sub-division',
  'tehsil',
  'block',
  'panchayat',
  'department',
] as const;
export const OfficeKind = z.enum(OFFICE_KINDS);
export type OfficeKind = z.infer<typeof OfficeKind>;

export const Office = z.strictObject({
  officeId: OfficeId,
  code: OfficeCode,
  names: Names,
  kind: OfficeKind,
  /** The office above it in the tree; absent at the top. */
  parent: OfficeId.optional(),
  calendar: OwnCalendar,
  policy: Policy,
  /** How its registers count and write numbers; absent: by the defaults. */
  numbering: Numbering.optional(),
  /** From this IST day on the office takes no paper file (its own exceptions apart). */
  goLive: Day.optional(),
  /** Why this day was set. */
  goLiveReason: line(LIMITS.reason).optional(),
  /** Absent: its letters bear its name and the district's alone. */
  letterhead: Letterhead.optional(),
  /** Absent: as is usual. */
  postage: PostageRule.optional(),
});
export type Office = z.infer<typeof Office>;
