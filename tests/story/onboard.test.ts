import { beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '#local/identity/sign-in.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type OnboardTold, tellOnboarding } from './onboard.ts';

const here = startedDistrict({ seeded: false });
let told: OnboardTold;
beforeAll(async () => {
  told = await tellOnboarding({
    ...here.stage,
    signInByCode: async (login, password, newPassword) =>
      (await signIn({ ...here.district, login, password, newPassword })).accessToken,
  });
});

describe('a stranger sets up a district', () => {
  it('is told each mistake by sheet, row and column, in Hindi, before anything is entered', () => {
    const errors = told.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
      ['posts', 3, 'नियंत्रक पद', 'post.loop'],
      ['posts', 5, 'कार्यालय', 'office.unknown'],
      ['officers', 6, 'भूमिका', 'cell.not-among'],
      ['charges', 3, 'पद', 'charge.overlaps'],
      ['charges', 4, 'कार्मिक संख्या', 'officer.zeros-lost'],
      ['charges', 5, 'से', 'cell.malformed'],
    ]);
    for (const { says } of told.problems) expect(says).toMatch(/[\u0900-\u097F]{3}/);
    expect(told.seenOfMistakes).toBe(0);
  });

  it('enters the corrected sheets at once, and changes nothing by entering them again', () => {
    expect(told.applied).toMatchObject({
      state: 'APPLIED',
      report: { rows: 29 },
      applied: { directoryVersion: 1 },
    });
    expect(told.repeated).toMatchObject({
      state: 'APPLIED',
      report: { changes: 0 },
      applied: { directoryVersion: 1 },
    });
  });

  it('gets the same sheets back: the export changes nothing', () => {
    expect(told.exported.report).toMatchObject({ errors: 0, changes: 0, applicable: true });
  });

  it('lets in who has no mail id by a code on a slip, and sees the first file on the board', () => {
    expect(told.person.officer).toMatchObject({ login: 'p.00103', names: { hi: 'कमला बुलबुल' } });
    expect(told.number).toMatch(/^COLL-EST\/1\/\d{4}$/);
    const count = (step: string) => told.board.whole.steps.find(each => each.step === step);
    expect(count('first-file')).toMatchObject({ done: 1, needed: 4 });
    expect(count('signature')).toMatchObject({ done: 2, needed: 4, blocked: 1 });
    // Of the twelve weeks half are over: mail ids were planned by the fourth.
    expect(count('mail-id')).toMatchObject({ done: 3, late: 1, slip: 15 });
  });

  it('without a call that its role was not granted', () => {
    expect(here.district.refusals).toEqual([]);
  });
});
