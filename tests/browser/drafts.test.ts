import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { close } from '#tests/printing/look.ts';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { fetched, scanned } from '#tests/story/signed-in-ink.ts';
import { PHONE, type Screen } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, button, choosePost, goTo, picture, row, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';
import { copyOn } from '#tests/support/signed-copy.ts';

/** The letter that tests/story/draft-at-three-levels.ts tells over HTTP, drafted, corrected and signed on the screen. */

const SUBJECT = 'बाढ़ राहत के आवेदनों की आख्या';

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
});

const drafts = (page: Page, fileId: string) =>
  goTo(page, `#/files/${fileId}/drafts`, '.tabs a[aria-current]');
const draftOf = async (page: Page, fileId: string) => {
  await drafts(page, fileId);
  await page.getByRole('link', { name: SUBJECT }).click();
  await page.getByRole('heading', { name: SUBJECT }).waitFor();
};
const surface = (page: Page) => page.getByRole('form', { name: 'पत्र लिखें' }).locator('.surface');
const send = async (page: Page, fileId: string, word: string) => {
  await goTo(page, `#/files/${fileId}`);
  await act(page, 'भेजें').click();
  await choosePost(page, word);
  await page.locator('.panel button[type=submit]').click();
  await page.getByText('पत्रावली भेजी गई।').waitFor();
};
const openAt = async ({ page }: Screen, fileId: string) => {
  await goTo(page, `#/files/${fileId}`);
  await button(page, 'खोलें').click();
  await page.getByText('पत्रावली खोली गई; अब इसे वापस नहीं लिया जा सकता।').waitFor();
};
const correct = async (page: Page, fileId: string, from: string, to: string) => {
  await draftOf(page, fileId);
  await button(page, 'सुधारें').click();
  await surface(page).getByText(from).first().waitFor();
  await surface(page).fill(to);
  await button(page, 'आलेख सहेजें').click();
  await page.getByText('आलेख सहेजा गया।').first().waitFor();
};

it('a letter is corrected at three levels, returned, approved and signed in ink, on the screen', async () => {
  const { clerk, post } = cast;
  const { fileId } = await clerk.call('createFile', { body: { subject: 'बाढ़ राहत, ग्राम रामपुर' } });

  // The clerk begins from the template, says to whom, with a copy, and who signs; and looks how it will be printed.
  const asha = await office.signedIn('आशा वर्मा');
  await drafts(asha.page, fileId);
  await asha.page.locator('summary', { hasText: 'नया आलेख' }).click();
  await button(asha.page, 'नया आलेख').click();
  const letter = asha.page.getByRole('form', { name: 'पत्र लिखें' });
  await letter.getByRole('textbox', { name: 'विषय' }).fill('');
  await button(letter, 'आलेख सहेजें').click();
  await letter.locator('.wrong').waitFor();
  await letter.getByRole('textbox', { name: 'विषय' }).fill(SUBJECT);
  await surface(asha.page).fill('कृपया बाढ़ राहत के आवेदनों की आख्या भेजने का कष्ट करें।');
  await button(letter, 'पत्र जैसा छपेगा, देखें').click();
  await letter.getByText(/अनुमोदन से पहले यह शेष है: प्रेषिती/).waitFor();
  const to = letter.getByRole('group', { name: 'सेवा में' });
  await to.getByRole('textbox', { name: 'बाहर के प्रेषिती का नाम' }).fill('अधिशासी अभियन्ता, सिंचाई खण्ड');
  await to.getByRole('textbox', { name: 'पता' }).fill('लक्ष्मणपुर');
  await button(to, 'जोड़ें').click();
  const copies = letter.getByRole('group', { name: 'प्रतिलिपि' });
  await button(copies, 'जनपद का कोई पद जोड़ें').click();
  await copies.getByRole('searchbox').fill('अपर जिलाधिकारी');
  await copies.getByRole('radio').first().click();
  await copies.getByRole('textbox', { name: /पृष्ठांकन के शब्द/ }).fill('सूचनार्थ प्रेषित।');
  await letter.locator('summary', { hasText: 'हस्ताक्षरकर्ता' }).click();
  const signs = letter.locator('details', { hasText: 'हस्ताक्षरकर्ता' });
  await signs.getByRole('searchbox').fill('मीरा');
  await signs.getByRole('radio', { name: /^उप जिलाधिकारी, सदर/ }).check();
  await settled(asha.page);
  await picture(asha.page, 'draft-editor-hi');
  expect(await faultsOf(asha.page, 'hi')).toEqual([]);
  await button(letter, 'आलेख सहेजें').click();
  await asha.page.getByRole('heading', { name: SUBJECT }).waitFor();
  const [begun] = (await clerk.call('listDrafts', { params: { fileId } })).items;
  expect(begun).toMatchObject({ state: 'DFA', signatory: post('SDM-SDR-SDM').postId });
  await send(asha.page, fileId, 'रवि');

  // The section officer says which village and when; nothing lets them pass the SDM by.
  const ravi = await office.signedIn('रवि कुमार');
  await openAt(ravi, fileId);
  const second = 'कृपया ग्राम रामपुर के बाढ़ राहत आवेदनों की आख्या एक सप्ताह में भेजने का कष्ट करें।';
  await correct(ravi.page, fileId, 'कृपया बाढ़', second);
  await ravi.page.getByText('संस्करण 2').first().waitFor();
  expect(await button(ravi.page, 'पत्रांक लेकर हस्ताक्षर हेतु रखें').count()).toBe(0);
  await send(ravi.page, fileId, 'मीरा');

  // The SDM, on a phone, finds it in the tray, sees what was changed, and gives it back to be made shorter.
  const meera = await office.signedIn('मीरा सिंह', { size: PHONE });
  await openAt(meera, fileId);
  await meera.page.getByRole('link', { name: 'कार्य सूची' }).click();
  await meera.page.getByRole('navigation', { name: 'मेरे देय कार्य' }).getByRole('link', { name: 'आलेख' }).click();
  await row(meera.page, SUBJECT).getByText('अनुमोदन हेतु').waitFor();
  await settled(meera.page);
  await picture(meera.page, 'draft-tray-phone-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);
  await row(meera.page, SUBJECT).locator('a').click();
  await meera.page.getByRole('heading', { name: SUBJECT }).waitFor();
  await button(meera.page, 'पिछले से क्या बदला').click();
  await meera.page.locator('.compared ins', { hasText: 'रामपुर' }).first().waitFor();
  await settled(meera.page);
  await picture(meera.page, 'draft-compared-phone-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);
  await meera.page.locator('summary', { hasText: 'सुधार हेतु लौटाएँ' }).click();
  await button(meera.page, 'सुधार हेतु लौटाएँ').click();
  await meera.page.locator('.wrong').waitFor();
  await meera.page.getByRole('textbox', { name: 'क्या सुधारना है' }).fill('समय तीन दिन ही दें');
  await button(meera.page, 'सुधार हेतु लौटाएँ').click();
  await meera.page.getByText('समय तीन दिन ही दें').waitFor();
  await goTo(meera.page, `#/files/${fileId}`);
  await act(meera.page, 'लौटाएँ').click();
  await meera.page.locator('.panel button[type=submit]').click();
  await meera.page.getByText('पत्रावली लौटाई गई।').waitFor();

  await openAt(ravi, fileId);
  await draftOf(ravi.page, fileId);
  await ravi.page.getByText('समय तीन दिन ही दें').waitFor();
  await settled(ravi.page);
  await picture(ravi.page, 'draft-returned-hi');
  await correct(ravi.page, fileId, 'एक सप्ताह', second.replace('एक सप्ताह', 'तीन दिन'));
  await send(ravi.page, fileId, 'मीरा');
  await openAt(meera, fileId);
  await draftOf(meera.page, fileId);
  await button(meera.page, 'यह संस्करण अनुमोदित करें').click();
  await meera.page.getByText('आलेख अनुमोदित हुआ।').waitFor();
  await send(meera.page, fileId, 'आशा');

  // The clerk takes its number and prints it; it is signed, scanned askew, and known by its code.
  await openAt(asha, fileId);
  await draftOf(asha.page, fileId);
  await button(asha.page, 'पत्रांक लेकर हस्ताक्षर हेतु रखें').click();
  await asha.page.getByText('हस्ताक्षर: पत्र छापें').waitFor();
  const paper = asha.context.waitForEvent('page');
  await button(asha.page, 'पत्र छापें').click();
  await (await paper).close();
  await asha.page.getByText('पत्र कोड').waitFor();
  const printed = asha.page.getByRole('link', { name: /छप/ });
  const pdf = await fetched((await printed.getAttribute('href')) ?? '');
  const scan = Buffer.from(await scanned(pdf));
  await settled(asha.page);
  await picture(asha.page, 'draft-to-sign-hi');
  expect(await faultsOf(asha.page, 'hi')).toEqual([]);
  await asha.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'signed.jpg', mimeType: 'image/jpeg', buffer: scan });
  await button(asha.page, 'निर्गत पत्र के रूप में दर्ज करें').click();
  await asha.page.getByText('हस्ताक्षरित प्रति निर्गत पत्र हुई।').waitFor();
  await asha.page.getByText('स्याही से हस्ताक्षरित').first().waitFor();
  await asha.page.locator('.page').first().waitFor();
  // What was signed is printed as it was scanned, stamped.
  expect(await copyOn(asha.page)).toContain(close('स्याही से हस्ताक्षरित / Signed in ink'));
  await settled(asha.page);
  await picture(asha.page, 'draft-issued-hi');
  expect(await faultsOf(asha.page, 'hi')).toEqual([]);
  await button(asha.page, 'English').click();
  await asha.page.getByText('Signed in ink').first().waitFor();
  await button(asha.page, 'What changed since the one before').first().click();
  await asha.page.locator('.compared ins').first().waitFor();
  await settled(asha.page);
  await picture(asha.page, 'draft-issued-en');
  expect(await faultsOf(asha.page, 'en')).toEqual([]);
  await drafts(asha.page, fileId);
  await asha.page.getByRole('link', { name: SUBJECT }).waitFor();
  expect(await faultsOf(asha.page, 'en')).toEqual([]);

  const [done] = (await clerk.call('listDrafts', { params: { fileId } })).items;
  expect(done).toMatchObject({
    state: 'ISSUED',
    revision: 3,
    approved: { postId: post('SDM-SDR-SDM').postId },
  });
  for (const { complaints } of [asha, ravi, meera]) expect(complaints).toEqual([]);
});
