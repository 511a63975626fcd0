import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { declareAsking } from '#tests/story/channel-with-parallel-consultation.ts';
import { PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, bring, button, choosePost, goTo, picture, row, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The two offices that tests/story/channel-with-parallel-consultation.ts tells of over HTTP, asked and awaited on the screen. */

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
  await declareAsking(office.stage);
});

const submit = (page: Page) => page.locator('.panel button[type=submit]').click();
const sendTo = async (page: Page, word: string) => {
  await act(page, 'भेजें').click();
  await choosePost(page, word);
  await submit(page);
  await page.getByText('पत्रावली भेजी गई।').waitFor();
};
const openAt = async (page: Page, fileId: string) => {
  await goTo(page, `#/files/${fileId}`);
  await button(page, 'खोलें').click();
  await page.getByText('पत्रावली खोली गई; अब इसे वापस नहीं लिया जा सकता।').waitFor();
};
const standsAt = (page: Page, post: string, how: 'here' | 'aside') =>
  bring(page.locator(`.channel li[data-standing=${how}]`, { hasText: post }), () => page.reload());
/** How far what the stage asks is, as the screen says it. */
const far = (page: Page, said: string) =>
  bring(page.locator('.asks', { hasText: said }), () => page.reload());
const seen = async (page: Page, name: string, language: 'hi' | 'en' = 'hi') => {
  await settled(page);
  await picture(page, name);
  expect(await faultsOf(page, language)).toEqual([]);
};
/** What was asked is answered from the list of work. */
const answer = async (page: Page, name?: string) => {
  await bring(row(page, 'क्षति का आकलन'), () => goTo(page, '#/').then(() => page.reload()));
  await row(page, 'क्षति का आकलन').getByRole('link').first().click();
  await page.getByText('इस पर किसी अधिकारी के हस्ताक्षर नहीं हैं').waitFor();
  await button(page, 'खोलें').click();
  await page.getByRole('textbox', { name: 'अपना उत्तर लिखें' }).fill('12 ग्राम प्रभावित।');
  if (name !== undefined) await seen(page, name);
  await button(page.locator('form'), 'उत्तर भेजें').click();
  await page.getByText('उत्तर भेजा गया।').waitFor();
};

it('a channel asks two offices when the file comes to the SDM, who sees who has answered; the last answer brings it to the next stage', async () => {
  const { clerk } = cast;
  const { fileId } = await clerk.call('createFile', { body: { subject: 'क्षति का आकलन' } });
  const asha = await office.signedIn('आशा वर्मा');
  await goTo(asha.page, `#/files/${fileId}`);
  await act(asha.page, 'प्रस्तुतीकरण का मार्ग').click();
  await asha.page.locator('.panel select').selectOption({ label: 'बाढ़ राहत के प्रकरण' });
  await asha.page.locator('.panel .asks', { hasText: '2 पदों से पूछा जाएगा' }).waitFor();
  await asha.page.locator('.panel .asks summary').click();
  await seen(asha.page, 'channel-asks-choosing-hi');
  await submit(asha.page);
  await asha.page.getByText('पत्रावली का मार्ग बदल गया।').waitFor();
  await sendTo(asha.page, 'रवि');
  const ravi = await office.signedIn('रवि कुमार');
  await openAt(ravi.page, fileId);
  await sendTo(ravi.page, 'मीरा');

  // Nobody asks; the SDM, on a phone, sees that two offices were asked.
  const meera = await office.signedIn('मीरा सिंह', { size: PHONE });
  await openAt(meera.page, fileId);
  await far(meera.page, '2 में से 0 उत्तर प्राप्त');
  await seen(meera.page, 'channel-asks-waiting-phone-hi');
  const sunil = await office.signedIn('सुनील');
  await answer(sunil.page, 'channel-asks-answering-hi');
  await far(meera.page, '2 में से 1 उत्तर प्राप्त');
  await meera.page.locator('.asks').getByRole('link', { name: 'प्रश्न और उत्तर देखें' }).click();
  await meera.page.getByText('इस पर किसी अधिकारी के हस्ताक्षर नहीं हैं').waitFor();
  await meera.page.getByText('12 ग्राम प्रभावित।').waitFor();
  await seen(meera.page, 'channel-asks-question-phone-hi');

  // It is urgent: sent on, it is awaited; by the last answer it is at the ADM's stage, where it lies.
  await goTo(meera.page, `#/files/${fileId}`);
  await sendTo(meera.page, 'इमरान');
  const imran = await office.signedIn('इमरान');
  await openAt(imran.page, fileId);
  await standsAt(imran.page, 'उप जिलाधिकारी', 'aside');
  await seen(imran.page, 'channel-asks-aside-hi');
  const kiran = await office.signedIn('किरण कचनार');
  await answer(kiran.page);
  await standsAt(imran.page, 'अपर जिलाधिकारी', 'here');
  await imran.page.locator('.asks', { hasText: 'सभी उत्तर प्राप्त' }).waitFor();
  await seen(imran.page, 'channel-asks-over-hi');
  await button(imran.page, 'English').click();
  await imran.page.locator('html[lang=en]').waitFor();
  await imran.page.locator('.asks', { hasText: '2 of 2 received' }).waitFor();
  await imran.page.locator('.asks summary').click();
  await seen(imran.page, 'channel-asks-over-en', 'en');
  for (const { complaints } of [asha, ravi, meera, sunil, imran, kiran]) expect(complaints).toEqual([]);
});
