import { beforeAll, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { type InkTold, tellSignedInInk } from './signed-in-ink.ts';

const here = startedDistrict();
let told: InkTold;
beforeAll(async () => {
  told = await tellSignedInInk(here.stage);
});

it('the code on the scan says which letter was signed, and no other sheet is taken for it', () => {
  expect([told.withoutCode, told.ofAnother]).toEqual(['draft.code-unread', 'draft.code-of-another']);
  expect(told.letter.state).toBe('ISSUED');
  expect(told.letter.issued?.documentId).toMatch(/^doc_/);
});

it('whoever has the paper in hand finds the letter by its code', () => {
  expect(told.byCode.draftId).toBe(told.letter.draftId);
});

it('what was signed is not printed a second time', () => {
  expect(told.printedAgain).toBe('draft.issued');
  expect(here.district.refusals).toEqual([]);
});
