import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { positionSheetOf } from '#functions/http/slips/position-sheet.ts';
import { directoryOf } from '#shared/domain/directory/directory.ts';
import { NO_ROWS } from '#shared/domain/directory/rows.ts';
import type { Counts, PostLine } from '#shared/domain/position/matrix.ts';
import { sumOf } from '#shared/domain/position/matrix.ts';
import { Day, Instant } from '#shared/domain/time.ts';
import { openPress } from '#shared/printing/press.ts';
import { aDesignation, anOffice, aPost } from '#tests/support/directory.ts';
import { close, look, type SeenPage } from './look.ts';

const press = await openPress();
const AT = Instant.parse('2026-12-07T06:30:00.000Z');
const LONG = {
  hi: 'कार्यालय उप जिलाधिकारी, राजस्व एवं आपदा प्रबन्धन अनुभाग, सदर',
  en: 'Office of the Sub-Divisional Magistrate, Revenue and Relief, Sadar',
};

/** A district of as many levels as there may be, three posts at each. */
const sheetOf = (levels: number, language: 'hi' | 'en', about = '') => {
  const office = anOffice({ names: LONG });
  const designations = Array.from({ length: levels }, (_, index) => aDesignation({ level: index + 1 }));
  const posts = designations.flatMap(designation =>
    [1, 2, 3].map(() => aPost(office, designation, { names: LONG })),
  );
  const directory = directoryOf(1, { ...NO_ROWS, offices: [office], designations, posts });
  const counts = (n: number): Counts => ({
    atWork: [n, 20, 30, 4, 50, 12_345],
    parked: [1, 0, 0, 0, 0, 2],
    callBook: [0, 0, 0, 0, 0, 0],
    suspended: [0, 0, 5, 0, 0, 0],
    total: n + 12_457,
  });
  const lines: readonly PostLine[] = directory
    .posts()
    .map((post, index) => ({ post, counts: counts(index) }));
  const total = sumOf(lines.map(line => line.counts));
  const [{ postId } = { postId: undefined }] = posts;
  if (postId === undefined) throw new Error('no post');
  const account = { opening: 100, received: 50, left: 30, disposed: 20, closing: 100 };
  const period = { from: Day.parse('2026-12-01'), to: Day.parse('2026-12-07') };
  return positionSheetOf({
    district: { hi: 'जनपद नमूना, उत्तर प्रदेश', en: 'Namuna district, Uttar Pradesh' },
    postId,
    seen: { at: AT, directory, sees: () => true, lines, total, asOf: AT },
    flow: { at: AT, directory, ...period, lines: [], total: account },
    about,
    language,
  });
};

/** A picture to look at, where somebody names a folder for it. */
const picture = async (name: string, { pixels, width, height }: SeenPage): Promise<void> => {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(`${folder}/position-sheet-${name}.png`);
};

it.each(['hi', 'en'] as const)(
  'the position fits on one page in %s, however many levels there are',
  async language => {
    for (const levels of [1, 6, 20]) {
      const pages = await look(press({ ...sheetOf(levels, language, LONG[language]), at: 0 }));
      const [page] = pages;
      if (!page) throw new Error('no page');
      await picture(`${levels}-${language}`, page);
      expect(pages).toHaveLength(1);
      const asOf = language === 'hi' ? 'स्थिति:07-12-2026,12:00' : 'Asof:07-12-2026,12:00(IST)';
      for (const words of [asOf, '12345', '16–30', '01-12-2026–07-12-2026'])
        expect(close(page.text)).toContain(words);
    }
  },
);
