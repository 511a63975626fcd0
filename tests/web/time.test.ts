import { expect, test } from 'vitest';
import { dueMark } from '../../web/screens/due.ts';
import {
  clockText,
  dayAfter,
  daysBetween,
  dayText,
  istDayOf,
  istInstant,
  momentText,
  nearText,
  parseDay,
  typedDay,
} from '../../web/time.ts';
import { WORDS } from '../../web/words/words.ts';

const hindi = { words: WORDS.hi, language: 'hi' } as const;

test('a moment is shown as a clock in India shows it, wherever the machine stands', () => {
  expect(momentText('2026-11-22T19:05:00.000Z', 'en')).toMatch(/^23 Nov 2026, 00:35$/);
  expect(momentText('2026-11-22T19:05:00.000Z', 'hi')).toMatch(/^23 नव॰ 2026, 00:35$/);
  expect(dayText('2026-11-05', 'hi')).toBe('5 नव॰ 2026');
  expect(clockText('2026-11-22T19:05:00.000Z', 'hi')).toBe('00:35');
});

test('the Hindi date has no English letter in any month', () => {
  for (let month = 1; month <= 12; month += 1)
    expect(momentText(`2026-${String(month).padStart(2, '0')}-15T10:00:00.000Z`, 'hi')).not.toMatch(
      /[A-Za-z]/,
    );
});

test('days are counted by the calendar in India, not by hours', () => {
  const arrived = '2026-11-22T18:00:00.000Z';
  expect(daysBetween(arrived, Date.parse('2026-11-22T18:29:59Z'))).toBe(0);
  expect(daysBetween(arrived, Date.parse('2026-11-22T18:30:00Z'))).toBe(1);
  expect(daysBetween(arrived, Date.parse('2026-11-29T05:00:00Z'))).toBe(7);
  expect(istDayOf(Date.parse('2026-12-31T18:30:00Z'))).toBe('2027-01-01');
});

test('a day chosen in a form becomes the moment the API takes', () => {
  expect(istInstant('2026-11-24', '10:00')).toBe('2026-11-24T04:30:00.000Z');
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
});

test('a stay that was reminded says how often, though the next reminder lies ahead', () => {
  const now = Date.parse('2026-11-22T06:00:00Z');
  const mark = (dueAt: string | undefined, rung: number) => dueMark({ dueAt, rung }, now, hindi);
  expect(mark('2026-11-25T11:30:00.000Z', 0)).toEqual({ kind: 'due', text: 'स्मरण: 25 नव॰ 2026, 17:00' });
  expect(mark('2026-11-22T11:30:00.000Z', 0)).toMatchObject({ kind: 'today' });
  expect(mark('2026-11-22T05:00:00.000Z', 0)).toMatchObject({ kind: 'today', text: 'आज स्मरण' });
  expect(mark('2026-11-25T11:30:00.000Z', 2)).toMatchObject({ kind: 'overdue', text: '2 बार स्मरण' });
  expect(mark('2026-11-25T11:30:00.000Z', 1)).toMatchObject({ kind: 'overdue', text: 'स्मरण हुआ' });
  expect(mark(undefined, 0)).toBeUndefined();
});

test('a day is typed as an office writes it, in either digits, and never taken for another', () => {
  for (const typed of ['22.11.2026', '22/11/2026', '22-11-2026', '22 11 2026', '22112026', ' २२.११.२०२६ '])
    expect(parseDay(typed)).toBe('2026-11-22');
  expect(parseDay('5.1.2026')).toBe('2026-01-05');
  for (const typed of ['', '31.11.2026', '11/22/2026', '29.2.2026', '2026-11-22', '22.11.26', 'आज'])
    expect(parseDay(typed)).toBeUndefined();
  expect(parseDay(typedDay('2026-11-22'))).toBe('2026-11-22');
});

test('a moment ahead is told by the clock today, by its weekday within a week, else by day and month', () => {
  const now = Date.parse('2026-11-23T05:00:00.000Z');
  const told = (instant: string) => [nearText(instant, now, 'en').text, nearText(instant, now, 'hi').text];
  expect(told('2026-11-23T11:33:00.000Z')).toEqual(['17:03', '17:03']);
  expect(told('2026-11-26T11:33:00.000Z')).toEqual(['Thursday', 'गुरुवार']);
  expect(told('2026-12-04T11:33:00.000Z')).toEqual(['4 December', '4 दिसंबर']);
});
