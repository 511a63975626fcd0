import { beforeAll, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { type DraftTold, tellDraft } from './draft-at-three-levels.ts';

const here = startedDistrict();
let told: DraftTold;
beforeAll(async () => {
  told = await tellDraft(here.stage);
});

it('each level’s text stays, with who wrote it', () => {
  expect(told.versions.map(({ revision }) => revision)).toEqual([3, 2, 1]);
  expect(new Set(told.versions.map(({ by }) => by.postId)).size).toBe(3);
  expect(new Set(told.versions.map(({ textSha256 }) => textSha256)).size).toBe(3);
});

it('the approver is not passed over, and approves what they see', () => {
  expect([told.bypassed, told.outdated]).toEqual(['draft.not-approved', 'draft.changed']);
  expect(told.tray).toEqual(['approval']);
  expect(told.draft).toMatchObject({ state: 'SIGN_PENDING', revision: 3 });
  expect(told.draft.approved?.postId).toBe(told.draft.signatory);
});

it('two letters that a file issues on one day are told apart: the second bears (II)', () => {
  const [first = '', second = ''] = told.numbers;
  expect(second.replace('(II)', '')).toBe(first);
  expect(second).toContain('(II)');
});

it('its number stands in the register of the office that signs, and the file is not closed meanwhile', () => {
  expect(told.registered).toMatchObject([{ number: told.draft.issue?.registered }]);
  expect(told.notClosed).toBe('file.drafts-open');
  expect(here.district.refusals).toEqual([]);
});
