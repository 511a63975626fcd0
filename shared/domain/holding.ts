import * as z from 'zod';
import { Category } from './category.ts';
import { Kept, saidClassification } from './classification.ts';
import { HeldId, HoldingId, ObjectId, PostId } from './ids.ts';
import { type Clocked, countStay } from './ladder.ts';
import type { Nature } from './nature.ts';
import type { Rules } from './policy.ts';
import { Priority } from './priority.ts';
import { SuspensionCode } from './suspension.ts';
import { Day, epochOf, Instant, instantOf } from './time.ts';

export { PRIORITIES, Priority } from './priority.ts';

/** What the sender asks of the next post. */
export const ACTIONS = [
  'for-approval',
  'for-orders',
  'for-perusal',
  'for-comments',
  'for-report',
  'for-necessary-action',
  'resubmitted',
] as const;
export const Action = z.enum(ACTIONS);
export type Action = z.infer<typeof Action>;

/** How a stay ended. Parking, suspension, a closing request and escalation are not here: they never end one. */
export const OUTCOMES = [
  'sent',
  'returned',
  'pulled-back',
  'pulled-up',
  'put-in-file',
  'disposed',
  'redirected',
  'cancelled',
  'closed',
  'merged',
  'attached',
  'advanced-by-policy',
  'answered',
  'lapsed',
] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** A stay that stood still more often keeps its latest standstills only. */
export const MOST_STANDSTILLS = 50;

/**
 * One stay of a file or receipt, or of what was asked, with one post (अभिरक्षा). Keyed by post; the person is looked up from the charges for
 * each hour, never frozen here.
 */
export const Holding = z.strictObject({
  holdingId: HoldingId,
  objectId: HeldId,
  /** The object's human number and subject, so that a work list is one query. */
  number: z.string(),
  subject: z.string(),
  /** Absent: normal. */
  classification: Kept.optional(),
  /** Absent: electronic. */
  nature: z.literal('physical').optional(),
  /** Of a receipt that a register watches. */
  category: Category.optional(),
  postId: PostId,
  /** The post it came from; where a return goes. */
  from: PostId.optional(),
  action: Action.optional(),
  priority: Priority,
  receivedAt: Instant,
  /** Since when the matter waits: `ageOf` a file, the diary entry of a receipt. It goes on from stay to stay. */
  ageFrom: Instant,
  /** The day by which the sender wants it done. */
  dueOn: Day.optional(),
  openedAt: Instant.optional(),
  endedAt: Instant.optional(),
  outcome: Outcome.optional(),
  /** The state of the object as the work list shows it: a parked file stays on the list and says so. */
  state: z.string(),
  /** Where the ladder counts from: the arrival; in old stays moved on by the time the file stood suspended. */
  clockFrom: Instant,
  suspendedAt: Instant.optional(),
  /** In the call book: the day from which on it is due again. */
  reviewOn: Day.optional(),
  /** For what it stands still; absent in the call book, and of what was suspended before there were codes. */
  suspendedFor: SuspensionCode.optional(),
  /** Spans for which the clock stood still; the days in them are not counted. */
  stood: z
    .array(z.strictObject({ from: Instant, until: Instant }))
    .max(MOST_STANDSTILLS)
    .readonly()
    .optional(),
  /** Days granted beside the limit, by a superior. */
  moreDays: z.int().min(1).optional(),
  /** When the official has had it for as long as the office lets them; absent while the clock stands still. */
  limitAt: Instant.optional(),
  /** The moment after which a reason for the delay is asked; stays counted before there was one: `limitAt`. */
  lateAfter: Instant.optional(),
  /** Held beyond the limit: the note that says why, or that none was given. */
  delay: z.union([z.strictObject({ note: z.int() }), z.literal('not-given')]).optional(),
  /** Of a file: its drafts that are neither dispatched nor cancelled, as the work list shows them. */
  draftsOpen: z.int().min(0).optional(),
  /** Rungs of the ladder already done. */
  rung: z.int().min(0),
  /** The next rung's due instant; absent when the ladder has ended or is suspended. */
  dueAt: Instant.optional(),
  /** How often the sweep had to start this stay's timer again. */
  restarts: z.int().min(0),
});
export type Holding = z.infer<typeof Holding>;

/** A stay of a paper: what was asked of a post beside a paper's way has stays too, and is counted for itself. */
export const PaperStay = Holding.extend({ objectId: ObjectId });
export type PaperStay = z.infer<typeof PaperStay>;
export const isPaperStay = (stay: Holding): stay is PaperStay => ObjectId.safeParse(stay.objectId).success;

/** Leaves a property out when there is nothing to say: the store knows no undefined. */
export const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

export type Arrival = {
  readonly holdingId: HoldingId;
  readonly objectId: HeldId;
  readonly number: string;
  readonly subject: string;
  readonly classification?: Kept | undefined;
  readonly nature?: Nature | undefined;
  readonly category?: Category | undefined;
  readonly draftsOpen?: number | undefined;
  readonly postId: PostId;
  readonly at: Instant;
  readonly ageFrom: Instant;
  readonly dueOn?: Day | undefined;
  readonly rules: Rules;
  readonly state: string;
  readonly priority?: Priority | undefined;
  readonly from?: PostId | undefined;
  readonly action?: Action | undefined;
  /** True where the act itself is the opening: creation, pulling back, reopening. */
  readonly opened?: boolean | undefined;
};

/** A new stay begins: its clock starts and its first rung is due. */
export const beginHolding = (arrival: Arrival): Holding => {
  const { rules } = arrival;
  const clocked: Clocked = {
    holdingId: arrival.holdingId,
    ...saidClassification(arrival.classification),
    ...given('category', arrival.category === 'general' ? undefined : arrival.category),
    priority: arrival.priority ?? 'ordinary',
    clockFrom: arrival.at,
  };
  return {
    ...clocked,
    objectId: arrival.objectId,
    number: arrival.number,
    subject: arrival.subject,
    ...given('nature', arrival.nature === 'physical' ? ('physical' as const) : undefined),
    ...given('draftsOpen', arrival.draftsOpen),
    postId: arrival.postId,
    ...given('from', arrival.from),
    ...given('action', arrival.action),
    receivedAt: arrival.at,
    ageFrom: arrival.ageFrom,
    ...given('dueOn', arrival.dueOn),
    ...given('openedAt', arrival.opened ? arrival.at : undefined),
    state: arrival.state,
    rung: 0,
    ...countStay({ ...clocked, rung: 0 }, rules),
    restarts: 0,
  };
};

/** The stay is over; nothing is due any more. */
export const endHolding = ({ dueAt: _, ...holding }: Holding, outcome: Outcome, at: Instant): Holding => ({
  ...holding,
  endedAt: at,
  outcome,
});

/** The clock stands still: nothing is due until it is resumed. */
export const suspendHolding = (
  { dueAt: _, limitAt: _l, lateAfter: _a, ...holding }: Holding,
  at: Instant,
  suspendedFor?: SuspensionCode,
): Holding => ({ ...holding, suspendedAt: at, ...given('suspendedFor', suspendedFor) });

/** The clock goes on where it stood: the days suspended are not counted. */
export const resumeHolding = (holding: Holding, at: Instant, rules: Rules): Holding => {
  const { suspendedAt, suspendedFor: _, reviewOn: _r, ...resumed } = holding;
  if (suspendedAt === undefined) return holding;
  const stood = [...(holding.stood ?? []), { from: suspendedAt, until: at }].slice(-MOST_STANDSTILLS);
  const goesOn = { ...resumed, stood };
  return { ...goesOn, ...countStay(goesOn, rules) };
};

/** Whether the official has had it for longer than the office lets them: then the reason for the delay is asked (CSMOP para 60). */
export const isBeyondLimit = (
  { limitAt, lateAfter = limitAt }: Pick<Holding, 'limitAt' | 'lateAfter'>,
  at: Instant,
): boolean => lateAfter !== undefined && lateAfter < at;

/** The same stay as its rules count it now: nothing but its clock is other than it was. */
export const recounted = (holding: Holding, rules: Rules): Holding => {
  const { limitAt: _l, lateAfter: _a, dueAt: _d, ...rest } = holding;
  return { ...rest, ...countStay(holding, rules) };
};

/** Whether two countings of a stay come to the same. */
export const isCountedAlike = (one: Holding, other: Holding): boolean =>
  one.dueAt === other.dueAt && one.limitAt === other.limitAt && one.lateAfter === other.lateAfter;

/** No Step Functions wait exceeds this, so that late holidays are seen in time (architecture.md 5). */
const LONGEST_WAIT_MS = 7 * 86_400_000;

/** Whether a stay that is now due at this instant needs a timer of its own: the one that sleeps would see it too late, or is none. */
export const mustWakeSooner = ({ dueAt: before }: Holding, dueAt: Instant, now: Instant): boolean =>
  before === undefined || (dueAt < before && dueAt < wakeAt(before, now));

/** When a timer that sleeps on this stay should look again: at the due instant, or in seven days, whichever is earlier. */
export const wakeAt = (dueAt: Instant, now: Instant): Instant =>
  instantOf(Math.min(epochOf(dueAt), epochOf(now) + LONGEST_WAIT_MS));
