import { useOffice } from '../office/office.ts';
import { daysBetween, momentText } from '../time.ts';

/** A moment as a clock in India shows it. */
export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at}>{momentText(at, useOffice().language)}</time>
);

/** How many calendar days it has been. */
export const Days = ({ since }: { since: string }) => {
  const { words, now } = useOffice();
  return <>{words.days(daysBetween(since, now()))}</>;
};
