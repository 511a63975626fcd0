import { type Grace, type Limit, limitEnds } from './calendar.ts';
import type { Holding } from './holding.ts';
import {
  DEFAULT_TERMS,
  type DistrictPolicy,
  type DistrictRung,
  type Rules,
  type Terms,
  type When,
} from './policy.ts';
import { daysOf, epochOf, type Instant, instantOf, istDay, istInstant, nextDay, plus } from './time.ts';

/** What a stay is, as far as its rules depend on it, and where its clock counts from. */
export type Clocked = Pick<
  Holding,
  'holdingId' | 'clockFrom' | 'stood' | 'moreDays' | 'category' | 'priority' | 'classification'
>;
type Traits = Pick<Clocked, 'category' | 'priority' | 'classification'>;

const holds = (when: When, { category = 'general', priority, classification = 'normal' }: Traits): boolean =>
  (when.category ?? category) === category &&
  (when.priority ?? priority) === priority &&
  (when.classification ?? classification) === classification;

/**
 * How much a rule says of a case. What a case is about weighs most, since limits of law go by it, then how urgent it is, then
 * who may know of it; of two that say the same, the office's own goes before the district's.
 *
 *                        category   priority   classification   own office
 *     weight                8          4             2              1
 */
const weightOf = ({ category, priority, classification }: When, isOwn: boolean): number =>
  (category ? 8 : 0) + (priority ? 4 : 0) + (classification ? 2 : 0) + (isOwn ? 1 : 0);

/** All that is said for a stay, the most specific first; of two alike the one written first. */
const saidFor = (
  stay: Traits,
  { policy, district }: Pick<Rules, 'policy' | 'district'>,
): readonly Terms[] => {
  const said = (of: DistrictPolicy, isOwn: boolean) =>
    [...(of.exceptions ?? []), { ...of, when: {} }]
      .filter(({ when }) => holds(when, stay))
      .map(terms => ({ terms, weight: weightOf(terms.when, isOwn) }));
  return [...said(policy, true), ...said(district, false)]
    .sort((a, b) => b.weight - a.weight)
    .map(({ terms }) => terms);
};

/**
 * The policy in force for a stay. Ladder and limit are each as the most specific rule says that says anything of them: an
 * exception that sets another limit keeps the ladder of the rule it is an exception from.
 */
export const termsFor = (
  stay: Traits,
  rules: Pick<Rules, 'policy' | 'district'>,
): { readonly rungs: readonly DistrictRung[]; readonly limit: Limit } => {
  const said = saidFor(stay, rules);
  return {
    rungs: said.find(({ rungs }) => rungs !== undefined)?.rungs ?? DEFAULT_TERMS.rungs,
    limit: said.find(({ limit }) => limit !== undefined)?.limit ?? DEFAULT_TERMS.limit,
  };
};

const graceOf = ({ stood, moreDays }: Pick<Clocked, 'stood' | 'moreDays'>): Grace => ({
  stood,
  more: moreDays,
});

const MOST_JITTER_MS = 10 * 60_000;

/**
 * So much later than the close of office a stay's rungs are due: a district's timers do not all fire in the second at which
 * its offices close. Always the same for one stay (FNV-1a of its id), so that it is part of what is due, not of chance.
 */
const jitterOf = ({ holdingId }: Pick<Clocked, 'holdingId'>): number => {
  let hash = 0x811c9dc5;
  for (const letter of holdingId) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash % MOST_JITTER_MS;
};

/**
 * When rung number `rung` (0 first) of a stay is due, or undefined past the last rung. A rung is never due before the one
 * below it, however the ladder was written. What is counted in days comes up to ten minutes after the close of office.
 */
export const rungDue = (stay: Clocked, rung: number, rules: Rules): Instant | undefined => {
  const { rungs } = termsFor(stay, rules);
  if (rung >= rungs.length) return undefined;
  const dues = rungs.slice(0, rung + 1).map(({ limit }) => {
    const ends = epochOf(limitEnds(stay.clockFrom, limit, rules.calendar, graceOf(stay)));
    return daysOf(limit.after) === undefined ? ends : ends + jitterOf(stay);
  });
  return instantOf(Math.max(...dues));
};

/** The last moment of the day in India on which this one lies. */
const endOfDay = (at: Instant): Instant => plus(istInstant(nextDay(istDay(at)), '00:00'), -1);

/**
 * When one official has had a stay for as long as the office lets them, and the moment after which a reason for the delay is
 * asked: from the day after the limit ended; of a limit that runs on the wall clock, at once.
 *
 *     arrived Mon 7 Dec 16:50 ··· P7D ··· Wed 16 Dec 17:00 limit ··· 23:59 late after ··· Thu 17 Dec asked
 */
export const officialLimit = (
  stay: Omit<Clocked, 'holdingId'>,
  rules: Rules,
): { readonly limitAt: Instant; readonly lateAfter: Instant } => {
  const { limit } = termsFor(stay, rules);
  const limitAt = limitEnds(stay.clockFrom, limit, rules.calendar, graceOf(stay));
  return { limitAt, lateAfter: daysOf(limit.after) === undefined ? limitAt : endOfDay(limitAt) };
};

/** What a stay is counted to by its rules as they are now. */
export const countStay = (
  stay: Clocked & Pick<Holding, 'rung'>,
  rules: Rules,
): Pick<Holding, 'limitAt' | 'lateAfter' | 'dueAt'> => {
  const dueAt = rungDue(stay, stay.rung, rules);
  return { ...officialLimit(stay, rules), ...(dueAt === undefined ? {} : { dueAt }) };
};
