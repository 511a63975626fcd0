import { expect, test } from 'vitest';
import { partsFor } from '../../web/screens/admin/address.ts';
import { endOfDay, instantOf, istHourOf, parseHour, untilText } from '../../web/screens/admin/hour.ts';
import { finder, lookAt, runsAt } from '../../web/screens/admin/look.ts';
import { listIn, listText } from '../../web/screens/admin/use-draft.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';

test('an hour is typed as a clock shows it, in either digits, and never taken for another', () => {
  for (const typed of ['10:30', '10.30', '1030', ' १०:३० ']) expect(parseHour(typed)).toBe('10:30');
  expect(parseHour('9:05')).toBe('09:05');
  for (const typed of ['', '24:00', '10:60', '10', 'दस']) expect(parseHour(typed)).toBeUndefined();
});

test('a day and an hour in India become the moment the API takes, and a last day counts whole', () => {
  expect(instantOf('22.11.2026', '10:30')).toBe('2026-11-22T05:00:00.000Z');
  expect(instantOf('31.11.2026', '10:30')).toBeUndefined();
  expect(endOfDay('25.11.2026')).toBe('2026-11-25T18:30:00.000Z');
  expect(istHourOf(Date.parse('2026-11-22T18:30:00.000Z'))).toBe('00:00');
});

test('what ends at midnight is said to end with the day before', () => {
  const { endOf } = ADMIN_WORDS.en;
  const text = (until: string) => untilText(until, { language: 'en', endOf });
  expect(text('2026-11-25T18:30:00.000Z')).toBe('end of 25 Nov 2026');
  expect(text('2026-11-25T10:00:00.000Z')).toBe('25 Nov 2026, 15:30');
});

test('a search finds every typed part, in whatever language and order', () => {
  const fits = finder('  वर्मा asha ');
  expect(fits('आशा वर्मा', 'Asha Verma', undefined)).toBe(true);
  expect(fits('आशा सिंह', 'Asha Singh')).toBe(false);
  expect(finder('')('आशा')).toBe(true);
});

test('each role is offered the parts of the administration that the office opens to it', () => {
  expect(partsFor(['administrator'])).toHaveLength(12);
  expect(partsFor(['local-administrator'])).not.toContain('imports');
  expect(partsFor(['auditor'])).toEqual(['directory', 'changes']);
  expect(partsFor(['trainer'])).toEqual(['readiness', 'adoption']);
  expect(partsFor(['officer'])).toEqual(['readiness', 'adoption']);
  expect(partsFor(['records-officer'])).toEqual([]);
});

test('a choice of several is kept as it was made', () => {
  expect(listIn(listText(['see-inbox', 'sort']))).toEqual(['see-inbox', 'sort']);
  expect(listIn(listText([]))).toEqual([]);
});

test('an hour lies in a span from its first moment to before its last', () => {
  const span = { from: '2026-11-22T05:00:00.000Z', until: '2026-11-22T06:00:00.000Z' };
  expect(runsAt(span, span.from)).toBe(true);
  expect(runsAt(span, span.until)).toBe(false);
  expect(runsAt({ from: span.from }, '2030-01-01T00:00:00.000Z')).toBe(true);
});

test('an empty directory has no office, no post and nobody on the way', () => {
  const rows = {
    offices: [],
    designations: [],
    posts: [],
    officers: [],
    charges: [],
    mandates: [],
    transfers: [],
  };
  const look = lookAt(rows, '2026-11-22T05:00:00.000Z', 'hi');
  expect(look.childrenOf(undefined)).toEqual([]);
  expect(look.seatedOn('pst_1')).toEqual([]);
  expect(look.openTransfers).toEqual([]);
  expect(look.postName('pst_1')).toBe('');
});
