import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { letterSheetOf } from '#functions/http/letters/letter-sheet.ts';
import { PAGE_WIDTH, renderPage } from '#shared/documents/render.ts';
import { changed } from '#shared/domain/directory/directory.ts';
import { DraftId } from '#shared/domain/ids.ts';
import { Letter } from '#shared/domain/letters/letter.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { openPress } from '#shared/printing/press.ts';
import { ISSUE, letterOf, PLACE } from '#tests/printing/support/letters.ts';
import { WORSE } from './worsen.ts';

const press = await openPress();
const drafts = ['H86V0FDHJKMNPQRS', 'DEBSY3T0KMNPQRST', '0TWEVP40GZ7K3M9Q'].map(end =>
  DraftId.parse(`dft_01M9ZZZZZZ${end}`),
);
const printed = (): Uint8Array =>
  press({ ...letterSheetOf(PLACE, { letter: letterOf(), confidential: false, issue: ISSUE }), at: 0 });
const render = async (bytes: Uint8Array, type: 'application/pdf' | 'image/jpeg', number = 1) => {
  const page = await renderPage(bytes, type, { number, width: PAGE_WIDTH });
  if (page.kind !== 'rendered') throw new Error(`the page was refused: ${page.reason}`);
  return page;
};

it('a letter’s code is read from its page, and none from the next', async () => {
  const pdf = printed();
  expect((await render(pdf, 'application/pdf')).code).toBe(ISSUE.code);
  expect((await render(pdf, 'application/pdf', 2)).code).toBeUndefined();
});

describe('a letter that comes back from the table where it was signed', () => {
  it.each(Object.entries(WORSE))('%s, still shows its code', async (_, worsen) => {
    const { webp } = await render(printed(), 'application/pdf');
    const scan = await sharp(await worsen(webp))
      .jpeg({ quality: 70 })
      .toBuffer();
    expect((await render(scan, 'image/jpeg')).code).toBe(ISSUE.code);
  });
});

/** Little ink on the page: no letterhead, one line, no copies. */
const SPARSE = Letter.parse({
  form: 'letter',
  language: 'hi',
  subject: 'नहर की सिल्ट सफाई',
  signatory: letterOf().signatory,
  body: pastedText('कृपया आख्या भेजें।'),
  addressees: [{ kind: 'outside', name: 'अधिशासी अभियन्ता' }],
});
const BARE = {
  ...PLACE,
  directory: changed(PLACE.directory, {
    offices: PLACE.directory.rows.offices.map(({ letterhead: _, ...office }) => office),
  }),
};

it('a short letter is known however far it lies askew, and whatever its code', async () => {
  const codes = [ISSUE.code, ...drafts.map(draftId => slipCodesOf(draftId)[0])];
  for (const [at, code] of codes.entries()) {
    const order = letterSheetOf(BARE, { letter: SPARSE, confidential: false, issue: { ...ISSUE, code } });
    const { webp } = await render(press({ ...order, at: 0 }), 'application/pdf');
    for (const askew of [3, -3, 5 - at]) {
      const paper = sharp(webp).rotate(askew, { background: '#ffffff' }).greyscale();
      const scan = await paper.jpeg({ quality: 70 }).toBuffer();
      expect((await render(scan, 'image/jpeg')).code, `${code} askew by ${askew}`).toBe(code);
    }
  }
});
