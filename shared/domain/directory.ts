import * as z from 'zod';
import { Calendar } from './calendar.ts';
import { ChargeId, OfficeId, OfficerId, PostId } from './ids.ts';
import { Policy } from './policy.ts';
import { Refusal } from './refusal.ts';
import { LIMITS, line } from './text.ts';
import { Instant } from './time.ts';

/** A name in Hindi and in English; both are asked, so that either screen is whole. */
export const Names = z.strictObject({ hi: line(LIMITS.name), en: line(LIMITS.name) });
export type Names = z.infer<typeof Names>;

/** The code that stands in numbers: `SDM-SDR`. Capitals, digits and hyphens. */
export const OfficeCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/);

export const Office = z.strictObject({
  officeId: OfficeId,
  code: OfficeCode,
  names: Names,
  calendar: Calendar,
  policy: Policy,
});
export type Office = z.infer<typeof Office>;

/** A seat in an office. Work belongs to it, whoever sits there; `reportsTo` is the next post up the reporting line. */
export const Post = z.strictObject({
  postId: PostId,
  officeId: OfficeId,
  names: Names,
  /** The marking abbreviation of the designation, `SDM` (domain.md 1.7); generated markings use it. */
  abbreviation: z.string().regex(/^[A-Z][A-Z0-9 ()/.-]{0,19}$/),
  /** The designation's level (स्तर), 1 patal sahayak … 6 district magistrate (domain.md 0). */
  level: z.int().min(1).max(20),
  reportsTo: PostId.optional(),
});
export type Post = z.infer<typeof Post>;

export const ROLES = ['officer', 'administrator'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/**
 * The name under which the identity provider knows a person (a Cognito user name). Cognito gives the names of federated
 * persons in small letters, however they were entered; so all are kept and compared so.
 */
export const Login = z
  .string()
  .toLowerCase()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u);
export type Login = z.infer<typeof Login>;

export const Officer = z.strictObject({
  officerId: OfficerId,
  login: Login,
  names: Names,
  roles: z.array(Role).max(ROLES.length),
});
export type Officer = z.infer<typeof Officer>;

export const CHARGE_KINDS = ['substantive', 'officiating', 'additional', 'link'] as const;
export const ChargeKind = z.enum(CHARGE_KINDS);
export type ChargeKind = z.infer<typeof ChargeKind>;

/** One officer in one post from an hour to an hour (open while `until` is absent). */
export const Charge = z.strictObject({
  chargeId: ChargeId,
  postId: PostId,
  officerId: OfficerId,
  kind: ChargeKind,
  from: Instant,
  until: Instant.optional(),
});
export type Charge = z.infer<typeof Charge>;

export const runsAt = (charge: Charge, at: Instant): boolean =>
  charge.from <= at && (charge.until === undefined || at < charge.until);

/** When several charges run on one post, the person answerable for it: link officer and officiating stand in for the incumbent. */
const ANSWERS_FIRST: readonly ChargeKind[] = ['link', 'officiating', 'substantive', 'additional'];

/** Who answers for the post at this hour; undefined when the seat is vacant. A vacant post still holds its work. */
export const inChargeAt = (charges: readonly Charge[], at: Instant): Charge | undefined => {
  const running = charges.filter(charge => runsAt(charge, at));
  return ANSWERS_FIRST.map(kind => running.find(charge => charge.kind === kind)).find(Boolean);
};

/** The charge an officer acts by when no post is named: their substantive one, else the oldest. */
export const primaryCharge = (charges: readonly Charge[], at: Instant): Charge | undefined => {
  const running = charges.filter(charge => runsAt(charge, at)).sort((a, b) => (a.from < b.from ? -1 : 1));
  return running.find(charge => charge.kind === 'substantive') ?? running[0];
};

/** A charge that was ended before it began never runs, and is in nobody's way. */
const everRuns = ({ from, until }: Charge): boolean => until === undefined || from < until;

const overlap = (a: Charge, b: Charge): boolean =>
  everRuns(a) &&
  everRuns(b) &&
  (b.until === undefined || a.from < b.until) &&
  (a.until === undefined || b.from < a.until);

/**
 * Refuses a charge that ends before it starts, that gives a post two persons by the same kind at one hour, or that gives
 * one officer the same post twice.
 */
export const admitCharge = (charge: Charge, onPost: readonly Charge[]): Charge => {
  if (charge.until !== undefined && charge.until <= charge.from)
    throw new Refusal('charge.ends-before-start');
  const rival = onPost.find(
    other => overlap(charge, other) && (other.kind === charge.kind || other.officerId === charge.officerId),
  );
  if (rival) throw new Refusal('charge.overlaps', { chargeId: rival.chargeId });
  return charge;
};

/**
 * Ends a charge: at this moment, or, where it has not begun, so that it never does; else a year mistyped would keep a seat
 * from everybody. A charge is never deleted: the custody statement needs it for ever.
 */
export const endCharge = (charge: Charge, at: Instant): Charge => {
  if ((charge.until !== undefined && charge.until <= at) || !everRuns(charge))
    throw new Refusal('charge.ended');
  return { ...charge, until: at < charge.from ? charge.from : at };
};

/** `designation(initials)-office` as it stands on every movement (domain.md 1.7); generated, never typed. */
export const marking = (post: Post, office: Office, officer: Officer | undefined): string => {
  const initials = officer?.names.en
    .split(/[\s.]+/)
    .map(word => word.charAt(0).toUpperCase())
    .join('');
  return `${post.abbreviation}${initials ? `(${initials})` : ''}-${office.code}`;
};
