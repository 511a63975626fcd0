import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from '#tests/support/browser.ts';
import { fill, keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, says } from '#tests/support/page.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';
import { dayAfter, istDayOf, typedDay } from '../../web/time.ts';
import { WORDS } from '../../web/words/words.ts';

const district = districtOnScreen();

const submit = (page: Page) => page.locator('form button[type=submit]').click();
/** Chooses one of many by typing a part of what it is called. */
const pick = async (page: Page, label: string, text: string) => {
  await page.getByRole('searchbox', { name: label, exact: true }).fill(text);
  await page.locator('.picker .choices label', { hasText: text }).first().click();
};
/** Types what is looked for, and answers the line of the post that was found. */
const find = async (page: Page, code: string) => {
  await page.locator('input[name=find]').fill(code);
  // What is found stands in the place of the tree.
  await page.locator('.tree').first().waitFor({ state: 'detached' });
  return page.locator('.post-line').first();
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
  const at = keeperOn(district, { language, size });

  it('an office, its designation and its posts are set up, and what a keeper typed outlives a refusal', async () => {
    const { page } = at;
    await goTo(page, '#/admin/designations', '.register');
    await press(page, admin.newDesignation);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await at.look('a designation that says nothing');
    await fill(page, {
      abbreviation: made.designation,
      level: '2',
      'name-hi': `नाज़िर ${tag === 'A' ? 'क' : 'ख'}`,
      'name-en': `Nazir ${tag}`,
    });
    await submit(page);
    await page.locator('.register', { hasText: made.designation }).waitFor();

    await goTo(page, '#/admin', '.tree');
    await press(page, admin.newOffice);
    // A code that another office has.
    const taken = await page.evaluate(() => document.querySelector('.tree .number')?.textContent ?? '');
    await fill(page, { code: taken, 'name-hi': made.office.hi, 'name-en': made.office.en });
    await page.locator('form select').selectOption('section');
    await submit(page);
    await page.locator('form .failed').waitFor();
    await at.look('an office whose code is taken');
    await says(page.locator('input[name="name-hi"]'), made.office.hi);
    await page.reload();
    await page.locator('form').first().waitFor();
    await says(page.locator('input[name="name-en"]'), made.office.en);
    await fill(page, { code: made.office.code });
    await submit(page);
    await headed(page, office);
    await at.look('an office without a post');

    for (const code of made.posts) {
      await goTo(page, '#/admin', '.tree');
      await page.locator('.tree summary', { hasText: made.office.code }).click();
      await page.getByRole('link', { name: admin.seeOffice(office) }).click();
      await headed(page, office);
      await press(page, admin.newPost);
      await pick(page, admin.designation, made.designation);
      await fill(page, { code });
      await at.look('a new post');
      await submit(page);
      await page.locator('h1', { hasText: code }).waitFor();
    }
    await page.locator('main .warned', { hasText: admin.vacantSays }).waitFor();
    await at.look('a vacant post');
    expect(at.faults()).toEqual([]);
  });

  it('officers are entered, and one takes charge of a post', async () => {
    const { page } = at;
    for (const { number, hi, en } of made.officers) {
      await goTo(page, '#/admin', '.tree');
      await press(page, admin.newOfficer);
      await fill(page, { number, 'name-hi': hi, 'name-en': en });
      await at.look('a new officer');
      await submit(page);
      await headed(page, language === 'hi' ? hi : en);
      await page.locator('.mark', { hasText: admin.provisional }).waitFor();
    }
    await at.look('an officer without a post');
    await goTo(page, '#/admin', 'input[name=find]');
    const found = await find(page, made.posts[0] ?? '');
    await at.look('what a search found');
    await found.locator('a').first().click();
    await press(page, admin.giveCharge);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await pick(page, words.custody.officer, first?.number ?? '');
    await at.look('giving charge');
    await submit(page);
    await page.locator('.register', { hasText: admin.runs }).waitFor();
    await at.look('a post with its charge');
    expect(at.faults()).toEqual([]);
  });

  it('a transfer goes from order to relieving to joining, and says that the files stay', async () => {
    const { page } = at;
    await page.locator('.register a').first().click();
    await headed(page, first?.[language] ?? '');
    await press(page, admin.orderTransfer);
    await pick(page, admin.toPost, made.posts[1] ?? '');
    await fill(page, { number: '42/2026' });
    await at.look('ordering a transfer');
    await submit(page);
    const entry = page.locator('.transfer', { hasText: first?.[language] ?? '' });
    await entry.waitFor();
    await page.locator('main > section > p', { hasText: admin.filesStay }).waitFor();
    await at.look('an ordered transfer');
    await entry.getByRole('button', { name: admin.relieve, exact: true }).click();
    await entry.locator('.warned', { hasText: admin.vacantAfter }).waitFor();
    await at.look('before relieving');
    await entry.getByRole('button', { name: admin.yes(admin.relieve) }).click();
    await entry.getByRole('button', { name: admin.join, exact: true }).click();
    await at.look('before joining');
    await entry.getByRole('button', { name: admin.yes(admin.join) }).click();
    await page.locator('.status', { hasText: admin.done.joined(first?.[language] ?? '') }).waitFor();
    await page.locator('main summary').first().click();
    await page.locator('.transfer .step.taken').nth(2).waitFor();
    await at.look('a transfer that is over');
    // The post that was left is vacant, and its history stays.
    await goTo(page, '#/admin', 'input[name=find]');
    await (await find(page, made.posts[0] ?? '')).getByText(words.vacant).first().waitFor();
    expect(at.faults()).toEqual([]);
  });

  it('a link officer stands in for who is on leave', async () => {
    const { page } = at;
    await goTo(page, '#/admin', 'input[name=find]');
    await (await find(page, made.posts[1] ?? '')).locator('a').first().click();
    await press(page, admin.giveLeave);
    await pick(page, admin.linkOfficer, second?.number ?? '');
    await fill(page, { until: typedDay(dayAfter(istDayOf(Date.now()), 3)) });
    await at.look('putting a link officer');
    await submit(page);
    await page.locator('.facts .mark', { hasText: admin.onLeave }).waitFor();
    await page.locator('.facts', { hasText: words.charge.link }).waitFor();
    await at.look('a post during a leave');
    expect(at.faults()).toEqual([]);
  });

  it('an assistant is named for chosen acts, and ended', async () => {
    const { page } = at;
    await goTo(page, '#/admin/mandates', 'main .buttons button');
    await press(page, admin.giveMandate);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await at.look('a mandate that says nothing');
    await pick(page, admin.assistant, second?.number ?? '');
    await pick(page, admin.helps, first?.number ?? '');
    await page.getByLabel(admin.assistantAct['see-inbox']).check();
    await page.getByLabel(admin.assistantAct['type-note']).check();
    await submit(page);
    const entry = page.locator('.row', { hasText: second?.[language] ?? '' });
    await entry.waitFor();
    await at.look('a mandate');
    await entry.getByRole('button', { name: admin.endMandate, exact: true }).click();
    await entry.getByRole('button', { name: admin.yes(admin.endMandate) }).click();
    await page.locator('main summary', { hasText: admin.endedMandates(1) }).waitFor();
    expect(at.faults()).toEqual([]);
  });

  it('the register of changes tells all of it in words', async () => {
    const { page } = at;
    await goTo(page, '#/admin/changes', '.register tbody tr');
    for (const operation of ['joinPost', 'relieveOfficer', 'assignCharge', 'giveMandate'] as const)
      await page.locator('.register', { hasText: admin.operation[operation] }).waitFor();
    expect(await page.locator('.register').textContent()).not.toContain(admin.otherOperation);
    await at.look('changes');
    expect([...at.faults(), ...at.complaints.filter(each => !/409/.test(each))]).toEqual([]);
  });
});
