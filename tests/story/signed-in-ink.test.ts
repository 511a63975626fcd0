import { beforeAll, expect, it } from 'vitest';
import { close } from '#tests/printing/look.ts';
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

it('what was signed is printed as it was scanned, and says at the foot that it was signed in ink, and by whom', () => {
  const { printed, letter, copy, copyPages } = told;
  expect(copy.code).toBe(printed.code);
  expect(copyPages).toHaveLength(1);
  const [{ text = '' } = {}] = copyPages;
  const stamp = [
    'स्याही से हस्ताक्षरित / Signed in ink',
    `संख्या: ${letter.issue?.number}`,
    `पत्र कोड: ${copy.code}`,
  ];
  for (const part of stamp) expect(close(text)).toContain(close(part));
  expect(here.district.refusals).toEqual([]);
});
