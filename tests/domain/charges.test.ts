import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admitCharge,
  CHARGE_KINDS,
  type Charge,
  endCharge,
  inChargeAt,
  primaryCharge,
  runsAt,
} from '#shared/domain/directory/charge.ts';
import { marking } from '#shared/domain/directory/marking.ts';
import { type Instant, plus } from '#shared/domain/time.ts';
import { ALL_POSTS, CLERK, countingIds, MONDAY, officerOf, SDM, SECTION } from './support/office.ts';
import { codeOf } from './support/refused.ts';

const ids = countingIds();
const hour = (n: number): Instant => plus(MONDAY, n * 3_600_000);
const sharma = officerOf(SDM);
const verma = officerOf(CLERK);

const charge = (from: number, until: number | undefined, more: Partial<Charge> = {}): Charge => ({
  chargeId: ids.charge(),
  postId: SDM,
  officerId: sharma,
  kind: 'substantive',
  from: hour(from),
  ...(until === undefined ? {} : { until: hour(until) }),
  ...more,
});
describe('a charge', () => {
  test('runs from its first moment up to, but not including, its last', () => {
    const one = charge(0, 10);
    expect([-1, 0, 9, 10].map(at => runsAt(one, hour(at)))).toEqual([false, true, true, false]);
    expect(runsAt(charge(0, undefined), hour(100_000))).toBe(true);
  });

  test('may follow another without a gap, but not overlap one of its own kind on the post', () => {
    const first = charge(0, 10);
    const next = (from: number, until?: number) => charge(from, until, { officerId: verma });
    expect(codeOf(() => admitCharge(next(10), [first]))).toBe('done');
    expect(codeOf(() => admitCharge(next(-5, 0), [first]))).toBe('done');
    expect(codeOf(() => admitCharge(next(9), [first]))).toBe('charge.overlaps');
    expect(codeOf(() => admitCharge(next(-5, 1), [first]))).toBe('charge.overlaps');
    expect(codeOf(() => admitCharge(next(20), [charge(0, undefined)]))).toBe('charge.overlaps');
  });

  test('of another kind may overlap: a link officer stands in for the one on leave', () => {
    const link = charge(2, 5, { officerId: verma, kind: 'link' });
    expect(codeOf(() => admitCharge(link, [charge(0, undefined)]))).toBe('done');
  });

  test('is not given to one officer twice on one post at one hour, of whatever kind', () => {
    expect(codeOf(() => admitCharge(charge(2, 5, { kind: 'additional' }), [charge(0, 10)]))).toBe(
      'charge.overlaps',
    );
  });

  test('ends after it starts', () => {
    expect(codeOf(() => admitCharge(charge(5, 5), []))).toBe('charge.ends-before-start');
    expect(codeOf(() => admitCharge(charge(5, 4), []))).toBe('charge.ends-before-start');
    expect(endCharge(charge(0, undefined), hour(5)).until).toBe(hour(5));
  });

  test('that has ended is not ended again, one that is to end later may be ended now', () => {
    expect(codeOf(() => endCharge(charge(0, 5), hour(5)))).toBe('charge.ended');
    expect(endCharge(charge(0, 50), hour(5)).until).toBe(hour(5));
  });

  test('that has not begun can be ended: it never runs, and is in nobody’s way', () => {
    for (const until of [undefined, 5000]) {
      const mistyped = charge(4000, until);
      const next = charge(20, undefined, { officerId: verma });
      const ended = endCharge(mistyped, hour(5));
      expect([hour(3999), hour(4000), hour(4001)].some(at => runsAt(ended, at))).toBe(false);
      expect(codeOf(() => admitCharge(next, [mistyped]))).toBe('charge.overlaps');
      expect(codeOf(() => admitCharge(next, [ended]))).toBe('done');
      for (const at of [hour(5), hour(6), hour(4001)])
        expect(codeOf(() => endCharge(ended, at))).toBe('charge.ended');
    }
  });
});

describe('who answers for a post', () => {
  test('is the link officer or the officiating one before the incumbent, and an additional charge last', () => {
    const officers = ALL_POSTS.map(officerOf);
    const all = CHARGE_KINDS.map((kind, place) =>
      charge(0, undefined, { kind, ...(officers[place] ? { officerId: officers[place] } : {}) }),
    );
    const order: string[] = [];
    for (let left: readonly Charge[] = all; left.length > 0; ) {
      const answering = inChargeAt(left, hour(1));
      order.push(answering?.kind ?? 'vacant');
      left = left.filter(one => one !== answering);
    }
    expect(order).toEqual(['link', 'officiating', 'substantive', 'additional']);
  });

  test('is nobody while the seat is vacant', () => {
    expect(inChargeAt([charge(0, 5), charge(6, 7)], hour(5))).toBeUndefined();
    expect(inChargeAt([], hour(5))).toBeUndefined();
  });

  test('an officer with several posts acts by the substantive one unless they name another', () => {
    const additional = charge(0, undefined, { postId: SECTION, kind: 'additional' });
    const substantive = charge(3, undefined);
    expect(primaryCharge([additional, substantive], hour(4))).toBe(substantive);
    expect(primaryCharge([additional, substantive], hour(2))).toBe(additional);
    expect(primaryCharge([additional, substantive], hour(-1))).toBeUndefined();
  });

  test('with additional charges only, acts by the oldest', () => {
    const older = charge(0, undefined, { kind: 'additional' });
    const newer = charge(1, undefined, { kind: 'additional', postId: SECTION });
    expect(primaryCharge([newer, older], hour(4))).toBe(older);
  });
});

test('charges admitted one after another never leave a post with two persons of one kind at one hour', () => {
  const tries = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.option(fc.integer({ min: -1, max: 20 }), { nil: undefined }),
      kind: fc.constantFrom(...CHARGE_KINDS),
      officerId: fc.constantFrom(...ALL_POSTS.map(officerOf)),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(tries, wanted => {
      const admitted: Charge[] = [];
      for (const { from, length, kind, officerId } of wanted) {
        const one = charge(from, length === undefined ? undefined : from + length, { kind, officerId });
        if (codeOf(() => admitCharge(one, admitted)) === 'done') admitted.push(one);
      }
      for (let at = 0; at < 65; at += 1) {
        const running = admitted.filter(one => runsAt(one, hour(at)));
        expect(new Set(running.map(one => one.kind)).size).toBe(running.length);
        expect(new Set(running.map(one => one.officerId)).size).toBe(running.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('a marking is made of designation, initials and office, and of the designation alone for a vacant seat', () => {
  const post = { abbreviation: 'SDM' };
  const office = { code: 'SDM-SDR' };
  const officer = { names: { hi: 'आनन्द कुमार', en: 'Anand  K. kumar' } };
  expect(marking(post, office, officer)).toBe('SDM(AKK)-SDM-SDR');
  expect(marking(post, office, undefined)).toBe('SDM-SDM-SDR');
});
