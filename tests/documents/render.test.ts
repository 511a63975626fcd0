import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from '#shared/documents/limits.ts';
import { PAGE_WIDTH, type RenderedPage, renderPage } from '#shared/documents/render.ts';
import type { DocumentType } from '#shared/domain/document.ts';
import type { Word } from '#shared/domain/page-text.ts';
import { makeTiff, onePage, picture, stream, textPage } from './make.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url));

const render = async (
  bytes: Uint8Array,
  type: DocumentType,
  number = 1,
  width = PAGE_WIDTH,
): Promise<RenderedPage> => {
  const page = await renderPage(bytes, type, { number, width });
  if (page.kind === 'refused') throw new Error(page.reason);
  return page;
};

/** Brightness (0 to 255) of the four corners of a page image: upper left, upper right, lower left, lower right. */
const corners = async ({ webp }: RenderedPage): Promise<readonly number[]> => {
  const { data, info } = await sharp(webp).greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number => data[(y * info.width + x) * info.channels] ?? -1;
  const [right, low] = [info.width - 1, info.height - 1];
  return [at(0, 0), at(right, 0), at(0, low), at(right, low)];
};
const shades = async (page: RenderedPage): Promise<string> =>
  (await corners(page)).map(brightness => (brightness < 128 ? 'dark' : 'light')).join(' ');

describe('a page becomes a light picture', () => {
  test.each(['application-hi-1', 'letter-hi-1', 'letter-en-1', 'letter-mixed-1'])(
    'the scan %s',
    async name => {
      const { webp, width, height, text } = await render(sample(`${name}.jpg`), 'image/jpeg');
      expect(await sharp(webp).metadata()).toMatchObject({ format: 'webp', width, height });
      expect(width).toBeGreaterThanOrEqual(1200);
      expect(webp.length).toBeLessThan(120 * 1024);
      expect(text).toBeUndefined();
    },
  );

  test.each([1, 2, 3])('page %d of a scanned order', async number => {
    const { webp, width, height, text } = await render(
      sample('order-hi-3pages.pdf'),
      'application/pdf',
      number,
    );
    expect([width, height]).toEqual([1600, 2265]);
    expect(webp.length).toBeLessThan(120 * 1024);
    expect(text).toBeUndefined();
  });

  test('a picture without a calm spot is pressed until it is light', async () => {
    const noise = sharp({
      create: {
        width: 1600,
        height: 2000,
        channels: 3,
        background: '#b0a890',
        noise: { type: 'gaussian', mean: 170, sigma: 12 },
      },
    });
    const { webp } = await render(await noise.png().toBuffer(), 'image/png');
    const once = await noise.webp({ quality: 80, effort: 2 }).toBuffer();
    expect(webp.length).toBeLessThan(once.length / 3);
  });

  test('a small picture is not blown up', async () => {
    const { width, height } = await render(await picture(300, 200).png().toBuffer(), 'image/png');
    expect([width, height]).toEqual([300, 200]);
  });

  test('each page of a fax is its own', async () => {
    const fax = makeTiff([
      { width: 30, height: 40 },
      { width: 50, height: 20 },
      { width: 10, height: 10 },
    ]);
    const pages = await Promise.all([1, 2, 3].map(number => render(fax, 'image/tiff', number)));
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [30, 40],
      [50, 20],
      [10, 10],
    ]);
    const first = await Promise.all(pages.map(async page => (await corners(page))[0] ?? 0));
    expect(first.map(brightness => Math.round(brightness / 40))).toEqual([1, 2, 3]);
  });

  test('a black-and-white fax as scanners pack it', async () => {
    const fax = readFileSync(new URL('fixtures/fax.tif', import.meta.url));
    const page = await render(fax, 'image/tiff', 2);
    expect([page.width, page.height]).toEqual([800, 1100]);
    expect(await shades(page)).toBe('dark dark light light');
  });

  test('grey, deep and transparent pictures come out as paper', async () => {
    const grey = await picture(300, 200).greyscale().toColourspace('b-w').png().toBuffer();
    const deep = await picture(300, 200).toColourspace('rgb16').png().toBuffer();
    const clear = await sharp({ create: { width: 30, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect(await shades(await render(grey, 'image/png'))).toBe('dark dark light light');
    expect(await shades(await render(deep, 'image/png'))).toBe('dark dark light light');
    expect(await shades(await render(clear, 'image/png'))).toBe('light light light light');
  });
});

describe('a page stands upright', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photograph of orientation %d', async orientation => {
    const upright = await picture(80, 120).png().toBuffer();
    const mirrored = await sharp(upright).flop().png().toBuffer();
    // How the camera held so stores the picture: what its orientation undoes.
    const stored = {
      1: sharp(upright),
      2: sharp(mirrored),
      3: sharp(upright).rotate(180),
      4: sharp(mirrored).rotate(180),
      5: sharp(mirrored).rotate(270),
      6: sharp(upright).rotate(270),
      7: sharp(mirrored).rotate(90),
      8: sharp(upright).rotate(90),
    }[orientation];
    const photo = await stored?.withMetadata({ orientation }).jpeg().toBuffer();
    const page = await render(photo ?? Buffer.alloc(0), 'image/jpeg');
    expect([page.width, page.height]).toEqual([80, 120]);
    expect(await shades(page)).toBe('dark dark light light');
  });

  test('a PDF page that is turned', async () => {
    const bar = { draw: '0 631 595 211 re f' };
    expect(await shades(await render(onePage(bar), 'application/pdf'))).toBe('dark dark light light');
    const turned = await render(onePage({ ...bar, page: '/Rotate 90' }), 'application/pdf');
    expect(turned.width).toBeGreaterThan(turned.height);
    expect(await shades(turned)).toBe('light dark light dark');
  });
});

describe('the text of a born-digital page comes with it', () => {
  test('printed text, in one normal form', async () => {
    const { text } = await render(textPage('Letter No. 12/2024 of the Tehsildar'), 'application/pdf');
    expect(text).toBe('Letter No. 12/2024 of the Tehsildar');
  });

  test('not what a scanner hid under its picture', async () => {
    const { text } = await render(textPage('Lettor Nc. l2/2O24 cf the Tehsi1dar', 3), 'application/pdf');
    expect(text).toBeUndefined();
  });

  const grey =
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
  /** A text set over a picture of this height; in the page's own hand, or wrapped as tools that stamp scans do. */
  const stamped = (text: string, high: number, wrapped = false) => {
    const form = `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /P 6 0 R >> >>`;
    return onePage({
      draw: `q 595 0 0 ${high} 0 0 cm /${wrapped ? 'W' : 'P'} Do Q BT /F 9 Tf 72 820 Td (${text}) Tj ET`,
      page: '/Resources << /Font << /F 5 0 R >> /XObject << /P 6 0 R /W 7 0 R >> >>',
      more: [stream(Buffer.from([200]), grey), stream('/P Do', form)],
    });
  };
  const stamp = 'Scanned with a scanning app of a telephone';

  test.each([false, true])(
    'not what is stamped on a scan (wrapped: %s): its text is in the picture',
    async wrapped => {
      expect((await render(stamped(stamp, 800, wrapped), 'application/pdf')).text).toBeUndefined();
    },
  );

  test('beside a small picture, and over one where it is the text of a whole letter', async () => {
    expect((await render(stamped(stamp, 80), 'application/pdf')).text).toBe(stamp);
    const letter = `${'The land record of the village is put up. '.repeat(12)}End`;
    expect((await render(stamped(letter, 842), 'application/pdf')).text).toBe(letter);
  });

  test('not a page number alone', async () => {
    expect((await render(textPage('Page 1'), 'application/pdf')).text).toBeUndefined();
  });
});

describe('the words of a born-digital page come with it', () => {
  const LINE = 'BT /F 14 Tf 72 700 Td (Letter No. 12/2024 of the Tehsildar) Tj ET';

  const WHOLE = { text: '', left: 0, top: 0, confidence: 0 };

  /** Share of a box that is ink. */
  const inkOf = async (page: RenderedPage, { left, top, width, height }: Word): Promise<number> => {
    const part = sharp(page.webp).extract({ left, top, width, height });
    const { data } = await part.greyscale().raw().toBuffer({ resolveWithObject: true });
    return data.filter(value => value < 128).length / data.length;
  };

  test.each([
    ['upright', ''],
    ['turned', '/Rotate 90'],
    ['upside down', '/Rotate 180'],
    ['cut out of a larger sheet', '/CropBox [50 600 550 800]'],
  ])('each where it is drawn: %s', async (_, page) => {
    const drawn = await render(onePage({ draw: LINE, page }), 'application/pdf');
    const { words = [] } = drawn;
    expect(words.map(({ text }) => text)).toEqual('Letter No. 12/2024 of the Tehsildar'.split(' '));
    expect(words.every(({ confidence }) => confidence === 100)).toBe(true);
    for (const word of words) expect(await inkOf(drawn, word), word.text).toBeGreaterThan(0.1);
    // All there is on the page stands in the words' places.
    const ink = await inkOf(drawn, { ...WHOLE, width: drawn.width, height: drawn.height });
    const inWords = (
      await Promise.all(words.map(async word => (await inkOf(drawn, word)) * word.width * word.height))
    ).reduce((sum, each) => sum + each, 0);
    expect(inWords / (ink * drawn.width * drawn.height)).toBeGreaterThan(0.9);
  });

  test('no words where the page is a picture', async () => {
    expect(
      (await render(textPage('Lettor Nc. l2/2O24 cf the Tehsi1dar', 3), 'application/pdf')).words,
    ).toBeUndefined();
  });

  test('a page made to be without end has a bounded number of them', async () => {
    const endless = onePage({ draw: `BT /F 1 Tf 72 700 Td ${`(${'a '.repeat(10_000)}) Tj `.repeat(3)}ET` });
    expect((await render(endless, 'application/pdf')).words).toHaveLength(20_000);
  });
});

describe('what a page shows is what was signed', () => {
  test('a filled-in field and the face of a signature are drawn', async () => {
    const page = onePage({
      catalogue: '/AcroForm << /Fields [6 0 R] >>',
      page: '/Annots [6 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [0 631 595 842] /AP << /N 7 0 R >> >>',
        stream('0 0 595 211 re f', '/Type /XObject /Subtype /Form /BBox [0 0 595 211]'),
      ],
    });
    expect(await shades(await render(page, 'application/pdf'))).toBe('dark dark light light');
  });
});

describe('a page that cannot be shown is an answer, and costs little', () => {
  const page = { number: 1, width: PAGE_WIDTH };
  const unreadable = { kind: 'refused', reason: 'document.unreadable' };

  test('a page that is not there', async () => {
    const [pdf, tiff] = [onePage(), makeTiff([{ width: 3, height: 3 }])];
    expect(await renderPage(pdf, 'application/pdf', { ...page, number: 2 })).toEqual(unreadable);
    expect(await renderPage(tiff, 'image/tiff', { ...page, number: 2 })).toEqual(unreadable);
  });

  test('a strip a thousand times as long as wide is made narrow, not endless', async () => {
    const { width, height } = await render(onePage({ box: '0 0 10 10000' }), 'application/pdf');
    expect([width, height]).toEqual([6, 6400]);
  });

  test('a PDF that asks for more memory than it may have', async () => {
    const side = 20_000;
    const image = stream(
      Buffer.alloc(10),
      `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
    );
    const pdf = onePage({
      draw: '595 0 0 842 0 0 cm /I Do',
      page: '/Resources << /XObject << /I 6 0 R >> >>',
      more: [image],
    });
    const small = { ...DOCUMENT_LIMITS, pdfMemory: 24 * 1024 * 1024 };
    const verdict = await renderPage(pdf, 'application/pdf', page, small);
    expect(verdict).toEqual({ kind: 'refused', reason: 'document.too-large-page' });
    // The next letter does not feel it.
    expect(await renderPage(textPage('A letter that follows'), 'application/pdf', page)).toMatchObject({
      kind: 'rendered',
    });
  });

  test('a picture of more pixels than allowed is not decoded, even if nobody looked before', async () => {
    const limits = { ...DOCUMENT_LIMITS, pagePixels: 1000 };
    const bytes = await picture(100, 100).png().toBuffer();
    expect(await renderPage(bytes, 'image/png', page, limits)).toEqual(unreadable);
  });
});
