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

const newFile = async (subject: string, more: object = {}) =>
  (await clerk.call('createFile', { body: { subject, ...more } })).fileId;

it('a superior goes down the tree to a clerk’s desk, draws two files up and sends them on in one act', async () => {
  const [first, second] = [await newFile('नहर की सफ़ाई'), await newFile('पुलिया की मरम्मत')];
  await newFile('गोपनीय जाँच', { classification: 'confidential' });
  const screen = await openScreen(browser, DESK);
  const { page, complaints } = screen;
  await signInAs(screen, district.url, 'मीरा सिंह');
  await inLanguage(screen, 'hi');
  await page.getByRole('link', { name: 'अधीनस्थ पद', exact: true }).click();
  const own = page.locator(`tr[data-post="${post('CLK')}"]`);
  await own.waitFor();
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(screen, language);
    await own.getByText(language === 'hi' ? 'आशा वर्मा' : 'Asha Verma').waitFor();
    expect(await faultsOf(page, language)).toEqual([]);
  }
  await inLanguage(screen, 'hi');
  await own.getByRole('link', { name: '3', exact: true }).first().click();
  await page.getByText('1 गोपनीय, जो यहाँ सूची में नहीं दिखाई जातीं।').waitFor();
  expect(await page.getByText('गोपनीय जाँच').count()).toBe(0);
  for (const subject of ['नहर की सफ़ाई', 'पुलिया की मरम्मत'])
    await page.locator('.row', { hasText: subject }).getByRole('checkbox').check();
  await page.getByRole('textbox', { name: 'मँगाने का कारण' }).fill('लिपिक अवकाश पर हैं।');
  await page.getByRole('button', { name: 'मँगाकर दूसरे पद को भेजें', exact: true }).click();
  await page.getByLabel('पद, कार्यालय या नाम से खोजें').first().fill('रवि कुमार');
  await page
    .getByRole('radio', { name: /रवि कुमार/ })
    .first()
    .check();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.getByRole('button', { name: '2 मँगाकर दूसरे पद को भेजें' }).click();
  await expect.poll(() => page.locator('.results li').count()).toBe(2);
  for (const fileId of [first, second]) {
    const file = await sdm.call('getFile', { params: { fileId } });
    expect(file.holder).toBe(post('SO'));
    const { items } = await sdm.call('listMovements', { params: { fileId } });
    expect(items.map(({ kind }) => kind)).toEqual(['created', 'pulled-up', 'sent']);
  }
  expect(complaints).toEqual([]);
});

it('the tree stands on a phone in both languages', async () => {
  const screen = await openScreen(browser, PHONE);
  const { page, complaints } = screen;
  await signInAs(screen, district.url, 'मीरा सिंह');
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(screen, language);
    await page.evaluate(() => {
      location.hash = '#/below';
    });
    await page.locator(`tr[data-post="${post('CLK')}"]`).waitFor();
    expect(await faultsOf(page, language)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

it('a superior grants a clerk more days, typed in either digits, and the register says who and why', async () => {
  const fileId = await newFile('पैमाइश का विवाद');
  const screen = await openScreen(browser, DESK);
  const { page, complaints } = screen;
  await signInAs(screen, district.url, 'मीरा सिंह');
  await inLanguage(screen, 'hi');
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#/files/${fileId}`);
  const give = page.getByRole('button', { name: 'समय बढ़ाएँ', exact: true });
  await give.click();
  const days = page.getByRole('textbox', { name: 'कितने दिन और' });
  await page.getByRole('textbox', { name: 'कारण' }).fill('आपदा ड्यूटी');
  await days.fill('सौ');
  await give.click();
  await page.getByText('1 से 90 तक पूर्ण संख्या लिखें।').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await days.fill('५');
  await give.click();
  await page.getByText('समय बढ़ा दिया गया।').waitFor();
  const { items } = await sdm.call('listMovements', { params: { fileId } });
  expect(items.at(-1)).toMatchObject({ kind: 'extended', days: 5, remark: 'आपदा ड्यूटी' });
  expect(complaints).toEqual([]);
});

it('a clerk stops the clock of a letter, saying for what; whoever reads it sees that, and more days are granted to it', async () => {
  const { receiptId } = await clerk.call('diariseReceipt', {
    body: { sender: { name: 'रामलाल' }, subject: 'अभिलेख हेतु प्रार्थना' },
  });
  const shown = async (who: string, doing: (page: Page) => Promise<void>) => {
    const screen = await openScreen(browser, DESK);
    await signInAs(screen, district.url, who);
    await inLanguage(screen, 'hi');
    await screen.page.evaluate(hash => {
      location.hash = hash;
    }, `#/receipts/${receiptId}`);
    await doing(screen.page);
    expect(await faultsOf(screen.page, 'hi')).toEqual([]);
    await inLanguage(screen, 'en');
    expect(await faultsOf(screen.page, 'en')).toEqual([]);
    expect(screen.complaints).toEqual([]);
  };
  await shown('आशा वर्मा', async page => {
    const stop = page.getByRole('button', { name: 'स्थगित करें', exact: true });
    await stop.click();
    await page.getByRole('textbox', { name: 'कारण', exact: true }).fill('आवेदक से अभिलेख माँगे गए');
    await stop.click();
    const choice = page.getByLabel('किस कारण रुकी');
    expect(await choice.getAttribute('aria-invalid')).toBe('true');
    await choice.selectOption({ label: 'आवेदक की प्रतीक्षा' });
    await stop.click();
    await page.locator('.where', { hasText: 'आवेदक की प्रतीक्षा' }).waitFor();
  });
  await shown('मीरा सिंह', async page => {
    const where = page.locator('.where', { hasText: 'आवेदक से अभिलेख माँगे गए' });
    await where.getByText(/समय-गणना .* से रुकी है/).waitFor();
    const give = page.getByRole('button', { name: 'समय बढ़ाएँ', exact: true });
    await give.click();
    await page.getByRole('textbox', { name: 'कारण', exact: true }).fill('आवेदक बाहर है');
    await page.getByRole('textbox', { name: 'कितने दिन और' }).fill('3');
    await give.click();
    await page.getByText('समय बढ़ा दिया गया।').waitFor();
  });
  const { items } = await sdm.call('listReceiptJournal', { params: { receiptId } });
  expect(items.slice(1)).toMatchObject([
    { type: 'receipt.suspended', data: { code: 'applicant', reason: 'आवेदक से अभिलेख माँगे गए' } },
    { type: 'receipt.extended', data: { days: 3 } },
  ]);
});
