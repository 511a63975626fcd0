import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { letterSheetOf } from '#functions/http/letters/letter-sheet.ts';
import { FORM_WORDS, LETTER_WORDS } from '#shared/contract/letter-words.ts';
import { LANGUAGES } from '#shared/contract/problem.ts';
import { HABITS, LETTER_FORMS } from '#shared/domain/letters/form.ts';
import { openPress } from '#shared/printing/press.ts';
import { close, look } from './look.ts';
import { ISSUE, letterOf, PLACE } from './support/letters.ts';

const press = await openPress();
const set = (letter = letterOf(), more: { confidential?: boolean; draft?: boolean } = {}): Uint8Array => {
  const { confidential = false, draft = false } = more;
  const issue = draft ? undefined : ISSUE;
  return press({ ...letterSheetOf(PLACE, { letter, confidential, issue }), at: 0 });
};
const read = async (pdf: Uint8Array): Promise<string> =>
  close((await look(pdf, 0.1)).map(({ text }) => text).join(''));

describe.each(LANGUAGES)('in %s', language => {
  it.each(LETTER_FORMS)('%s has what its form has, and nothing else', async form => {
    const text = await read(set(letterOf({ form, language })));
    const { titled, greets, addressees } = HABITS[form];
    const has = (words: string): boolean => text.includes(close(words));
    expect(has(LETTER_WORDS.to[language])).toBe(addressees !== 'none');
    expect(
      has(greets ? LETTER_WORDS[HABITS[form].personal ? 'sincerely' : 'faithfully'][language] : '✗'),
    ).toBe(greets);
    if (titled) expect(has(FORM_WORDS[form][language])).toBe(true);
    expect(has(ISSUE.number)).toBe(true);
  });
});

it('every communication carries name, designation, telephone and e-mail of whoever signs', async () => {
  const text = await read(set());
  for (const said of ['अनिल कुमार', 'उप जिलाधिकारी', '05222-230001', 'sdm-sadar@namuna.example'])
    expect(text).toContain(close(said));
});

it('copies are endorsed under a number of their own, each in its own words, and signed once more', async () => {
  const text = await read(set());
  expect(text).toContain(close(`${ISSUE.number}/E`));
  expect(text).toContain(close('इस निर्देश के साथ कि सात दिन में आख्या दें।'));
  expect(text.split(close('(अनिल कुमार)')).length - 1).toBe(2);
});

it('trap 14: conjuncts stand as they were written, in fonts that lie in the PDF, which is one for keeping', async () => {
  const words = 'राष्ट्रीय राजमार्ग क्षेत्राधिकारी द्वारा विज्ञप्ति, उद्देश्य, चिह्न, श्रृंखला, ज्ञापन, द्वितीय';
  const pdf = set(letterOf({ text: words }));
  expect(await read(pdf)).toContain(close(words));
  const raw = Buffer.from(pdf).toString('latin1');
  expect(raw).toMatch(/pdfaid:part[^0-9]{1,3}2/);
  expect(raw).toMatch(/pdfaid:conformance[^A-Z]{1,3}B/);
  expect(raw).toMatch(/\/FontFile[23]/);
});

it('its code is read from the page as it is drawn', async () => {
  const [page] = await look(set(), 2);
  if (!page) throw new Error('no page');
  expect(decodeQR({ width: page.width, height: page.height, data: page.pixels })).toBe(ISSUE.code);
});

it('a draft says so and bears neither number nor code', async () => {
  const text = await read(set(letterOf(), { draft: true }));
  expect(text).toContain(close(LETTER_WORDS.draft.hi));
  expect(text).not.toContain(ISSUE.number);
  expect(text).not.toContain(ISSUE.code);
});

it('a hundred addressees and a hundred copies stand on as many pages as they need, none left out', async () => {
  const text = await read(set(letterOf({ addressees: 100, copies: 100 })));
  for (const at of [1, 57, 100]) {
    expect(text).toContain(close(`प्रेषिती ${at} `));
    expect(text).toContain(close(`${at}.प्रतिलिपि-प्राप्तकर्ता ${at}`));
  }
});
