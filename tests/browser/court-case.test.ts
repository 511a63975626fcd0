import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { inLanguage, PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, bring, button, choosePost, goTo, picture, row, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The stayed case that tests/story/court-case.ts tells of over HTTP, put into the call book and taken up again on the screen. */

const SUBJECT = 'रिट याचिका 1142/2026: ग्राम समाज की भूमि';
const STAY = 'उच्च न्यायालय का स्थगन आदेश: यथास्थिति बनाए रखें';
const DAY_MS = 86_400_000;
/** Long enough for the leave to be given before it, short enough to be waited for. */
const REVIEW_MS = 6_000;

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
});

const submit = (page: Page) => page.locator('.panel button[type=submit]').click();
const typedIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10).split('-').reverse().join('.');
const note = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'टिप्पणी' }).fill(text);
  await button(page, 'लिखकर पुष्ट करें').click();
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();
};
/** The number of the clerk's level in the column of the call book, read anew until it is this. */
const countedInCallBook = async (page: Page, count: string) => {
  const cell = page.locator('tr[data-line=level-1] td[data-label="कॉल बुक में"]', { hasText: count });
  await bring(cell, () => page.reload());
};

it('a stayed case goes into the call book by leave, is counted there by itself, and is taken up when the stay is vacated', async () => {
  const { clerk } = cast;
  const { fileId, number } = await clerk.call('createFile', { body: { subject: SUBJECT } });
  const params = { fileId };
  const asha = await office.signedIn('आशा वर्मा');
  const { page } = asha;
  await goTo(page, `#/files/${fileId}`);
  await note(page, STAY);
  const before = await clerk.call('getFile', { params });

  // For months it is set aside by nobody alone; the call book takes a superior's leave.
  await act(page, 'अलग रखें').click();
  const panel = page.locator('.panel');
  await panel.getByRole('textbox', { name: 'इस तिथि तक' }).fill(typedIn(180));
  await panel.getByRole('textbox', { name: 'कारण' }).fill(STAY);
  await submit(page);
  await panel.getByText('इतने दिन के लिए वरिष्ठ की अनुमति चाहिए।').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await panel.getByLabel('कहाँ').selectOption('call-book');
  await panel.getByText('कॉल बुक के लिए वरिष्ठ की अनुमति चाहिए।').waitFor();
  await panel.getByRole('radio', { name: /रवि कुमार/ }).check();
  await settled(page);
  await picture(page, 'call-book-asking-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await inLanguage(asha, 'en');
  await settled(page);
  expect(await faultsOf(page, 'en')).toEqual([]);
  await inLanguage(asha, 'hi');
  await submit(page);
  await page.getByText('अलग रखने की अनुमति माँगी गई।').waitFor();
  await page.getByText('उत्तर प्रतीक्षित').first().waitFor();

  // The section officer gives leave on a phone, and reads why it is wanted.
  const ravi = await office.signedIn('रवि कुमार', { size: PHONE });
  await ravi.page.getByRole('link', { name: /^आपसे अपेक्षित/ }).click();
  const ask = row(ravi.page, 'कॉल बुक में रखने की अनुमति');
  await ask.getByText(STAY).waitFor();
  await settled(ravi.page);
  await picture(ravi.page, 'call-book-leave-phone-hi');
  expect(await faultsOf(ravi.page, 'hi')).toEqual([]);
  await button(ask, 'अनुमति दें').click();
  await ravi.page.getByText('अनुमति या पुष्टि दी गई।').waitFor();

  // It stands there, and nothing is offered but to take it up.
  await page.reload();
  const where = page.getByTestId('where-is-it');
  await where.getByText('कॉल बुक में').waitFor();
  await where.getByText(/को पुनर्विलोकन/).waitFor();
  await act(page, 'फिर सक्रिय करें').waitFor();
  for (const closed of ['भेजें', 'बन्द करें', 'अलग रखें']) expect(await act(page, closed).count()).toBe(0);
  await settled(page);
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(asha, language);
    await settled(page);
    await picture(page, `call-book-file-${language}`);
    expect(await faultsOf(page, language)).toEqual([]);
  }
  await inLanguage(asha, 'hi');
  expect(await clerk.call('getFile', { params })).toMatchObject({
    state: 'CALL_BOOK',
    heldSince: before.heldSince,
  });

  // A superior sees it counted in its own column, and comes from there to the case.
  const meera = await office.signedIn('मीरा सिंह');
  await goTo(meera.page, '#/position');
  await countedInCallBook(meera.page, '1');
  await settled(meera.page);
  await picture(meera.page, 'call-book-position-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);
  await meera.page.getByRole('link', { name: 'स्तर 1, कॉल बुक में: 1' }).click();
  await meera.page
    .locator(`tr[data-line="${cast.post('SDM-SDR-CLK-1').postId}"]`)
    .getByRole('rowheader')
    .getByRole('link')
    .click();
  await row(meera.page, SUBJECT).getByText('कॉल बुक में').waitFor();
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);

  // The stay is vacated.
  await act(page, 'फिर सक्रिय करें').click();
  await panel.getByRole('textbox', { name: /कारण/ }).fill('स्थगन आदेश निरस्त हुआ');
  await submit(page);
  await page.getByText('पत्रावली फिर सक्रिय है।').waitFor();
  await where.getByText('कॉल बुक में').waitFor({ state: 'detached' });
  const after = await clerk.call('getFile', { params });
  expect(after.state).toBe('ACTIVE');
  expect(after.limitAt && before.limitAt && after.limitAt >= before.limitAt).toBe(true);
  await goTo(meera.page, '#/position');
  await countedInCallBook(meera.page, '0');

  await act(page, 'भेजें').click();
  await choosePost(page, 'रवि');
  await submit(page);
  await page.getByText('पत्रावली भेजी गई।').waitFor();
  await goTo(ravi.page, `#/files/${fileId}`);
  await button(ravi.page, 'खोलें').click();
  await act(ravi.page, 'बन्द करें').click();
  await ravi.page.locator('.panel').getByRole('textbox', { name: 'कारण' }).fill('याचिका निस्तारित');
  await submit(ravi.page);
  await ravi.page.getByText('पत्रावली बन्द की गई।').waitFor();

  await goTo(page, `#/files/${fileId}/movements`);
  await page.reload();
  const said = ['अनुमति माँगी गई', 'अनुमति दी गई', 'फिर सक्रिय की गई', 'भेजी गई', 'बन्द की गई'];
  for (const each of said) await page.locator('.register strong', { hasText: each }).first().waitFor();
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(asha, language);
    await settled(page);
    await picture(page, `call-book-movements-${language}`);
    expect(await faultsOf(page, language)).toEqual([]);
  }
  expect(await clerk.call('getFile', { params })).toMatchObject({ number, state: 'CLOSED' });
  // That it cannot be set aside alone was a refusal, which the browser reports as an error.
  for (const { complaints } of [asha, ravi, meera])
    expect(complaints.filter(each => !each.includes('409'))).toEqual([]);
});

it('on its day of review it is among what is due today, and is still told to stand in the call book', async () => {
  const { clerk, officer, post } = cast;
  const { fileId } = await clerk.call('createFile', { body: { subject: 'स्थगन: चकबन्दी वाद' } });
  const params = { fileId };
  // A day that is typed on the screen lies ahead; the moment of this review comes while one looks.
  const until = new Date(Date.now() + REVIEW_MS).toISOString();
  await clerk.call('askParking', {
    params,
    body: { of: post('SDM-SDR-SO').postId, until, reason: STAY, callBook: true },
  });
  const [ask] = (await clerk.call('getFile', { params })).asks ?? [];
  await officer.call('answerAsk', {
    params: { ...params, askId: ask?.askId ?? '' },
    body: { answer: 'given' },
  });
  const asha = await office.signedIn('आशा वर्मा', { size: PHONE });
  const { page } = asha;
  await page.getByRole('link', { name: /^आज देय/ }).click();
  const due = page.locator(`[data-object="${fileId}"]`);
  await bring(due, () => page.reload());
  await due.getByText('कॉल बुक में').first().waitFor();
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(asha, language);
    await settled(page);
    await picture(page, `call-book-review-phone-${language}`);
    expect(await faultsOf(page, language)).toEqual([]);
  }
  expect(asha.complaints).toEqual([]);
});
