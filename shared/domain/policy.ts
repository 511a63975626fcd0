import * as z from 'zod';
import { type Calendar, DEFAULT_CALENDAR, Limit } from './calendar.ts';
import { Category } from './category.ts';
import { Kept } from './classification.ts';
import { Level } from './level.ts';
import { Priority } from './priority.ts';
import { Duration } from './time.ts';

/** What comes with telling a superior, where it is more than that: the holder is asked why, or pulling the file up is offered. */
export const RUNG_KINDS = ['ask', 'offer'] as const;
/** And what the district alone may say: the file goes up to them by itself (ADR 23). */
export const DISTRICT_RUNG_KINDS = [...RUNG_KINDS, 'advance'] as const;

const rungOf = <const K extends readonly string[]>(kinds: K) =>
  z.discriminatedUnion('tell', [
    z.strictObject({ tell: z.literal('holder'), limit: Limit }),
    z.strictObject({
      tell: z.literal('superior'),
      levels: z.int().min(1).max(9),
      limit: Limit,
      /** Absent: they are told, no more. */
      kind: z.enum(kinds).optional(),
    }),
  ]);

/**
 * One step of the escalation ladder: who is told, and when, counted from the arrival at the holder. `holder` reminds the
 * holder; `superior` tells the post `levels` steps up the reporting line. Nobody loses the file by what an office says.
 */
export const Rung = rungOf(RUNG_KINDS);
export type Rung = z.infer<typeof Rung>;
/** The same as the district may say it. */
export const DistrictRung = rungOf(DISTRICT_RUNG_KINDS);
export type DistrictRung = z.infer<typeof DistrictRung>;

/** How long one official keeps a case, and who is told when it lies longer; what is left out, a wider rule says. */
const termsOf = <R extends typeof Rung | typeof DistrictRung>(rung: R) => ({
  /** Lowest rung first; none at all where nobody is to be told. */
  rungs: z.array(rung).max(20).optional(),
  /** How long one official may keep a case before a reason for the delay is asked. */
  limit: Limit.optional(),
});
export type Terms = {
  readonly rungs?: readonly DistrictRung[] | undefined;
  readonly limit?: Limit | undefined;
};

/** What a case must be for an exception to hold of it: all that is said here. */
export const When = z
  .strictObject({
    category: Category.optional(),
    priority: Priority.optional(),
    classification: Kept.optional(),
  })
  .refine(when => Object.keys(when).length > 0);
export type When = z.infer<typeof When>;

const policyOf = <R extends typeof Rung | typeof DistrictRung>(rung: R) =>
  z.strictObject({
    ...termsOf(rung),
    /** Distinct levels a file may pass before the sender is warned. */
    levels: z.int().min(1).max(20).optional(),
    /** Calendar days for which a file may be parked without approval. */
    parkDays: z.int().min(0).max(366).optional(),
    /** The level from which a post closes files itself; below it closing is requested. */
    closingLevel: Level.optional(),
    /** Calendar days from receipt by which these are answered. */
    replyDays: z.partialRecord(Category, z.int().min(1).max(366)).optional(),
    /** Cases that are counted otherwise; the one that says most of a case holds of it. */
    exceptions: z
      .array(z.strictObject({ when: When, ...termsOf(rung) }))
      .max(40)
      .optional(),
  });

/** How an office wants its work done. What it leaves out is as the district says. */
export const Policy = policyOf(Rung);
export type Policy = z.infer<typeof Policy>;
/** How the district wants it done in every office that says nothing else. */
export const DistrictPolicy = policyOf(DistrictRung);
export type DistrictPolicy = z.infer<typeof DistrictPolicy>;

/** The defaults of domain.md: 1.3 (closing), 2.1 (seven working days, four levels), 2.2 (replies). */
export const DEFAULT_LIMITS = {
  levels: 4,
  parkDays: 30,
  closingLevel: 2,
  replyDays: { vip: 30, rti: 30, grievance: 21 },
} as const;

const working = (days: number): Limit => ({ after: Duration.parse(`P${days}D`), days: 'working' });

/** Seven working days with one official (CSMOP para 60), reminded on days 3, 5 and 7; the line above is told on 8 and 15. */
export const DEFAULT_TERMS = {
  limit: working(7),
  rungs: [
    { tell: 'holder', limit: working(3) },
    { tell: 'holder', limit: working(5) },
    { tell: 'holder', limit: working(7) },
    { tell: 'superior', levels: 1, limit: working(8) },
    { tell: 'superior', levels: 2, limit: working(15) },
  ],
} as const satisfies Terms;

/** How an office counts: what it says itself, what the district says for all, and the calendar with what is declared in it. */
export type Rules = {
  readonly policy: Policy;
  readonly district: DistrictPolicy;
  readonly calendar: Calendar;
  /** An office itself is no set of rules: its own calendar knows no wider one. */
  readonly officeId?: never;
};
export const DEFAULT_RULES: Rules = { policy: {}, district: {}, calendar: DEFAULT_CALENDAR };

/** The plain limits of an office: its own, else the district's, else the usual ones. */
export const limitsOf = ({ policy, district }: Pick<Rules, 'policy' | 'district'>) => ({
  levels: policy.levels ?? district.levels ?? DEFAULT_LIMITS.levels,
  parkDays: policy.parkDays ?? district.parkDays ?? DEFAULT_LIMITS.parkDays,
  closingLevel: policy.closingLevel ?? district.closingLevel ?? DEFAULT_LIMITS.closingLevel,
  replyDays: { ...DEFAULT_LIMITS.replyDays, ...district.replyDays, ...policy.replyDays },
});
export type Limits = ReturnType<typeof limitsOf>;
