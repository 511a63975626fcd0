import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { caller } from '#tests/support/api.ts';
import { PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, bring, button, choosePost, goTo, picture, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The channel that tests/story/channel-left-and-rejoined.ts tells of over HTTP, left and rejoined on the screen. */

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
  const { url, tokenOf } = office.stage;
  const admin = caller({ url, token: await tokenOf('admin'), language: 'hi' });
  const up = { to: { kind: 'superior', levels: 1 }, action: 'for-approval', days: 3 };
  const names = { hi: 'पैमाइश के प्रकरण', en: 'Demarcation cases' };
  const stages = [up, up, up, { to: { kind: 'starter' }, action: 'for-necessary-action' }];
  await admin.call('declareChannel', { body: { of: 'district', names, stages } });
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
const returned = async (page: Page) => {
  await act(page, 'लौटाएँ').click();
  await submit(page);
  await page.getByText('पत्रावली लौटाई गई।').waitFor();
};
/** Whose stage it is, and how it stands there. */
const standsAt = (page: Page, post: string, how: 'here' | 'aside') =>
  bring(page.locator(`.channel li[data-standing=${how}]`, { hasText: post }), () => page.reload());

it('a file is put on a channel, leaves it for what is urgent, and comes back through the levels that were jumped', async () => {
  const { clerk } = cast;
  const { fileId } = await clerk.call('createFile', { body: { subject: 'खेत की पैमाइश' } });
  const asha = await office.signedIn('आशा वर्मा');
  const { page } = asha;
  await goTo(page, `#/files/${fileId}`);
  await act(page, 'प्रस्तुतीकरण का मार्ग').click();
  await submit(page);
  await page.locator('.panel .wrong').waitFor();
  await page.locator('.panel select').selectOption({ label: 'पैमाइश के प्रकरण' });
  await page.locator('.panel .channel').waitFor();
  await settled(page);
  await picture(page, 'channel-choosing-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await submit(page);
  await page.getByText('पत्रावली का मार्ग बदल गया।').waitFor();
  await standsAt(page, 'पटल सहायक', 'here');
  // What the channel says stands in the sending form already; another can be chosen, and the channel's taken again.
  await act(page, 'भेजें').click();
  await page.locator('.by-channel').getByText('अनुभाग प्रभारी').waitFor();
  await page.locator('.chosen-seat').getByText('SO').waitFor();
  await choosePost(page, 'इमरान');
  await page.getByText('उसके लौटने की प्रतीक्षा रहेगी').waitFor();
  await settled(page);
  await picture(page, 'channel-sending-elsewhere-hi');
  await button(page.locator('.by-channel'), 'मार्ग के अनुसार भरें').click();
  await page.locator('.chosen-seat').getByText('SO').waitFor();
  await settled(page);
  await picture(page, 'channel-sending-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await submit(page);
  await page.getByText('पत्रावली भेजी गई।').waitFor();

  // The section officer, on a phone: it is at the first stage, and it is urgent.
  const ravi = await office.signedIn('रवि कुमार', { size: PHONE });
  await openAt(ravi.page, fileId);
  await standsAt(ravi.page, 'अनुभाग प्रभारी', 'here');
  await settled(ravi.page);
  await picture(ravi.page, 'channel-stage-phone-hi');
  expect(await faultsOf(ravi.page, 'hi')).toEqual([]);
  await sendTo(ravi.page, 'इमरान');

  const imran = await office.signedIn('इमरान');
  await openAt(imran.page, fileId);
  await standsAt(imran.page, 'अनुभाग प्रभारी', 'aside');
  await settled(imran.page);
  await picture(imran.page, 'channel-aside-hi');
  expect(await faultsOf(imran.page, 'hi')).toEqual([]);
  await returned(imran.page);
  const meera = await office.signedIn('मीरा सिंह');
  await openAt(meera.page, fileId);
  await standsAt(meera.page, 'अनुभाग प्रभारी', 'aside');
  await returned(meera.page);

  // Back with the section officer it is on its channel again; taken off with a reason, it is put back on.
  await openAt(ravi.page, fileId);
  await standsAt(ravi.page, 'अनुभाग प्रभारी', 'here');
  await act(ravi.page, 'प्रस्तुतीकरण का मार्ग').click();
  await ravi.page.locator('.panel').getByRole('textbox', { name: 'कारण' }).fill('नक़्शा स्वयं लाना है');
  await settled(ravi.page);
  await picture(ravi.page, 'channel-leaving-phone-hi');
  expect(await faultsOf(ravi.page, 'hi')).toEqual([]);
  await submit(ravi.page);
  await ravi.page.getByText('मार्ग से हटाई गई').waitFor();
  await act(ravi.page, 'प्रस्तुतीकरण का मार्ग').click();
  await button(ravi.page.locator('.panel'), 'उसी मार्ग पर वापस रखें').click();
  await standsAt(ravi.page, 'अनुभाग प्रभारी', 'here');
  await goTo(page, `#/files/${fileId}`);
  await button(page, 'English').click();
  await page.locator('html[lang=en]').waitFor();
  await page.locator('.channel').waitFor();
  await settled(page);
  await picture(page, 'channel-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  expect(await clerk.call('getFileChannel', { params: { fileId } })).toMatchObject({
    run: { state: 'on', stage: 1 },
  });
  for (const { complaints } of [asha, ravi, imran, meera]) expect(complaints).toEqual([]);
});
