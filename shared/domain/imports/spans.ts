import type { Instant } from '../time.ts';
import { momentCell } from './date-cells.ts';
import type { Place } from './findings.ts';
import { given, type Making } from './making.ts';

type Span = { readonly from: Instant; readonly until?: Instant | undefined };

const minuteOf = (instant: Instant): string => instant.slice(0, 16);
const isWholeMinute = (instant: Instant): boolean => instant.endsWith(':00.000Z');

/**
 * A moment that was entered to the second, and comes back from a spreadsheet to the minute, is the one it was.
 */
const kept = (asked: Instant | undefined, before: Instant | undefined): Instant | undefined =>
  asked && before && isWholeMinute(asked) && minuteOf(asked) === minuteOf(before) ? before : asked;

const runs = ({ from, until }: Span): boolean => until === undefined || from < until;

/**
 * Rows that run from an hour to an hour, by what they are known by in the sheets. Of two that began at one moment, as when
 * a mistyped one was ended before it began, the one that runs is meant.
 */
export const spansBy = <T extends Span>(rows: readonly T[], nameOf: (row: T) => string) => {
  const byName = Map.groupBy(rows, row => `${nameOf(row)} ${minuteOf(row.from)}`);
  return (name: string, from: Instant): T | undefined => {
    const group = byName.get(`${name} ${minuteOf(from)}`) ?? [];
    const exact = group.filter(row => row.from === from);
    const [only, other] = exact.length > 0 || !isWholeMinute(from) ? [] : group;
    return exact.find(runs) ?? exact[0] ?? (other ? undefined : only);
  };
};

/** Of rows that the sheets could not tell apart the one that is meant. */
export const distinct = <T extends Span>(rows: readonly T[], nameOf: (row: T) => string): readonly T[] =>
  [...Map.groupBy(rows, row => `${nameOf(row)} ${row.from}`).values()].flatMap(
    group => group.find(runs) ?? group[0] ?? [],
  );

type Asked = {
  readonly place: Place;
  readonly from: Instant;
  readonly until: Instant | null | undefined;
  readonly ended: 'charge.ended' | 'mandate.ended';
};

/**
 * From when to when a row runs after the import; undefined where that cannot be, which is told. What has ended stays as it
 * ended: who was answerable then is not rewritten by a sheet.
 */
export const spanOf = (
  { at, findings }: Making,
  { place, from, until, ended }: Asked,
  before: Span | undefined,
): Span | undefined => {
  const span = { from: before?.from ?? from, until: kept(given(until, before?.until), before?.until) };
  const hasEnded = before?.until !== undefined && (before.until <= at || !runs(before));
  if (hasEnded && span.until !== before.until) {
    const facts = { until: momentCell('end').write(before.until, 'en') };
    findings.at(place, ended, { column: 'until', facts });
    return undefined;
  }
  if (span.until !== undefined && span.until < span.from) {
    findings.at(place, 'span.ends-before-start', { column: 'until' });
    return undefined;
  }
  return span;
};
