import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { inLanguage, PHONE, type Screen } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { bring, button, hasFocus, picture, says } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const SCAN = resolve(import.meta.dirname, '../samples/letter-hi-1.jpg');
/** A word that stands in the letter's body and nowhere in its diary entry. */
const WORD = 'खतौनी';
const ADDED = 'मिलानशुदा';
const CLERK = 'आशा वर्मा';

const office = districtOnScreen();
let clerk: Screen;
beforeAll(async () => {
  clerk = await office.signedIn(CLERK);
});

const field = (page: Page, name: string) => page.locator(`form [name=${name}]`);
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** Both languages of what stands there now, at the size it is seen in. */
const standsInBoth = async (screen: Screen, name: string) => {
  const faults: string[] = [];
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    faults.push(...(await faultsOf(screen.page, language)));
    await picture(screen.page, `${name}-${language}`);
  }
  expect(faults).toEqual([]);
};

/** Searches until the words have been indexed, which comes after the act. */
const find = async (page: Page, words: string) => {
  const search = page.getByRole('searchbox');
  await search.waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await hasFocus(search);
  await page.keyboard.type(words);
  await says(search, words);
  await bring(page.locator('main .rows'), () => search.press('Enter'));
};

it('what the machine read of a letter is proposed, compared and taken field by field, never filled in by itself', async () => {
  const { page } = clerk;
  await page.getByRole('link', { name: 'डाक', exact: true }).click();
  await page.locator('input[type=file]').first().setInputFiles(SCAN);
  // While the machine reads, the clerk types.
  await field(page, 'subject').fill('नामांतरण, ग्राम रामपुर');
  await page.getByText(/पत्र के पाठ से \d सुझाव/).waitFor();
  await page.locator('.scan img').first().waitFor();
  // A figure the machine misread is misread in the line it quotes too; the line's own picture shows it.
  await page.getByRole('img', { name: 'पृष्ठ 1 पर यह पंक्ति, चित्र में' }).nth(3).waitFor();
  for (const name of ['name', 'office', 'letterNumber', 'letterDate']) await says(field(page, name), '');
  await says(field(page, 'subject'), 'नामांतरण, ग्राम रामपुर');
  await standsInBoth(clerk, 'dak-proposals');

  const subject = page.locator('.field:has([name=subject])');
  await subject.getByText(/पृष्ठ 1 की पंक्ति/).waitFor();
  await button(page, 'यह लें: विषय').click();
  await expect.poll(() => field(page, 'subject').inputValue()).toMatch(/नामांतरण के सम्बन्ध/);
  await expect.poll(() => focused(page)).toBe('यह लें: पत्र संख्या');
  await button(page, 'पहले जैसा करें: विषय').click();
  await says(field(page, 'subject'), 'नामांतरण, ग्राम रामपुर');

  for (let left = await page.locator('[data-take]').count(); left > 0; left -= 1) {
    await page.locator('[data-take]').first().click();
    await expect.poll(() => page.locator('[data-take]').count()).toBe(left - 1);
  }
  await expect.poll(() => focused(page)).toBe('डायरी में दर्ज करें');
  await expect.poll(() => field(page, 'office').inputValue()).toMatch(/तहसीलदार/);
  await expect.poll(() => field(page, 'letterNumber').inputValue()).toMatch(/482/);
  await page.keyboard.press('Enter');
  await page.getByText(/डायरी संख्या SDM-SDR\/D\/1\/\d{4} पर दर्ज हुई।/).waitFor();
  expect(clerk.complaints).toEqual([]);
});

it('while a scan is on its way nothing is entered without it, and the upload can be stopped', async () => {
  const screen = await office.signedIn(CLERK, { size: PHONE });
  const { page } = screen;
  const gate = Promise.withResolvers<void>();
  await page.route('**/*', async route => {
    if (route.request().method() === 'PUT') await gate.promise;
    // A stopped upload has no answer to wait for.
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('link', { name: 'डाक', exact: true }).click();
  const [scan, enter] = [page.locator('input[type=file]').first(), button(page, 'डायरी में दर्ज करें')];
  await scan.setInputFiles(SCAN);
  await page.getByText('स्कैन अपलोड हो रहा है; उसके आने पर दर्ज करें।').waitFor();
  await expect.poll(() => enter.isDisabled()).toBe(true);
  await standsInBoth(screen, 'upload-phone');
  await button(page, 'अपलोड रोकें').click();
  await page.getByText('स्कैन के बिना भी दर्ज किया जा सकता है').waitFor();
  await expect.poll(() => enter.isDisabled()).toBe(false);
  // It goes on while another screen is looked at.
  await scan.setInputFiles(SCAN);
  await button(page, 'अपलोड रोकें').waitFor();
  await page.getByRole('link', { name: 'सूचनाएँ' }).click();
  gate.resolve();
  await page.getByRole('link', { name: 'डाक', exact: true }).click();
  await page.getByText('जाँच पूरी; 1 पृष्ठ।').waitFor();
  await button(page, 'स्कैन हटाएँ').click();
  await scan.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('text') });
  await page.locator('.scan .failed').waitFor();
  await standsInBoth(screen, 'wrong-type-phone');
  await expect.poll(() => enter.isDisabled()).toBe(true);
  await button(page, 'रहने दें').click();
  await expect.poll(() => enter.isDisabled()).toBe(false);
});

it('a word of the letter’s body leads to its page, where it is marked in the picture and in the text', async () => {
  const { page } = clerk;
  await find(page, WORD);
  await standsInBoth(clerk, 'search');
  await page.getByRole('link', { name: 'पृष्ठ 1' }).first().click();
  await page.getByText(/इस पृष्ठ पर \d+ जगह मिला/).waitFor();
  await page.locator('.boxes rect').first().waitFor();
  await standsInBoth(clerk, 'hit');
  await button(page, 'पाठ में देखें').click();
  await expect.poll(() => page.locator('mark').first().textContent()).toContain(WORD);
  expect(clerk.complaints).toEqual([]);
});

it('who holds the receipt corrects its text beside the picture; the machine’s own stays to be seen, and both are searched', async () => {
  const { page } = clerk;
  await page.getByText(/मशीन ने पढ़ा · शुद्धता का अनुमान \d+ %/).waitFor();
  await button(page, 'पाठ सुधारें').click();
  const typed = page.locator('dialog textarea');
  await typed.fill(`${await typed.inputValue()}\n${ADDED}`);
  await page.locator('dialog img').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await picture(page, 'correct-hi');
  await button(page, 'सुधार सहेजें').click();
  await page.getByText('पृष्ठ 1 का पाठ सुधारा गया।').waitFor();
  await page.locator('.page-text', { hasText: ADDED }).waitFor();
  await page.getByText('पाठ के सभी 2 रूप').click();
  await page.getByText(/मशीन ने पढ़ा · शुद्धता का अनुमान \d+ %/).waitFor();
  await find(page, ADDED);
  await page.getByRole('link', { name: 'पृष्ठ 1' }).first().click();
  // Nobody knows where on the picture a person's own words stand.
  await page.getByText('चित्र पर उसकी जगह नहीं दिखाई जा सकी').waitFor();
  // What the machine read and nobody changed is where it was.
  await find(page, WORD);
  await page.getByRole('link', { name: 'पृष्ठ 1' }).first().click();
  await page.locator('.boxes rect').first().waitFor();
  expect(clerk.complaints).toEqual([]);
});

it('on a phone too a text is searched, read, and corrected under its picture', async () => {
  const phone = await office.signedIn(CLERK, { size: PHONE });
  await find(phone.page, WORD);
  await standsInBoth(phone, 'search-phone');
  await phone.page.locator('.row > a').first().click();
  await phone.page.locator('.views').waitFor();
  // A page laid on its side is turned, and stays so.
  await phone.page.getByRole('button', { name: 'पृष्ठ 1 का चित्र घुमाएँ' }).click();
  const isWide = async (where: string) => {
    const { width = 0, height = 1 } = (await phone.page.locator(where).boundingBox()) ?? {};
    return width > height;
  };
  await expect.poll(() => isWide('.page img')).toBe(true);
  await standsInBoth(phone, 'turned-phone');
  await button(phone.page, 'पाठ').click();
  await phone.page.locator('.page-text').waitFor();
  await standsInBoth(phone, 'text-phone');
  await button(phone.page, 'पाठ सुधारें').click();
  await phone.page.locator('dialog img').waitFor();
  await expect.poll(() => isWide('dialog img')).toBe(true);
  expect(await faultsOf(phone.page, 'hi')).toEqual([]);
  await picture(phone.page, 'correct-phone-hi');
  expect(phone.complaints).toEqual([]);

  // Meanwhile somebody else corrects the same page: neither text is lost.
  const typed = phone.page.locator('dialog [name=page-text]');
  await typed.fill('मेरा सुधार');
  await correctElsewhere('दूसरे का सुधार');
  await button(phone.page, 'सुधार सहेजें').click();
  await phone.page.getByText('पृष्ठ का पाठ किसी और ने बदला है। नीचे दोनों पाठ हैं').waitFor();
  await says(phone.page.getByLabel('दूसरे का सहेजा पाठ'), 'दूसरे का सुधार');
  await says(typed, 'मेरा सुधार');
  expect(await faultsOf(phone.page, 'hi')).toEqual([]);
  await button(phone.page, 'सुधार सहेजें').click();
  await phone.page.locator('.page-text', { hasText: 'मेरा सुधार' }).waitFor();
  await expect.poll(() => focused(phone.page)).toBe('पाठ सुधारें');
});

const correctElsewhere = async (text: string) => {
  const { call } = office.clerk;
  const { items } = await call('search', { query: { q: ADDED } });
  const place = items[0]?.places.find(each => each.in === 'page');
  if (place?.in !== 'page') throw new Error('the page is not found');
  const { in: _, ...params } = place;
  const { version } = await call('getPageText', { params });
  await call('correctPageText', { params, body: { text, replaces: version } });
};

it('a search without a word says so, and one that finds nothing says what to try', async () => {
  const screen = await office.signedIn(CLERK, { size: PHONE });
  await screen.page.getByRole('searchbox', { name: 'पत्रावली और प्राप्ति खोजें' }).fill('अदृश्यशब्द');
  await screen.page.keyboard.press('Enter');
  await screen.page.getByText('ऐसा कुछ नहीं मिला').waitFor();
  await screen.page.getByText('केवल उप जिलाधिकारी कार्यालय, सदर की').waitFor();
  expect(screen.complaints).toEqual([]);
  await screen.page.getByRole('searchbox').fill('के');
  await screen.page.keyboard.press('Enter');
  await screen.page.getByText('खोजने योग्य कोई शब्द नहीं मिला').waitFor();
  expect(await faultsOf(screen.page, 'hi')).toEqual([]);
});
