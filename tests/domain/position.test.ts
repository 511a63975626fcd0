import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POSITION_EVENTS } from '#shared/contract/consumers.ts';
import { DEFAULT_CALENDAR, workingDaysBetween } from '#shared/domain/calendar.ts';
import { PaperStay } from '#shared/domain/holding.ts';
import { AGES, agesAt } from '#shared/domain/position/age.ts';
import { cellOf } from '#shared/domain/position/cell.ts';
import { countedAll, countedOnce } from '#shared/domain/position/counting.ts';
import { Day, dayPlus, istInstant } from '#shared/domain/time.ts';
import { commands } from './support/commands.ts';
import { CLERK } from './support/office.ts';
import { newWorld, tryOut } from './support/play.ts';
import type { FileInWorld, ReceiptInWorld, World } from './support/world.ts';

const TODAY = Day.parse('2026-12-07');
const calendars = fc.record({
  opensAt: fc.constant('10:00'),
  closesAt: fc.constant('17:00'),
  closedWeekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  closedSaturdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 })),
  holidays: fc.array(
    fc.integer({ min: 0, max: 200 }).map(back => dayPlus(TODAY, -back)),
    { maxLength: 30 },
  ),
});

describe('the age of what lies with a post', () => {
  test('falls into the band that its working days by the office’s calendar say', () => {
    const bandOf = (days: number) =>
      AGES[[3, 7, 15, 30, 90, Number.POSITIVE_INFINITY].findIndex(most => days <= most)];
    fc.assert(
      fc.property(calendars, fc.integer({ min: 0, max: 250 }), (calendar, back) => {
        const came = dayPlus(TODAY, -back);
        const noon = (day: Day) => istInstant(day, '12:00');
        const days = workingDaysBetween(noon(came), noon(TODAY), calendar);
        expect(AGES[agesAt(calendar, TODAY)(came)]).toBe(bandOf(days));
      }),
      { numRuns: 300 },
    );
  });

  test('is the youngest of what came today, and never hangs on a calendar of holidays only', () => {
    expect(agesAt(DEFAULT_CALENDAR, TODAY)(TODAY)).toBe(0);
    const never = { ...DEFAULT_CALENDAR, closedWeekdays: [0, 1, 2, 3, 4, 5, 6] };
    expect(agesAt(never, TODAY)(dayPlus(TODAY, -500))).toBe(0);
  });
});

const openOf = ({ stays }: FileInWorld | ReceiptInWorld) =>
  [...stays.values()].find(({ endedAt }) => endedAt === undefined);

/** What is counted of each thing by its journal is what its stays say. */
const agrees = ({ file, receipts }: World): void => {
  for (const thing of [file, ...receipts]) {
    const told = countedAll(undefined, thing.journal);
    const open = openOf(thing);
    expect(told?.after.lies).toBe(open !== undefined);
    if (open) expect(told?.after).toMatchObject({ postId: open.postId, cell: cellOf(PaperStay.parse(open)) });
    for (const stay of thing.stays.values()) {
      const { postId } = stay;
      const stays = [...thing.stays.values()].filter(one => one.postId === postId);
      const here = told?.flows.filter(flow => flow.postId === postId) ?? [];
      const received = here.filter(({ kind }) => kind === 'received').length;
      expect(received).toBe(stays.length);
      expect(here.length - received).toBe(stays.filter(({ endedAt }) => endedAt !== undefined).length);
    }
  }
};

describe('what is counted of a file or receipt by its journal', () => {
  test('trap 20: agrees with its stays whatever is done to it, and what came less what went is what is there', () => {
    fc.assert(
      fc.property(commands, tries => {
        const world = tries.reduce(
          (before, command) => tryOut(before, command).world,
          newWorld(CLERK, tries.length % 3 === 0 ? 'physical' : 'electronic'),
        );
        agrees(world);
      }),
      { numRuns: 600 },
    );
  });

  test('changes by no event but those that are told of', () => {
    fc.assert(
      fc.property(commands, tries => {
        const { file, receipts } = tries.reduce(
          (before, command) => tryOut(before, command).world,
          newWorld(CLERK, 'electronic'),
        );
        for (const { journal } of [file, ...receipts])
          journal.forEach((event, index) => {
            const before = countedAll(undefined, journal.slice(0, index))?.after;
            const { after, flows } = countedOnce(before, event);
            if (POSITION_EVENTS.some(type => type === event.type)) return;
            expect(flows).toEqual([]);
            expect({ ...after, seq: 0, at: '' }).toEqual({ ...before, seq: 0, at: '' });
          });
      }),
      { numRuns: 100 },
    );
  });

  test('is not made of a journal with a gap', () => {
    const world = newWorld(CLERK, 'electronic');
    const [created] = world.file.journal;
    if (!created) throw new Error('nothing happened');
    expect(() => countedOnce(undefined, { ...created, seq: 2 })).toThrow('gap');
    const first = countedOnce(undefined, created);
    expect(() => countedOnce(first.after, created)).toThrow('gap');
  });
});
