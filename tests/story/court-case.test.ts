import { beforeAll, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { type CourtCaseTold, tellCourtCase } from './court-case.ts';

const here = startedDistrict();
let told: CourtCaseTold;
beforeAll(async () => {
  told = await tellCourtCase(here.stage);
});

it('a stayed case comes into the call book by leave of a superior only, who is told of the stay', () => {
  expect(told.refused.alone).toBe('file.park-needs-approval');
  expect(told.asked).toMatchObject({ kind: 'call-book', reason: expect.stringContaining('स्थगन') });
});

it('its clock stands still there, and nobody acts on it', () => {
  const { before, stands, refused } = told;
  expect(before.limitAt).toBeDefined();
  expect(stands).toMatchObject({ state: 'CALL_BOOK', holder: before.holder, heldSince: before.heldSince });
  expect({ dueAt: stands.dueAt, limitAt: stands.limitAt }).toEqual({ dueAt: undefined, limitAt: undefined });
  expect(stands.suspendedAt).toBeDefined();
  expect(stands.parkedUntil).toBe(told.asked.until);
  expect(refused.acting).toBe('file.in-call-book');
});

it('it is counted by itself in the report, and is due on its day of review', () => {
  expect(told.counted).toEqual([0, 1, 0]);
  expect(told.dueOnReview).toBe(true);
});

it('the clock goes on from where it stood when the stay is vacated, and the matter is no younger', () => {
  const { before, after } = told;
  expect(after.state).toBe('ACTIVE');
  expect(after.limitAt && before.limitAt && after.limitAt >= before.limitAt).toBe(true);
  expect(after.baseFrom).toBe(before.baseFrom);
  expect(told.end.state).toBe('CLOSED');
  expect(told.movements.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['asked', 'approved', 'resumed', 'sent', 'closed']),
  );
});
