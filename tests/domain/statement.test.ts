import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHARGE_KINDS, type Charge, inChargeAt } from '#shared/domain/directory/charge.ts';
import { type Carried, foldStays, type Span, type Stay, spansOf } from '#shared/domain/statement.ts';
import { type Instant, instantOf, plus } from '#shared/domain/time.ts';
import { commands } from './support/commands.ts';
import { ALL_POSTS, CLERK, countingIds, MONDAY, officerOf, SDM } from './support/office.ts';
import { newWorld, tryOut } from './support/play.ts';
import { stayOf } from './support/world.ts';

const ids = countingIds();
const minute = (n: number): Instant => plus(MONDAY, n * 60_000);
const sharma = officerOf(SDM);
const verma = officerOf(CLERK);
const chargeOf = (from: number, until: number | undefined, more: Partial<Charge> = {}): Charge => ({
  chargeId: ids.charge(),
  postId: SDM,
  officerId: sharma,
  kind: 'substantive',
  from: minute(from),
  ...(until === undefined ? {} : { until: minute(until) }),
  ...more,
});
const stay = (from: number, until?: number): Stay => ({
  holdingId: ids.holding(),
  postId: SDM,
  from: minute(from),
  clockFrom: minute(from),
  ...(until === undefined ? {} : { until: minute(until) }),
});
const told = (spans: readonly Span[]) =>
  spans.map(({ officerId, charge, from, until }) => [officerId ?? 'nobody', charge, from, until]);

describe('the custody statement', () => {
  test('puts the hours of a stay on the persons who sat in the post, and on nobody while it was vacant', () => {
    const charges = [chargeOf(-100, 10), chargeOf(20, undefined, { officerId: verma })];
    expect(told(spansOf(stay(0, 60), charges, minute(999)))).toEqual([
      [sharma, 'substantive', minute(0), minute(10)],
      ['nobody', 'vacant', minute(10), minute(20)],
      [verma, 'substantive', minute(20), minute(60)],
    ]);
  });

  test('names the link officer for the days of leave, the incumbent before and after', () => {
    const charges = [chargeOf(-100, undefined), chargeOf(10, 20, { officerId: verma, kind: 'link' })];
    expect(told(spansOf(stay(0), charges, minute(30)))).toEqual([
      [sharma, 'substantive', minute(0), minute(10)],
      [verma, 'link', minute(10), minute(20)],
      [sharma, 'substantive', minute(20), minute(30)],
    ]);
  });

  test('does not cut a stay where a charge that does not answer began or ended', () => {
    const charges = [chargeOf(-100, undefined), chargeOf(10, 20, { officerId: verma, kind: 'additional' })];
    expect(spansOf(stay(0, 30), charges, minute(30))).toHaveLength(1);
  });

  test('knows one who went and came back, and one whose charge changed its kind', () => {
    const officiating = [chargeOf(0, 10), chargeOf(10, 20, { kind: 'officiating' }), chargeOf(20, 30)];
    expect(spansOf(stay(0, 30), officiating, minute(30)).map(span => span.charge)).toEqual([
      'substantive',
      'officiating',
      'substantive',
    ]);
  });

  const anyCharge = fc
    .record({
      from: fc.integer({ min: -50, max: 150 }),
      length: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
      kind: fc.constantFrom(...CHARGE_KINDS),
      officerId: fc.constantFrom(...ALL_POSTS.map(officerOf)),
    })
    .map(({ from, length, ...more }) =>
      chargeOf(from, length === undefined ? undefined : from + length, more),
    );

  test('covers every stay without gap or overlap, and in each span names who answered at each of its moments', () => {
    fc.assert(
      fc.property(
        fc.array(anyCharge, { maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (charges, from, length, running) => {
          const spans = spansOf(
            stay(from, running ? undefined : from + length),
            charges,
            minute(from + length),
          );
          expect(spans[0]?.from).toBe(minute(from));
          expect(spans.at(-1)?.until).toBe(minute(from + length));
          spans.forEach((span, place) => {
            expect(span.from < span.until).toBe(true);
            const next = spans[place + 1];
            if (next) expect(next.from).toBe(span.until);
            if (next) expect([next.officerId, next.charge]).not.toEqual([span.officerId, span.charge]);
          });
          for (let at = from; at < from + length; at += 1) {
            const span = spans.find(one => one.from <= minute(at) && minute(at) < one.until);
            const answering = inChargeAt(charges, minute(at));
            expect([span?.officerId, span?.charge]).toEqual([
              answering?.officerId,
              answering?.kind ?? 'vacant',
            ]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('stays read from the journal', () => {
  test('are the same read page by page as in one go, wherever the pages are cut', () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 1, max: 7 }), (tries, size) => {
        const { journal } = tries.reduce(
          (world, command) => tryOut(world, command).world,
          newWorld(CLERK),
        ).file;
        const ended: Stay[] = [];
        let carried: Carried = {};
        for (let start = 0; start < journal.length; start += size) {
          const { ended: here, ...told } = foldStays(carried, journal.slice(start, start + size));
          ended.push(...here);
          carried = told;
        }
        expect({ ended, ...carried }).toEqual(foldStays({}, journal));
      }),
      { numRuns: 300 },
    );
  });

  test('meet: each begins when the one before ended, save where the file lay closed', () => {
    fc.assert(
      fc.property(commands, tries => {
        const { file } = tries.reduce((world, command) => tryOut(world, command).world, newWorld(CLERK));
        const { ended, open } = foldStays({}, file.journal);
        // Whose clock stands still, and for which spans it stood, is as the stay itself says.
        if (open) {
          const { suspendedAt, stood } = stayOf(file);
          expect({ suspendedAt: open.suspendedAt, stood: open.stood }).toEqual({ suspendedAt, stood });
        }
        const stays = [...ended, ...(open ? [open] : [])];
        stays.slice(1).forEach((next, place) => {
          const before = stays[place];
          if (before?.endedBy === 'file.closed') expect(next.from >= (before.until ?? '')).toBe(true);
          else expect(next.from).toBe(before?.until);
        });
        expect(instantOf(Date.parse(stays[0]?.from ?? ''))).toBe(MONDAY);
      }),
      { numRuns: 300 },
    );
  });
});
