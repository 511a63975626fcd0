import { describe, expect, test } from 'vitest';
import { duesOf, placeAmongDues, wantedOn } from '#shared/domain/dues.ts';
import type { HoldingId } from '#shared/domain/ids.ts';
import { dayPlus, Instant, istDay, istInstant, plus } from '#shared/domain/time.ts';
import { ids } from '#tests/support/office.ts';

const NOW = istInstant(istDay(Instant.parse('2026-01-07T06:00:00.000Z')), '11:30');
const TODAY = istDay(NOW);
const HOUR = 3_600_000;
const opened = { openedAt: NOW };
const dues = (stay: Parameters<typeof duesOf>[0]) => [...duesOf({ ...opened, ...stay }, NOW)];

describe('a stay', () => {
  test('is overdue when its limit is past or the sender’s day is over, and due today before that', () => {
    expect(dues({ limitAt: plus(NOW, -1) })).toEqual(['overdue']);
    expect(dues({ limitAt: plus(NOW, HOUR) })).toEqual(['due-today']);
    expect(dues({ dueOn: dayPlus(TODAY, -1) })).toEqual(['overdue']);
    expect(dues({ dueOn: TODAY })).toEqual(['due-today']);
    expect(dues({ dueOn: dayPlus(TODAY, 1), limitAt: plus(NOW, 48 * HOUR) })).toEqual([]);
    expect(dues({})).toEqual([]);
  });

  test('is wanted by the earlier of the sender’s day and the office’s limit', () => {
    const limitAt = plus(NOW, 24 * HOUR);
    expect(wantedOn({ limitAt })).toBe(dayPlus(TODAY, 1));
    expect(wantedOn({ limitAt, dueOn: dayPlus(TODAY, 5) })).toBe(dayPlus(TODAY, 1));
    expect(wantedOn({ limitAt, dueOn: TODAY })).toBe(TODAY);
    expect(dues({ limitAt: plus(NOW, -1), dueOn: dayPlus(TODAY, 5) })).toEqual(['overdue']);
  });

  test('is due to nobody while it stands suspended', () => {
    expect(dues({ suspendedAt: NOW, dueOn: dayPlus(TODAY, -9) })).toEqual([]);
  });

  test('is new until it is opened, and may be overdue as well', () => {
    expect([...duesOf({}, NOW)]).toEqual(['new']);
    expect([...duesOf({ dueOn: dayPlus(TODAY, -1) }, NOW)]).toEqual(['overdue', 'new']);
  });

  test('by a day in India: half past eleven at night is still the day before midnight there', () => {
    const late = istInstant(TODAY, '23:30');
    expect([...duesOf({ dueOn: TODAY, ...opened }, late)]).toEqual(['due-today']);
    expect([...duesOf({ dueOn: TODAY, ...opened }, plus(late, HOUR))]).toEqual(['overdue']);
  });

  test('stands among the others by the day it is wanted, then by its arrival; what nobody wants by a day comes last', () => {
    const at = (n: number, more: object = {}): { receivedAt: Instant; holdingId: HoldingId } => ({
      receivedAt: plus(NOW, n),
      holdingId: ids.holding(),
      ...more,
    });
    const [none, tomorrow, first, second] = [
      at(0),
      at(1, { dueOn: dayPlus(TODAY, 1) }),
      at(2, { dueOn: TODAY }),
      at(3, { dueOn: TODAY }),
    ];
    const sorted = [none, second, tomorrow, first].toSorted((a, b) =>
      placeAmongDues(a) < placeAmongDues(b) ? -1 : 1,
    );
    expect(sorted).toEqual([first, second, tomorrow, none]);
  });
});
