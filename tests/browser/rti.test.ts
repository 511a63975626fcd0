import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf, today } from '#tests/story/cast.ts';
import { fetched, scanned } from '#tests/story/signed-in-ink.ts';
import { PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, button, choosePost, goTo, picture, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The application for information of tests/story/rti-answered.ts, from the counter to the register, on the screen. */

const SUBJECT = 'ग्राम रामपुर में बाँटे गए पट्टों की सूची';

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
});

const fileIdOf = (page: Page): string => /fil_\w+/.exec(page.url())?.[0] ?? '';
const openAt = async (page: Page, fileId: string) => {
  await goTo(page, `#/files/${fileId}`);
  await button(page, 'खोलें').click();
  await page.getByText('पत्रावली खोली गई; अब इसे वापस नहीं लिया जा सकता।').waitFor();
};
const register = async (page: Page) => {
  await page.getByRole('link', { name: 'डाक', exact: true }).click();
  await page.getByRole('link', { name: 'निगरानी पंजियाँ' }).click();
  await page.getByRole('link', { name: 'सूचना का अधिकार' }).click();
};

it('an application for information is watched by the days of the law, and disposed of by the letter that answers it', async () => {
  const { clerk, sdm, peshkar, post } = cast;
  const asha = await office.signedIn('आशा वर्मा');
  const { page } = asha;
  await page.getByRole('link', { name: 'डाक', exact: true }).click();
  await page.locator('[name=name]').fill('श्री मोहन लाल');
  await page.locator('[name=subject]').fill(SUBJECT);
  await page.locator('summary', { hasText: 'और विवरण' }).click();
  await page.getByLabel('श्रेणी', { exact: true }).selectOption({ label: 'सूचना का अधिकार' });
  await button(page, 'डायरी में दर्ज करें').click();
  await page
    .locator('.made')
    .getByText(/तक उत्तर देय/)
    .waitFor();
  await settled(page);
  await picture(page, 'rti-entered-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);

  // The register says by when it is transferred, if it is, and answered.
  await register(page);
  await page.getByText(SUBJECT).waitFor();
  await page.getByText('अन्तरण हो तो इस तिथि तक').first().waitFor();
  await settled(page);
  await picture(page, 'rti-register-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.locator('tr', { hasText: SUBJECT }).locator('a.number').click();
  // Not the one in the head of every page, which opens a file on nothing.
  await page.locator('a.button.primary', { hasText: /नई पत्रावली/ }).click();
  await page.locator('main .facts', { hasText: 'मोहन लाल' }).waitFor();
  await page.getByRole('form', { name: 'नई पत्रावली' }).locator('[name=subject]').fill('पट्टों की सूचना');
  await button(page, 'पत्रावली बनाएँ').click();
  await page.getByText(/पत्रावली SDM-SDR\/\d+\/\d{4} बनी।/).waitFor();
  const fileId = fileIdOf(page);
  const params = { fileId };
  await page.getByText('30 दिन शेष').waitFor();
  await settled(page);
  await picture(page, 'rti-file-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);

  // A report is called for by sending the file, and comes back with it.
  await act(page, 'भेजें').click();
  await choosePost(page, 'पेशकार, सदर न्यायालय');
  await page.getByLabel('अपेक्षित कार्यवाही').selectOption({ label: 'आख्या हेतु' });
  await page.locator('.panel button[type=submit]').click();
  await page.getByText('पत्रावली भेजी गई।').waitFor();
  await peshkar.call('openFile', { params });
  await peshkar.call('returnFile', { params, body: { remark: 'वर्ष 2024 में 14 पट्टे आवंटित हुए' } });

  // The answer: it says which receipt it answers.
  await openAt(page, fileId);
  await goTo(page, `#/files/${fileId}/drafts`, '.tabs a[aria-current]');
  await page.locator('summary', { hasText: 'नया आलेख' }).click();
  await button(page, 'नया आलेख').click();
  const letter = page.getByRole('form', { name: 'पत्र लिखें' });
  await letter.getByText('श्री मोहन लाल').waitFor();
  const answers = letter.getByLabel('किस प्राप्ति का उत्तर है');
  await answers.locator('option').nth(1).waitFor({ state: 'attached' });
  await answers.selectOption({ index: 1 });
  await letter.locator('.surface').fill('वर्ष 2024 में आवंटित 14 पट्टों की सूची संलग्न है।');
  await letter.locator('summary', { hasText: 'हस्ताक्षरकर्ता' }).click();
  const signs = letter.locator('details', { hasText: 'हस्ताक्षरकर्ता' });
  await signs.getByRole('searchbox').fill('मीरा');
  await signs.getByRole('radio', { name: /^उप जिलाधिकारी, सदर/ }).check();
  await settled(page);
  await picture(page, 'rti-answer-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(letter, 'आलेख सहेजें').click();
  await page.getByText('यह पत्र पत्रावली की इस प्राप्ति का उत्तर है').waitFor();
  await clerk.call('sendFile', { params, body: { to: post('SDM-SDR-SDM').postId, action: 'for-approval' } });

  // The SDM, on a phone, puts it to signing at once; it is signed, and the application is disposed of by it.
  const meera = await office.signedIn('मीरा सिंह', { size: PHONE });
  await openAt(meera.page, fileId);
  const [draft] = (await sdm.call('listDrafts', { params })).items;
  const of = { draftId: draft?.draftId ?? '' };
  await goTo(meera.page, `#/files/${fileId}/drafts/${of.draftId}`);
  await button(meera.page, 'पत्रांक लेकर हस्ताक्षर हेतु रखें').click();
  await meera.page.getByText('हस्ताक्षर: पत्र छापें').waitFor();
  const { url } = await sdm.call('printLetter', { params: of, body: {} });
  await meera.page.locator('input[type=file]').setInputFiles({
    name: 'signed.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await scanned(await fetched(url))),
  });
  await button(meera.page, 'निर्गत पत्र के रूप में दर्ज करें').click();
  await meera.page.getByText('हस्ताक्षरित प्रति निर्गत पत्र हुई।').waitFor();
  await goTo(meera.page, `#/files/${fileId}`);
  await meera.page.getByText('पत्र से उत्तर दिया').waitFor();
  await settled(meera.page);
  await picture(meera.page, 'rti-answered-phone-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);

  await register(page);
  await button(page, 'निस्तारित').click();
  await page.locator('tr', { hasText: SUBJECT }).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(page, 'English').click();
  await page.getByText('Transfer, if any, by').first().waitFor();
  await settled(page);
  await picture(page, 'rti-register-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  const all = await clerk.call('listFiledReceipts', { params });
  expect(all.items).toMatchObject([
    { receipt: { state: 'CLOSED', writeOff: { code: 'replied-by-letter' } } },
  ]);
  expect((await sdm.call('getDraft', { params: of })).issued?.signedOn).toBe(today());
  for (const { complaints } of [asha, meera]) expect(complaints).toEqual([]);
});
