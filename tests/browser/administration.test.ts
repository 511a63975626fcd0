import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE, type Screen, startBrowser } from '#tests/support/browser.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { fill, goToPart, press, signInKeeper } from '#tests/support/keeper.ts';
import { faultsOf } from '#tests/support/seen.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';
import { dayAfter, istDayOf, typedDay } from '../../web/time.ts';
import { WORDS } from '../../web/words/words.ts';

let district: SampleDistrict;
let browser: Browser;
beforeAll(async () => {
  [district, browser] = await Promise.all([startSampleDistrict(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await district?.stop();
});

const submit = (page: Page) => page.locator('form button[type=submit]').click();
/** Chooses one of many by typing a part of what it is called. */
const pick = async (page: Page, label: string, text: string) => {
  await page.getByRole('searchbox', { name: label, exact: true }).fill(text);
  await page.locator('.picker .choices label', { hasText: text }).first().click();
};
const headed = (page: Page, text: string) => page.locator('h1', { hasText: text }).waitFor();

/** What one telling of the story makes, so that two do not meet. */
const named = (tag: string) => ({
  office: {
    code: `NZR-${tag}`,
    hi: `नजारत अनुभाग ${tag === 'A' ? 'एक' : 'दो'}`,
    en: `Nazarat section ${tag}`,
  },
  designation: `NZ${tag}`,
  posts: [`NZR-${tag}-1`, `NZR-${tag}-2`],
  officers: [
    { number: `EMP-${tag}-1`, hi: tag === 'A' ? 'गीता रानी' : 'सीता रानी', en: `Gita Rani ${tag}` },
    { number: `EMP-${tag}-2`, hi: tag === 'A' ? 'मोहन लाल' : 'सोहन लाल', en: `Mohan Lal ${tag}` },
  ],
});

const tellings = [
  { language: 'hi', device: 'a desk', size: DESK, tag: 'A' },
  { language: 'en', device: 'a phone', size: PHONE, tag: 'B' },
] as const;

describe.each(tellings)('in $language, on $device', ({ language, size, tag }) => {
  const words = WORDS[language];
  const admin = ADMIN_WORDS[language];
  const made = named(tag);
  const [first, second] = made.officers;
  const office = made.office[language];
  const faults: string[] = [];
  let screen: Screen;
  let page: Page;
  const look = async (where: string) => {
    for (const fault of await faultsOf(page, language)) faults.push(`${where}: ${fault}`);
  };
  beforeAll(async () => {
    screen = await signInKeeper(browser, district.url, { language, size });
    page = screen.page;
  });

  it('an office, its designation and its posts are set up, and what a keeper typed outlives a refusal', async () => {
    await goToPart(page, '#/admin/designations', '.register');
    await press(page, admin.newDesignation);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await look('a designation that says nothing');
    await fill(page, {
      abbreviation: made.designation,
      level: '2',
      'name-hi': `नाज़िर ${tag === 'A' ? 'क' : 'ख'}`,
      'name-en': `Nazir ${tag}`,
    });
    await submit(page);
    await page.locator('.register', { hasText: made.designation }).waitFor();

    await goToPart(page, '#/admin', '.tree');
    await press(page, admin.newOffice);
    // A code that another office has.
    const taken = await page.evaluate(() => document.querySelector('.tree .number')?.textContent ?? '');
    await fill(page, { code: taken, 'name-hi': made.office.hi, 'name-en': made.office.en });
    await page.locator('form select').selectOption('section');
    await submit(page);
    await page.locator('form .failed').waitFor();
    await look('an office whose code is taken');
    expect(await page.locator('input[name="name-hi"]').inputValue()).toBe(made.office.hi);
    await page.reload();
    await page.locator('form').first().waitFor();
    expect(await page.locator('input[name="name-en"]').inputValue()).toBe(made.office.en);
    await fill(page, { code: made.office.code });
    await submit(page);
    await headed(page, office);
    await look('an office without a post');

    for (const code of made.posts) {
      await goToPart(page, '#/admin', '.tree');
      await page.locator('.tree summary', { hasText: made.office.code }).click();
      await page.getByRole('link', { name: admin.seeOffice(office) }).click();
      await headed(page, office);
      await press(page, admin.newPost);
      await pick(page, admin.designation, made.designation);
      await fill(page, { code });
      await look('a new post');
      await submit(page);
      await page.locator('h1', { hasText: code }).waitFor();
    }
    await page.locator('main .warned', { hasText: admin.vacantSays }).waitFor();
    await look('a vacant post');
    expect(faults.splice(0)).toEqual([]);
  });

  it('officers are entered, and one takes charge of a post', async () => {
    for (const { number, hi, en } of made.officers) {
      await goToPart(page, '#/admin', '.tree');
      await press(page, admin.newOfficer);
      await fill(page, { number, 'name-hi': hi, 'name-en': en });
      await look('a new officer');
      await submit(page);
      await headed(page, language === 'hi' ? hi : en);
      await page.locator('.mark', { hasText: admin.provisional }).waitFor();
    }
    await look('an officer without a post');
    await goToPart(page, '#/admin', 'input[name=find]');
    await page.locator('input[name=find]').fill(made.posts[0] ?? '');
    await look('what a search found');
    await page.locator('.post-line a').first().click();
    await press(page, admin.giveCharge);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await pick(page, words.custody.officer, first?.number ?? '');
    await look('giving charge');
    await submit(page);
    await page.locator('.register', { hasText: admin.runs }).waitFor();
    await look('a post with its charge');
    expect(faults.splice(0)).toEqual([]);
  });

  it('a transfer goes from order to relieving to joining, and says that the files stay', async () => {
    await page.locator('.register a').first().click();
    await headed(page, first?.[language] ?? '');
    await press(page, admin.orderTransfer);
    await pick(page, admin.toPost, made.posts[1] ?? '');
    await fill(page, { number: '42/2026' });
    await look('ordering a transfer');
    await submit(page);
    const entry = page.locator('.transfer', { hasText: first?.[language] ?? '' });
    await entry.waitFor();
    await page.locator('main > section > p', { hasText: admin.filesStay }).waitFor();
    await look('an ordered transfer');
    await entry.getByRole('button', { name: admin.relieve, exact: true }).click();
    await entry.locator('.warned', { hasText: admin.vacantAfter }).waitFor();
    await look('before relieving');
    await entry.getByRole('button', { name: admin.yes(admin.relieve) }).click();
    await entry.getByRole('button', { name: admin.join, exact: true }).click();
    await look('before joining');
    await entry.getByRole('button', { name: admin.yes(admin.join) }).click();
    await page.locator('.status', { hasText: admin.done.joined(first?.[language] ?? '') }).waitFor();
    await page.locator('main summary').first().click();
    await page.locator('.transfer .step.taken').nth(2).waitFor();
    await look('a transfer that is over');
    // The post that was left is vacant, and its history stays.
    await goToPart(page, '#/admin', 'input[name=find]');
    await page.locator('input[name=find]').fill(made.posts[0] ?? '');
    await page.locator('.post-line', { hasText: words.vacant }).waitFor();
    expect(faults.splice(0)).toEqual([]);
  });

  it('a link officer stands in for who is on leave', async () => {
    await page.locator('input[name=find]').fill(made.posts[1] ?? '');
    await page.locator('.post-line a').first().click();
    await press(page, admin.giveLeave);
    await pick(page, admin.linkOfficer, second?.number ?? '');
    await fill(page, { until: typedDay(dayAfter(istDayOf(Date.now()), 3)) });
    await look('putting a link officer');
    await submit(page);
    await page.locator('.facts .mark', { hasText: admin.onLeave }).waitFor();
    await page.locator('.facts', { hasText: words.charge.link }).waitFor();
    await look('a post during a leave');
    expect(faults.splice(0)).toEqual([]);
  });

  it('an assistant is named for chosen acts, and ended', async () => {
    await goToPart(page, '#/admin/mandates', 'main .buttons button');
    await press(page, admin.giveMandate);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await look('a mandate that says nothing');
    await pick(page, admin.assistant, second?.number ?? '');
    await pick(page, admin.helps, first?.number ?? '');
    await page.getByLabel(admin.assistantAct['see-inbox']).check();
    await page.getByLabel(admin.assistantAct['type-note']).check();
    await submit(page);
    const entry = page.locator('.row', { hasText: second?.[language] ?? '' });
    await entry.waitFor();
    await look('a mandate');
    await entry.getByRole('button', { name: admin.endMandate, exact: true }).click();
    await entry.getByRole('button', { name: admin.yes(admin.endMandate) }).click();
    await page.locator('main summary', { hasText: admin.endedMandates(1) }).waitFor();
    expect(faults.splice(0)).toEqual([]);
  });

  it('the register of changes tells all of it in words', async () => {
    await goToPart(page, '#/admin/changes', '.register tbody tr');
    for (const operation of ['joinPost', 'relieveOfficer', 'assignCharge', 'giveMandate'] as const)
      await page.locator('.register', { hasText: admin.operation[operation] }).waitFor();
    expect(await page.locator('.register').textContent()).not.toContain(admin.otherOperation);
    await look('changes');
    expect([...faults, ...screen.complaints.filter(each => !/409/.test(each))]).toEqual([]);
  });
});
