import type { Category } from './category.ts';
import type { Limits } from './policy.ts';
import type { ReceiptDetails } from './receipt-details.ts';
import type { Suspension } from './suspension.ts';
import { type Day, dayPlus, daysBetween, type Instant, istDay } from './time.ts';

const LIFE_OR_LIBERTY_DAYS = 2;

/**
 * By how many days an application for information may be answered later: those between asking the applicant (for the further fee,
 * RTI Act s. 7(3)(a)) and going on are no part of the thirty. Nothing else that makes a clock stand still moves the day of the law.
 */
export const daysPutOff = (
  { category }: Pick<ReceiptDetails, 'category'>,
  stopped: Pick<Suspension, 'at' | 'code'> | undefined,
  goingOn: Instant,
): number =>
  category === 'rti' && stopped?.code === 'applicant' ? daysBetween(istDay(stopped.at), istDay(goingOn)) : 0;

/**
 * The day by which a letter is to be answered: the day that it sets itself, else so many calendar days after receipt as its
 * category has (domain.md 2.2); undefined where nobody waits by a day.
 */
export const replyByOf = (
  {
    category,
    receivedOn,
    answerBy,
    lifeOrLiberty,
  }: Pick<ReceiptDetails, 'category' | 'receivedOn' | 'answerBy' | 'lifeOrLiberty'>,
  { replyDays }: Pick<Limits, 'replyDays'>,
): Day | undefined => {
  if (answerBy !== undefined) return answerBy;
  if (category === 'rti' && lifeOrLiberty) return dayPlus(receivedOn, LIFE_OR_LIBERTY_DAYS);
  const byCategory: Partial<Record<Category, number>> = replyDays;
  const days = byCategory[category];
  return days === undefined ? undefined : dayPlus(receivedOn, days);
};
