import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PHONE, type Screen } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { bring, button, picture, toldOn } from '#tests/support/page.ts';
import { overflow } from '#tests/support/seen.ts';

const SCAN = resolve(import.meta.dirname, '../samples/letter-hi-1.jpg');
const SUBJECT = 'नामांतरण: ग्राम रामपुर, गाटा संख्या 245';

const office = districtOnScreen();

const openFromList = async ({ page }: Screen) => {
  await page.getByRole('link', { name: 'कार्य सूची' }).click();
  await bring(page.getByText(SUBJECT), () => button(page, 'सूची ताज़ा करें').click());
  await page.getByText(SUBJECT).first().click();
  await button(page, 'खोलें').click();
  await page.getByText('पत्रावली खोली गई; अब इसे वापस नहीं लिया जा सकता।').waitFor();
};
const writeNote = async ({ page }: Screen, text: string) => {
  await page.getByRole('textbox', { name: 'टिप्पणी' }).fill(text);
  await button(page, 'लिखकर पुष्ट करें').click();
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();
};
const send = async ({ page }: Screen, person: string, remark: string) => {
  await button(page, 'भेजें').click();
  await page.getByRole('searchbox', { name: 'पद, कार्यालय या नाम से खोजें' }).fill(person);
  await page
    .getByRole('radio', { name: new RegExp(person) })
    .first()
    .check();
  await page.getByRole('textbox', { name: /अभ्युक्ति/ }).fill(remark);
  await button(page, 'भेजें').click();
  await page.getByText('पत्रावली भेजी गई।').waitFor();
};

/** While the letter stands open in it, the file does not close. */
const writeOff = async ({ page }: Screen, code: string) => {
  const doing = 'प्राप्ति निस्तारित करें';
  const papers = page.locator('.papers');
  await button(papers, doing).click();
  await papers.getByRole('combobox').selectOption({ label: code });
  await button(papers, doing).click();
  await page.getByText('प्राप्ति निस्तारित हुई।').waitFor();
  await papers.getByText(code, { exact: true }).waitFor();
  await button(papers, doing).waitFor({ state: 'detached' });
};
const giveReason = async ({ page }: Screen, doing: string) => {
  await button(page, doing).click();
  await page.getByRole('textbox', { name: 'कारण' }).fill('नामांतरण आदेश निर्गत।');
  await button(page, doing).click();
};

it('the story is walked through on the screen, from the scan to the closed file', async () => {
  const clerk = await office.signedIn('आशा वर्मा');

  // Dak: the scan is checked and its page is seen before it is diarised.
  await clerk.page.getByRole('link', { name: 'डाक', exact: true }).click();
  await clerk.page.locator('input[type=file]').first().setInputFiles(SCAN);
  await clerk.page.getByText('जाँच पूरी; 1 पृष्ठ।').waitFor();
  await seesPage(clerk.page);
  await picture(clerk.page, 'dak-hi');
  await clerk.page.getByRole('textbox', { name: 'प्रेषक का कार्यालय' }).fill('कार्यालय तहसीलदार, सदर');
  await clerk.page.getByRole('textbox', { name: 'विषय' }).fill('गाटा संख्या 245 के नामांतरण के सम्बन्ध में');
  await button(clerk.page, 'डायरी में दर्ज करें').click();
  await clerk.page.getByText(/डायरी संख्या SDM-SDR\/D\/1\/\d{4} पर दर्ज हुई।/).waitFor();

  await clerk.page.getByRole('link', { name: 'इस पर नई पत्रावली बनाएँ' }).click();
  await clerk.page.getByRole('heading', { name: 'नई पत्रावली' }).waitFor();
  await clerk.page.getByRole('textbox', { name: 'विषय' }).fill(SUBJECT);
  await button(clerk.page, 'पत्रावली बनाएँ').click();
  await clerk.page.getByText(/पत्रावली SDM-SDR\/1\/\d{4} बनी।/).waitFor();
  await writeNote(clerk, 'तहसीलदार, सदर का पत्र पताका “क” पर है।\n\nकोई आपत्ति प्राप्त नहीं हुई।');
  await seesPage(clerk.page);
  await picture(clerk.page, 'file-hi');
  await send(clerk, 'रवि कुमार', 'कृपया अवलोकनार्थ');

  // The section officer works on a phone.
  const officer = await office.signedIn('रवि कुमार', { size: PHONE });
  await openFromList(officer);
  await officer.page.getByText('कोई आपत्ति प्राप्त नहीं हुई।').waitFor();
  await seesPage(officer.page);
  await picture(officer.page, 'file-phone-hi');
  await writeNote(officer, 'नामांतरण आदेश हेतु पत्रावली प्रस्तुत है।');
  await send(officer, 'मीरा सिंह', 'आदेशार्थ');

  // The SDM lets it lie; the office reminds her, then tells the ADM, who sees where it is.
  const sdm = await office.signedIn('मीरा सिंह');
  await toldOn(sdm.page, 'स्मरण: समय-सीमा बीत चुकी है');
  const adm = await office.signedIn('इमरान अंसारी');
  await toldOn(adm.page, 'अधीनस्थ पद पर समय-सीमा बीत चुकी है');
  await adm.page.getByRole('link', { name: /SDM-SDR\/1\// }).click();
  // A superior may have it sent up to him, or grant more time; nothing else is his to do while it lies with her.
  await button(adm.page, 'अपने पास मँगाएँ').waitFor();
  await expect
    .poll(() => adm.page.locator('.acts button').allTextContents())
    .toEqual(['अपने पास मँगाएँ', 'समय बढ़ाएँ']);
  await picture(adm.page, 'escalated-hi');
  await button(adm.page, 'English').click();
  await adm.page.getByText('Where it is').first().waitFor();
  await expect.poll(() => adm.page.getAttribute('html', 'lang')).toBe('en');
  await picture(adm.page, 'escalated-en');

  await openFromList(sdm);
  await writeNote(sdm, 'प्रस्ताव अनुमोदित।');
  await button(sdm.page, 'लौटाएँ').click();
  await button(sdm.page, 'लौटाएँ').click();
  await sdm.page.getByText('पत्रावली लौटाई गई।').waitFor();

  await openFromList(officer);
  await send(officer, 'आशा वर्मा', 'आवश्यक कार्यवाही हेतु');

  // The letter is answered for; then the clerk asks for the closing, and the section in-charge closes.
  await openFromList(clerk);
  await writeOff(clerk, 'आदेश से निस्तारित');
  await picture(clerk.page, 'written-off-hi');
  await giveReason(clerk, 'बन्द करने का अनुरोध करें');
  await clerk.page.getByText('बन्द करने का अनुरोध दर्ज हुआ।').waitFor();
  await send(clerk, 'रवि कुमार', 'पत्रावली बन्द करने हेतु');
  await openFromList(officer);
  await giveReason(officer, 'बन्द करें');
  await officer.page.getByText('पत्रावली बन्द की गई।').waitFor();
  await officer.page.getByRole('link', { name: 'संचलन पंजी' }).click();
  await officer.page.getByText('SDM(MS)-SDM-SDR').first().waitFor();
  await picture(officer.page, 'closed-phone-hi');

  for (const screen of [clerk, officer, sdm, adm]) expect(screen.complaints).toEqual([]);
});

/** The letter's image has really arrived and has a size, and nothing stands over the edge of the screen. */
const seesPage = async (page: Page) => {
  const image = page.locator('.page img').first();
  // Pages are fetched only as they come into sight.
  await page.locator('.page').first().scrollIntoViewIfNeeded();
  const width = async () => {
    await image.scrollIntoViewIfNeeded();
    return image.evaluate((node: HTMLImageElement) => node.complete && node.naturalWidth);
  };
  await expect.poll(width).toBeGreaterThan(500);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
};
