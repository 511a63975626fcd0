import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { ACCOUNT_SHEET } from '#shared/printing/account-layout.ts';
import { ACKNOWLEDGEMENT, HAND_OVER, LABELS } from '#shared/printing/layouts.ts';
import { type Filling, openPress } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';
import { RECORD_LABELS } from '#shared/printing/record-layouts.ts';
import { close, look, type SeenPage } from './look.ts';

const press = await openPress();
const LONG = 'कार्यालय क्षेत्राधिकारी राष्ट्रीय राजमार्ग '.repeat(6);
const code = '7K3M-9QX2-B';
const slip = (more: Record<string, string> = {}) => ({
  serial: '1',
  number: 'SDM-SDR/D/17/2026',
  subject: 'नामांतरण',
  office: 'तहसील सदर',
  code,
  qr: qrOf(code),
  ...more,
});
const set = async (layout: string, filling: Record<string, Filling>): Promise<readonly SeenPage[]> =>
  look(press({ layout, filling, title: 'परीक्षण', language: 'hi', at: 0 }));

/** Points of a page that are not white, in millimetres from its upper left corner. */
const inked = ({ width, height, pixels }: SeenPage, within: (x: number, y: number) => boolean): number => {
  const perMillimetre = width / 210;
  let found = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((pixels[4 * (y * width + x)] ?? 255) < 250 && within(x / perMillimetre, y / perMillimetre))
        found += 1;
  return found;
};
const [LEFT, TOP, WIDTH, HEIGHT] = [4.65, 13, 99.1, 33.9];
const LINE = 0.3;

it('a label stays within its own 99.1 × 33.9 mm, however long what stands on it, and shows its code', async () => {
  const [page] = await set(LABELS, { slips: [slip({ office: LONG, number: LONG, subject: LONG })] });
  if (!page) throw new Error('no page');
  const outside = (x: number, y: number) =>
    x < LEFT - LINE || x > LEFT + WIDTH + LINE || y < TOP - LINE || y > TOP + HEIGHT + LINE;
  expect(inked(page, outside)).toBe(0);
  // The code's own line, at the foot of the label beside the drawing.
  const atFoot = (x: number, y: number) =>
    x > LEFT + 33 && x < LEFT + 75 && y > TOP + 26 && y < TOP + HEIGHT - 1;
  const [plain] = await set(LABELS, { slips: [slip()] });
  if (!plain) throw new Error('no page');
  expect(inked(page, atFoot)).toBe(inked(plain, atFoot));
  expect(inked(plain, atFoot)).toBeGreaterThan(300);
});

it('sixteen labels fill a sheet, and the seventeenth begins another', async () => {
  expect(await set(LABELS, { slips: Array.from({ length: 16 }, () => slip()) })).toHaveLength(1);
  const pages = await set(LABELS, { slips: Array.from({ length: 17 }, () => slip()) });
  expect(pages).toHaveLength(2);
  const [, last] = pages;
  if (!last) throw new Error('no second page');
  expect(inked(last, x => x > LEFT + WIDTH + LINE)).toBe(0);
  expect(decodeQR({ width: last.width, height: last.height, data: last.pixels })).toBe(code);
});

it('everything is black on white: what a copier loses is not there', async () => {
  const rows = [{ label: 'विषय', value: LONG, strong: false }];
  const heads = { district: 'जनपद', office: LONG, heading: 'पावती', rows };
  const sheets = await Promise.all([
    set(LABELS, { slips: [slip()] }),
    set(ACKNOWLEDGEMENT, { ...heads, qr: qrOf('17'), signature: 'हस्ताक्षर', foot: 'समय' }),
    set(HAND_OVER, { ...heads, columns: ['1', '2', '3', '4', ''], signatures: ['क', 'ख'], slips: [slip()] }),
  ]);
  for (const { pixels } of sheets.flat())
    for (let i = 0; i < pixels.length; i += 4)
      if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) throw new Error('there is colour');
});

it('a list of a bundle says on every page what its columns are, and is signed once, at the end', async () => {
  const pages = await set(HAND_OVER, {
    district: 'जनपद',
    office: 'तहसील',
    heading: 'सुपुर्दगी पर्ची',
    rows: [],
    columns: ['क्रम', 'संख्या', 'विषय', 'पर्ची कोड', ''],
    signatures: ['देने वाला', 'लेने वाला'],
    slips: Array.from({ length: 40 }, (_, i) => slip({ serial: String(i + 1) })),
  });
  expect(pages.length).toBeGreaterThan(2);
  for (const { text } of pages) expect(close(text)).toContain('पर्चीकोड');
  expect(pages.filter(({ text }) => close(text).includes('लेनेवाला'))).toHaveLength(1);
  expect(close(pages.at(-1)?.text ?? '')).toContain('लेनेवाला');
});

const record = (more: Record<string, string> = {}) => ({
  number: 'SDM-SDR/REV/17/2026',
  subject: LONG.slice(0, 110),
  office: 'तहसील सदर',
  lines: ['बन्द होने की तिथि: 20-11-2026', 'श्रेणी: C3 (3 वर्ष)', 'पुनरीक्षण का वर्ष: 2029'],
  place: 'स्थान: रैक क-12',
  code,
  qr: qrOf(code),
  ...more,
});

it('a label of the record room has no line cut through, however long its number, and its whole place', async () => {
  const number = 'SDM-SDR/स्थापना/विभागीय-जाँच-एवं-अपील/117/2026';
  const place = `स्थान: ${'कक्ष संख्या 4, रैक क-12, '.repeat(8)}`;
  const [[short], [long]] = await Promise.all([
    set(RECORD_LABELS, { labels: [record()] }),
    set(RECORD_LABELS, { labels: [record({ number: `${number} ${number}`, place })] }),
  ]);
  if (!short || !long) throw new Error('no page');
  const ends = (page: SeenPage) => close(page.text).includes('…');
  // The subject gives way, by whole words; when it was closed and when it is looked at again stand where they stood.
  expect([ends(short), ends(long)]).toEqual([false, true]);
  const years = (x: number, y: number) => x > LEFT + 3 && x < LEFT + 60 && y > TOP + 35 && y < TOP + 49;
  expect(inked(long, years)).toBe(inked(short, years));
  const beneath = (x: number, y: number) => x > LEFT + 1 && x < LEFT + 98 && y > TOP + 65 && y < TOP + 67;
  expect(inked(long, beneath)).toBe(0);
});

it('where the signatures of an account begin a page they have room above them and the names of the columns', async () => {
  const entry = { n: '1', day: '23-11-2026', what: 'एक', lines: ['दो'], came: '', went: '1', balance: '1' };
  const sheet = (entries: number) =>
    set(ACCOUNT_SHEET, {
      district: 'जनपद',
      office: 'तहसील',
      heading: 'डाक टिकट लेखा',
      sums: [{ head: 'शेष', paid: '1' }],
      columns: ['क्रम', 'दिनांक', 'विवरण', 'आय', 'व्यय', 'शेष राशि'],
      entries: Array.from({ length: entries }, () => entry),
      nothing: '',
      signatures: ['रखने वाला', 'जाँचने वाला'],
      foot: '',
    });
  let alone = 0;
  for (const entries of [14, 15, 16, 17, 18, 19, 20]) {
    const last = (await sheet(entries)).at(-1);
    if (!last) throw new Error('no page');
    const text = close(last.text);
    expect(text).toContain(close('जाँचने वाला'));
    expect(text).toContain(close('शेष राशि'));
    if (!text.includes('23-11-2026')) alone += 1;
  }
  expect(alone).toBeGreaterThan(0);
});
