import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CORE_POSTS, type CorePost } from '#local/sample/people.ts';
import { inHaste } from '#tests/story/stalled.ts';
import { type Caller, caller, everything } from '#tests/support/api.ts';
import { DESK, inLanguage, openScreen, PHONE, signInAs, startBrowser } from '#tests/support/browser.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { faultsOf } from '#tests/support/seen.ts';

let district: SampleDistrict;
let browser: Browser;
let clerk: Caller;
let post: (name: CorePost) => string;
const stage = () => ({ ...district, say: () => undefined });
const person = async (login: string) =>
  caller({ url: district.url, token: await district.tokenOf(login), language: 'hi' });
beforeAll(async () => {
  [district, browser] = await Promise.all([startSampleDistrict(), startBrowser()]);
  clerk = await person('asha.clerk');
  const posts = await everything(cursor => clerk.call('listPosts', { query: { cursor } }));
  post = name => posts.find(({ code }) => code === CORE_POSTS[name])?.postId ?? '';
});
afterAll(async () => {
  await browser?.close();
  await district?.stop();
});

/** An immediate file with the SDM. */
const withSdm = async (subject: string, more: object = {}) => {
  const { fileId } = await clerk.call('createFile', { body: { subject } });
  const to = { to: post('SDM'), action: 'for-orders', priority: 'immediate', ...more };
  await clerk.call('sendFile', { params: { fileId }, body: to });
  return fileId;
};
/** Goes to the notifications until the office has told. */
const told = (page: Page, words: string) =>
  expect
    .poll(
      async () => {
        await page.getByRole('link', { name: /सूचनाएँ/ }).click();
        await page.reload();
        await page.waitForLoadState('networkidle');
        return page.getByText(words).count();
      },
      { interval: 2000 },
    )
    .toBeGreaterThan(0);

it('stalled at the SDM: she sees what is ahead and is asked why; the DM is told, sees where it is, and may call it up', async () =>
  inHaste(
    stage(),
    async () => {
      const fileId = await withSdm('बाढ़ राहत: क्षतिपूर्ति का वितरण');
      const sdm = await openScreen(browser, PHONE);
      await signInAs(sdm, district.url, 'मीरा सिंह');
      await inLanguage(sdm, 'hi');
      await sdm.page.goto(`${district.url}/#/files/${fileId}`);
      const ahead = sdm.page.getByTestId('ahead');
      await ahead.waitFor();
      // The names of posts come later than the file; a rung may have fired meanwhile, the DM’s is the last.
      await expect
        .poll(() => ahead.textContent())
        .toMatch(/^आगे: .*आज \d\d:\d\d बजे जिलाधिकारी – .* को सूचना, जो इसे मँगा सकेंगे$/);
      expect(await faultsOf(sdm.page, 'hi')).toEqual([]);
      await inLanguage(sdm, 'en');
      await expect
        .poll(() => ahead.textContent())
        .toMatch(/to District Magistrate – .* today at \d\d:\d\d, who may call it up$/);
      await inLanguage(sdm, 'hi');
      await told(sdm.page, 'आपसे अनुमति, पुष्टि या कारण माँगा गया है');

      const dm = await openScreen(browser, DESK);
      await signInAs(dm, district.url, 'कविता राव');
      await inLanguage(dm, 'hi');
      await told(dm.page, 'अधीनस्थ पद पर समय-सीमा बीत चुकी है');
      expect(await faultsOf(dm.page, 'hi')).toEqual([]);
      await dm.page.getByRole('link', { name: 'अपने पास मँगाएँ', exact: true }).first().click();
      const where = dm.page.getByTestId('where-is-it');
      await where.getByText('स्तर 4').waitFor();
      await where.getByText('उप जिलाधिकारी, सदर').waitFor();
      // The form of the act stands open.
      await dm.page.getByRole('textbox', { name: 'कारण' }).waitFor();

      await sdm.page.goto(`${district.url}/#work/asks`);
      const row = sdm.page.locator('.row', { hasText: 'विलम्ब का कारण' });
      await row.getByRole('button', { name: 'कारण बताएँ' }).click();
      await row.getByRole('textbox').fill('राहत सूची का मौके पर सत्यापन शेष था।');
      expect(await faultsOf(sdm.page, 'hi')).toEqual([]);
      await row.getByRole('button', { name: 'कारण बताएँ' }).click();
      await sdm.page.getByText('उत्तर दर्ज हुआ; पूछने वाले पद को सूचना गई।').waitFor();
      const adm = await openScreen(browser, DESK);
      await signInAs(adm, district.url, 'इमरान अंसारी');
      await told(adm.page, 'पूछे गए विलम्ब का कारण बताया गया है');
      for (const screen of [sdm, dm, adm]) expect(screen.complaints).toEqual([]);
    },
    10,
  ));

it('leave and link officer: the file for the seat on leave lies on the link officer’s list, and the reminder reaches them', async () =>
  inHaste(stage(), async () => {
    const [nodal, magistrate] = await Promise.all([person('jagdish.adj'), person('neelam.cm')]);
    const officerId = (await magistrate.call('getMe')).officer?.officerId;
    const from = new Date().toISOString();
    const body = { postId: post('SDM'), officerId, kind: 'link', from };
    const { chargeId } = await nodal.call('assignCharge', { body });
    await withSdm('अतिक्रमण: तत्काल आख्या', { acknowledged: ['on-leave'] });
    const link = await openScreen(browser, DESK);
    await signInAs(link, district.url, 'नीलम बरगद');
    await inLanguage(link, 'hi');
    await link.page.getByRole('link', { name: 'कार्य सूची' }).click();
    const row = link.page.locator('.row', { hasText: 'अतिक्रमण: तत्काल आख्या' });
    await row.getByText('SDM(NB)-SDM-SDR').waitFor();
    expect(await faultsOf(link.page, 'hi')).toEqual([]);
    await told(link.page, 'स्मरण: समय-सीमा बीत चुकी है');
    await nodal.call('endCharge', { params: { chargeId }, body: { postId: post('SDM') } });
    const sdm = await openScreen(browser, DESK);
    await signInAs(sdm, district.url, 'मीरा सिंह');
    await sdm.page.getByText('अतिक्रमण: तत्काल आख्या').first().waitFor();
    for (const screen of [link, sdm]) expect(screen.complaints).toEqual([]);
  }));
