import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readThrough, uploadScan } from '#tests/story/tell.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { characterErrorRate } from '#tests/support/error-rate.ts';

const SAMPLES = resolve(import.meta.dirname, '../samples');
const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', pdf: 'application/pdf' };

let district: SampleDistrict;
let clerk: Caller;
beforeAll(async () => {
  district = await startSampleDistrict();
  clerk = caller({ url: district.url, token: await district.tokenOf('asha.clerk') });
});
afterAll(() => district?.stop());

/** The text of every page of a scan, uploaded and read as an officer's would be. */
const textsOf = async (name: string): Promise<readonly string[]> => {
  const bytes = new Uint8Array(await readFile(join(SAMPLES, name)));
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? '';
  const { documentId, pages = 0 } = await uploadScan(clerk, bytes, { fileName: name, type });
  expect(await readThrough(clerk, documentId)).toMatchObject({ read: pages, failed: [] });
  return Promise.all(
    Array.from({ length: pages }, async (_, index) => {
      const params = { documentId, page: index + 1 };
      return (await clerk.call('getPageText', { params })).text;
    }),
  );
};

it('every sample, uploaded to a running district, is read with at most 3 % of its characters wrong on average, and no page with more than 8 %', async () => {
  const scans = (await readdir(SAMPLES)).filter(name => /\.(jpg|pdf)$/.test(name));
  const rates = new Map<string, number>();
  for (const name of scans) {
    const truth = (await readFile(join(SAMPLES, name.replace(/\.\w+$/, '.txt')), 'utf8')).split('\f');
    for (const [index, text] of (await textsOf(name)).entries())
      rates.set(`${name}, page ${index + 1}`, characterErrorRate(text, truth[index] ?? ''));
  }
  const shown = [...rates].map(([page, rate]) => `${page}: ${(rate * 100).toFixed(2)} %`).join('\n');
  expect(scans.length).toBeGreaterThan(4);
  expect(
    [...rates.values()].filter(rate => rate > 0.08),
    shown,
  ).toEqual([]);
  const mean = [...rates.values()].reduce((sum, rate) => sum + rate, 0) / rates.size;
  expect(mean, shown).toBeLessThanOrEqual(0.03);
  console.log(`${shown}\nmean: ${(mean * 100).toFixed(2)} %`);
});
