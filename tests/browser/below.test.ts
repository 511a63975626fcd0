import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inLanguage, PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, button, goTo, row, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const office = districtOnScreen();

const newFile = async (subject: string, more: object = {}) =>
  (await office.clerk.call('createFile', { body: { subject, ...more } })).fileId;

it('a superior goes down the tree to a clerk’s desk, draws two files up and sends them on in one act', async () => {
  const [first, second] = [await newFile('नहर की सफ़ाई'), await newFile('पुलिया की मरम्मत')];
  await newFile('गोपनीय जाँच', { classification: 'confidential' });
  const screen = await office.signedIn('मीरा सिंह');
  const { page, complaints } = screen;
  await page.getByRole('link', { name: 'अधीनस्थ पद', exact: true }).click();
  const own = page.locator(`tr[data-post="${office.post('CLK')}"]`);
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
    await row(page, subject).getByRole('checkbox').check();
  await page.getByRole('textbox', { name: 'मँगाने का कारण' }).fill('लिपिक अवकाश पर हैं।');
  await button(page, 'मँगाकर दूसरे पद को भेजें').click();
  await page.getByLabel('पद, कार्यालय या नाम से खोजें').first().fill('रवि कुमार');
  await page
    .getByRole('radio', { name: /रवि कुमार/ })
    .first()
    .check();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.getByRole('button', { name: '2 मँगाकर दूसरे पद को भेजें' }).click();
  await expect.poll(() => page.locator('.results li').count()).toBe(2);
  for (const fileId of [first, second]) {
    const file = await office.sdm.call('getFile', { params: { fileId } });
    expect(file.holder).toBe(office.post('SO'));
    const { items } = await office.sdm.call('listMovements', { params: { fileId } });
    expect(items.map(({ kind }) => kind)).toEqual(['created', 'pulled-up', 'sent']);
  }
  expect(complaints).toEqual([]);
});

it('the tree stands on a phone in both languages', async () => {
  const screen = await office.signedIn('मीरा सिंह', { size: PHONE });
  const { page, complaints } = screen;
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(screen, language);
    await goTo(page, '#/below', `tr[data-post="${office.post('CLK')}"]`);
    await settled(page);
    expect(await faultsOf(page, language)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

it('a superior grants a clerk more days, typed in either digits, and the register says who and why', async () => {
  const fileId = await newFile('पैमाइश का विवाद');
  const screen = await office.signedIn('मीरा सिंह');
  const { page, complaints } = screen;
  await goTo(page, `#/files/${fileId}`);
  const give = act(page, 'समय बढ़ाएँ');
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
  const { items } = await office.sdm.call('listMovements', { params: { fileId } });
  expect(items.at(-1)).toMatchObject({ kind: 'extended', days: 5, remark: 'आपदा ड्यूटी' });
  expect(complaints).toEqual([]);
});

it('a clerk stops the clock of a letter, saying for what; whoever reads it sees that, and more days are granted to it', async () => {
  const { receiptId } = await office.clerk.call('diariseReceipt', {
    body: { sender: { name: 'रामलाल' }, subject: 'अभिलेख हेतु प्रार्थना' },
  });
  const shown = async (who: string, doing: (page: Page) => Promise<void>) => {
    const screen = await office.signedIn(who);
    await goTo(screen.page, `#/receipts/${receiptId}`);
    await doing(screen.page);
    expect(await faultsOf(screen.page, 'hi')).toEqual([]);
    await inLanguage(screen, 'en');
    expect(await faultsOf(screen.page, 'en')).toEqual([]);
    expect(screen.complaints).toEqual([]);
  };
  await shown('आशा वर्मा', async page => {
    const stop = button(page, 'स्थगित करें');
    await stop.click();
    await page.getByRole('textbox', { name: 'कारण', exact: true }).fill('आवेदक से अभिलेख माँगे गए');
    await stop.click();
    const choice = page.getByLabel('किस कारण रुकी');
    await expect.poll(() => choice.getAttribute('aria-invalid')).toBe('true');
    await choice.selectOption({ label: 'आवेदक की प्रतीक्षा' });
    await stop.click();
    await page.locator('.where', { hasText: 'आवेदक की प्रतीक्षा' }).waitFor();
  });
  await shown('मीरा सिंह', async page => {
    const where = page.locator('.where', { hasText: 'आवेदक से अभिलेख माँगे गए' });
    await where.getByText(/समय-गणना .* से रुकी है/).waitFor();
    const give = button(page, 'समय बढ़ाएँ');
    await give.click();
    await page.getByRole('textbox', { name: 'कारण', exact: true }).fill('आवेदक बाहर है');
    await page.getByRole('textbox', { name: 'कितने दिन और' }).fill('3');
    await give.click();
    await page.getByText('समय बढ़ा दिया गया।').waitFor();
  });
  const { items } = await office.sdm.call('listReceiptJournal', { params: { receiptId } });
  expect(items.slice(1)).toMatchObject([
    { type: 'receipt.suspended', data: { code: 'applicant', reason: 'आवेदक से अभिलेख माँगे गए' } },
    { type: 'receipt.extended', data: { days: 3 } },
  ]);
});
