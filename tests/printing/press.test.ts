import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { readFonts } from '#shared/printing/fonts.ts';
import { openPress, SheetFailed } from '#shared/printing/press.ts';
import { NOT_SHOWN, printable } from '#shared/printing/printable.ts';
import { qrOf } from '#shared/printing/qr.ts';
import { close, look } from './look.ts';

const press = await openPress();
const AT = Date.UTC(2026, 10, 22, 8, 30);
const PLAIN = '#set page(width: 180mm, height: 60mm)\n#d.text';
const print = (text: string, layout = PLAIN): Uint8Array =>
  press({ layout, filling: { text }, title: text, language: 'hi', at: AT });
const read = async (pdf: Uint8Array): Promise<string> =>
  close((await look(pdf, 0.1)).map(({ text }) => text).join(''));

describe('what people wrote', () => {
  it.each([
    '#sys.exit',
    '#panic("x")',
    '#read("/etc/passwd")',
    '*x* _y_ `z` $a^2$ @ref <label>',
    '// no comment /* none */',
    '= no heading',
    '- no list -- no dash --- none ...',
    '"quoted" \'once\' \\ #d.title {x} [y]',
    '#import "@preview/a:1.0.0": *',
    '</text><script>',
  ])('is printed as it stands: %s', async text => {
    expect(await read(print(text))).toBe(close(text));
  });

  it('is not known by what it was before', async () => {
    expect(await read(print('पहला'))).toBe('पहला');
    expect(await read(print('दूसरा'))).toBe('दूसरा');
  });
});

it('conjuncts come out as they went in', async () => {
  const words = [
    'राष्ट्रीय राजमार्ग क्षेत्राधिकारी कार्यालय द्वारा प्रस्तुत',
    'श्री श्रृंगार ज्ञान विज्ञप्ति क्ष्म्य द्व्यर्थ उद्देश्य चिह्न ब्रह्म',
    'पत्रावली सं० १२३४५६७८९० ड़ ढ़ ऍ ऑ कुँवर हूँ दुःख ॐ ₹ 5,000 ।',
    'मराठी ळ ऱ्या र्‍या संस्कृतम् अग्निमीळे॒ पु॑रोहितं',
  ];
  for (const text of words) expect(await read(print(text))).toBe(close(text.normalize('NFC')));
});

it('half a letter is never left standing: conjuncts are drawn with fewer glyphs than letters', async () => {
  const dark = async (text: string): Promise<number> => {
    const [page] = await look(
      print(text, '#set page(width: 60mm, height: 30mm)\n#set text(size: 30pt)\n#d.text'),
    );
    if (!page) throw new Error('no page');
    const columns = Array.from({ length: page.width }, (_, x) =>
      Array.from({ length: page.height }, (__, y) => page.pixels[4 * (y * page.width + x)] ?? 255).some(
        shade => shade < 128,
      ),
    );
    return columns.lastIndexOf(true) - columns.indexOf(true);
  };
  // क्ष as one sign is narrower than क् and ष side by side, which a joiner forbids to join.
  expect(await dark('क्ष')).toBeLessThan(0.8 * (await dark('क्\u200cष')));
  expect(await dark('ट्र')).toBeLessThan(0.8 * (await dark('ट्\u200cर')));
});

describe('what the fonts do not have', () => {
  it.each([
    ['😀', NOT_SHOWN],
    ['क😀ख', `क${NOT_SHOWN}ख`],
    ['👩‍👩‍👧', NOT_SHOWN],
    ['中文', NOT_SHOWN.repeat(2)],
    ['اردو', NOT_SHOWN.repeat(4)],
    // A letter with a mark of another script.
    ['क\u064bख', `${NOT_SHOWN}ख`],
  ])('%s is marked as not shown', async (text, shown) => {
    expect(await read(print(text))).toBe(shown);
  });

  it('breaks no sheet, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(print(text.toWellFormed()).length).toBeGreaterThan(1000);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0x900, max: 0x97f }).map(code => String.fromCodePoint(code)) }),
        text => {
          expect(print(text).length).toBeGreaterThan(1000);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('a word without end is broken and stays on the paper', async () => {
  const [page] = await look(
    print('क'.repeat(500), '#set page(width: 100mm, height: 200mm, margin: 10mm)\n#d.text'),
  );
  if (!page) throw new Error('no page');
  expect(close(page.text)).toBe('क'.repeat(500));
  const margin = Math.floor(page.width * 0.94);
  for (let y = 0; y < page.height; y += 1)
    for (let x = margin; x < page.width; x += 1) expect(page.pixels[4 * (y * page.width + x)]).toBe(255);
});

it('one line stays one: line ends and tabs are spaces, and what is not seen is left out where no font has it', () => {
  const { coverage } = readFonts();
  expect(printable('एक\r\nदो\tतीन', coverage)).toBe('एक दो तीन');
  expect(printable('a\u{e0041}b', coverage)).toBe('ab');
});

it('a sheet is kept for good: PDF/A-2b, with its fonts, and the same again byte for byte', () => {
  const pdf = print('पावती');
  const text = Buffer.from(pdf).toString('latin1');
  expect(text).toMatch(/pdfaid:part[^0-9]{1,3}2/);
  expect(text).toMatch(/pdfaid:conformance[^A-Z]{1,3}B/);
  expect(text).toContain('/FontFile');
  expect(Buffer.compare(pdf, print('पावती'))).toBe(0);
});

it('what went wrong says nothing of what was to be printed', () => {
  const secret = 'गोपनीय विषय';
  let error: unknown;
  try {
    print(secret, '#panic(d.text)');
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(SheetFailed);
  expect(`${String(error)} ${JSON.stringify(error)} ${(error as Error).cause}`).not.toContain(secret);
});

it.each(['7K3M-9QX2-B', 'SDM-SDR/D/17/2026', 'नगर/पत्र/१७'])('a scanner reads %s off the page', async text => {
  const layout = '#set page(width: 60mm, height: 60mm)\n#drawing(d.qr, width: 28mm)';
  const pdf = press({ layout, filling: { qr: qrOf(text) }, title: 'क', language: 'hi', at: AT });
  const [page] = await look(pdf, 3);
  if (!page) throw new Error('no page');
  expect(decodeQR({ width: page.width, height: page.height, data: page.pixels })).toBe(text);
});
