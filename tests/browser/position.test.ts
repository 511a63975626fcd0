import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CORE_POSTS, type CorePost } from '#local/sample/people.ts';
import { type Caller, caller, everything } from '#tests/support/api.ts';
import { DESK, inLanguage, openScreen, PHONE, signInAs, startBrowser } from '#tests/support/browser.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { faultsOf } from '#tests/support/seen.ts';

let district: SampleDistrict;
let browser: Browser;
let clerk: Caller;
let sdm: Caller;
let post: (name: CorePost) => string;
beforeAll(async () => {
  [district, browser] = await Promise.all([startSampleDistrict(), startBrowser()]);
  const person = async (login: string) =>
    caller({ url: district.url, token: await district.tokenOf(login), language: 'hi' });
  [clerk, sdm] = await Promise.all([person('asha.clerk'), person('meera.sdm')]);
  const posts = await everything(cursor => clerk.call('listPosts', { query: { cursor } }));
  post = name => posts.find(({ code }) => code === CORE_POSTS[name])?.postId ?? '';
});
afterAll(async () => {
  await browser?.close();
  await district?.stop();
});

/** Pictures to look at, where somebody names a folder for them. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/position-${name}.png`, fullPage: true });
};

const lyingWithClerk = async () =>
  (await sdm.call('getPosition', { query: { postId: post('CLK') } })).total.total;

it('what is done is counted soon after', async () => {
  const before = await lyingWithClerk();
  const { fileId } = await clerk.call('createFile', { body: { subject: 'नहर की सफ़ाई' } });
  await expect.poll(lyingWithClerk).toBe(before + 1);
  await clerk.call('parkFile', {
    params: { fileId },
    body: { until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'वर्षा' },
  });
  const parked = async () => {
    const { total } = await sdm.call('getPosition', { query: { postId: post('CLK'), standing: 'parked' } });
    return total.parked[0];
  };
  await expect.poll(parked).toBe(1);
});

it('a superior goes from a level to its posts, and from a post to its files, in both languages', async () => {
  await clerk.call('createFile', { body: { subject: 'पुलिया की मरम्मत', priority: 'immediate' } });
  await clerk.call('createFile', { body: { subject: 'गोपनीय जाँच', classification: 'confidential' } });
  await expect.poll(lyingWithClerk).toBe(3);
  const screen = await openScreen(browser, DESK);
  const { page, complaints } = screen;
  await signInAs(screen, district.url, 'मीरा सिंह');
  await inLanguage(screen, 'hi');
  await page.getByRole('link', { name: 'किस स्तर पर, कितने दिन', exact: true }).click();
  const level = page.locator('tr[data-line=level-1]');
  await level.waitFor();
  await page.getByText(/तक की स्थिति/).waitFor();
  await expect
    .poll(() => level.locator('td').allTextContents())
    .toEqual(['2', '0', '0', '0', '0', '0', '1', '0', '0', '3']);
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    expect(await faultsOf(page, language)).toEqual([]);
    await picture(page, `desk-${language}`);
  }
  await level.getByRole('link', { name: 'स्तर 1, 0–3 दिन: 2' }).click();
  await page.getByText('स्तर 1 · कार्य में · 0–3 दिन').waitFor();
  const own = page.locator(`tr[data-line="${post('CLK')}"]`);
  await own.waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await picture(page, 'posts-hi');
  await own.getByRole('rowheader').getByRole('link').click();
  const row = page.locator('.row', { hasText: 'पुलिया की मरम्मत' });
  await row.getByText('तत्काल').waitFor();
  await row.getByText('आशा वर्मा').waitFor();
  await page.getByText('1 यहाँ नहीं दिखाई जातीं').waitFor();
  expect(await page.getByText('गोपनीय जाँच').count()).toBe(0);
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    expect(await faultsOf(page, language)).toEqual([]);
    await picture(page, `items-${language}`);
  }
  await page.getByRole('link', { name: 'पदों पर लौटें' }).click();
  await page.getByRole('link', { name: 'स्तरों पर लौटें' }).click();
  await level.waitFor();
  await page.getByLabel('प्राथमिकता').selectOption('immediate');
  await expect.poll(() => level.locator('td').last().textContent()).toBe('1');
  const kept = page.waitForEvent('download');
  await page.getByRole('button', { name: 'स्तरवार तालिका सहेजें (CSV)' }).click();
  expect((await kept).suggestedFilename()).toBe('position-levels.csv');
  expect(complaints).toEqual([]);
});

it('the heat map stands on a phone in both languages', async () => {
  const screen = await openScreen(browser, PHONE);
  const { page, complaints } = screen;
  await signInAs(screen, district.url, 'मीरा सिंह');
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(screen, language);
    await page.evaluate(() => {
      location.hash = '#/position';
    });
    await page.locator('tr[data-line=level-1]').waitFor();
    expect(await faultsOf(page, language)).toEqual([]);
    await picture(page, `phone-${language}`);
  }
  expect(complaints).toEqual([]);
});
