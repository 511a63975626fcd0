import { expect, it } from 'vitest';
import { inLanguage, PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, picture, row, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const office = districtOnScreen();

const lyingWithClerk = async () =>
  (await office.sdm.call('getPosition', { query: { postId: office.post('CLK') } })).total.total;

it('what is done is counted soon after', async () => {
  const before = await lyingWithClerk();
  const { fileId } = await office.clerk.call('createFile', { body: { subject: 'नहर की सफ़ाई' } });
  await expect.poll(lyingWithClerk).toBe(before + 1);
  await office.clerk.call('parkFile', {
    params: { fileId },
    body: { until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'वर्षा' },
  });
  const parked = async () => {
    const { total } = await office.sdm.call('getPosition', {
      query: { postId: office.post('CLK'), standing: 'parked' },
    });
    return total.parked[0];
  };
  await expect.poll(parked).toBe(1);
});

it('a superior goes from a level to its posts, and from a post to its files, in both languages', async () => {
  await office.clerk.call('createFile', { body: { subject: 'पुलिया की मरम्मत', priority: 'immediate' } });
  await office.clerk.call('createFile', { body: { subject: 'गोपनीय जाँच', classification: 'confidential' } });
  await expect.poll(lyingWithClerk).toBe(3);
  const screen = await office.signedIn('मीरा सिंह');
  const { page, complaints } = screen;
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
    await picture(page, `position-desk-${language}`);
  }
  await level.getByRole('link', { name: 'स्तर 1, 0–3 दिन: 2' }).click();
  await page.getByText('स्तर 1 · कार्य में · 0–3 दिन').waitFor();
  const own = page.locator(`tr[data-line="${office.post('CLK')}"]`);
  await own.waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await picture(page, 'position-posts-hi');
  await own.getByRole('rowheader').getByRole('link').click();
  const urgent = row(page, 'पुलिया की मरम्मत');
  await urgent.getByText('तत्काल').waitFor();
  await urgent.getByText('आशा वर्मा').waitFor();
  await page.getByText('1 यहाँ नहीं दिखाई जातीं').waitFor();
  expect(await page.getByText('गोपनीय जाँच').count()).toBe(0);
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    expect(await faultsOf(page, language)).toEqual([]);
    await picture(page, `position-items-${language}`);
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
  const screen = await office.signedIn('मीरा सिंह', { size: PHONE });
  const { page, complaints } = screen;
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(screen, language);
    await goTo(page, '#/position', 'tr[data-line=level-1]');
    await settled(page);
    expect(await faultsOf(page, language)).toEqual([]);
    await picture(page, `position-phone-${language}`);
  }
  expect(complaints).toEqual([]);
});
