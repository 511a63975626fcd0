import { type Day, epochOf, type Instant, istDay, istInstant, nextDay } from '../time.ts';

/** When the district sends: its digest, and the hours in which nobody is disturbed. */
export type SendingHours = {
  readonly digestAt: string;
  /** From here until `quietUntil`, over midnight or not; the same twice: never. */
  readonly quietFrom: string;
  readonly quietUntil: string;
};

const istTime = (at: Instant): string => new Date(epochOf(at) + 330 * 60_000).toISOString().slice(11, 16);

/** Whether single messages are held back at this time of day. */
export const isQuiet = (
  { quietFrom, quietUntil }: Pick<SendingHours, 'quietFrom' | 'quietUntil'>,
  time: string,
): boolean => {
  if (quietFrom <= quietUntil) return quietFrom <= time && time < quietUntil;
  return time >= quietFrom || time < quietUntil;
};

/** When a message that is ready now goes out: at once, or when the quiet hours end. */
export const sendableAt = (hours: SendingHours, at: Instant): Instant => {
  if (!isQuiet(hours, istTime(at))) return at;
  const today = istInstant(istDay(at), hours.quietUntil);
  return today > at ? today : istInstant(nextDay(istDay(at)), hours.quietUntil);
};

/**
 * The day whose digest is due at this hour, if one is: from the district's hour until the quiet hours begin. What was missed
 * until then is not made up for at night; the next morning's digest says what still lies.
 */
export const digestDay = (hours: SendingHours, at: Instant): Day | undefined =>
  istTime(at) >= hours.digestAt && !isQuiet(hours, istTime(at)) ? istDay(at) : undefined;
