import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from '#tests/support/browser.ts';
import { fill, keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo } from '#tests/support/page.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';
import { istDayOf, typedDay } from '../../web/time.ts';

const district = districtOnScreen();

const tellings = [
  { language: 'hi', device: 'a desk', size: DESK, code: 'REV', hi: 'राजस्व', office: 0 },
  { language: 'en', device: 'a phone', size: PHONE, code: 'EST', hi: 'स्थापना', office: 1 },
] as const;

const submit = (page: Page) => page.locator('main form button[type=submit]').click();

describe.each(tellings)('in $language, on $device', ({ language, size, code, hi, office }) => {
  const admin = ADMIN_WORDS[language];
  const at = keeperOn(district, { language, size });

  it('subject heads are set up one below the other and found again', async () => {
    const { page } = at;
    await goTo(page, '#/admin/heads', 'input[name=find]');
    await press(page, admin.head.new);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await at.look('a head that says nothing');
    await fill(page, { code, 'name-hi': hi, 'name-en': `Branch ${code}` });
    await submit(page);
    const top = page.locator('.tree summary', { hasText: code });
    await top.waitFor();
    await top.click();
    await at.look('the tree of heads');
    await press(page, admin.head.newBelow);
    await fill(page, { code: 'LR', 'name-hi': 'भू-अभिलेख', 'name-en': 'Land records' });
    await at.look('a head below another');
    await submit(page);
    await page.locator('.tree .tree summary', { hasText: `${code}/LR` }).waitFor();
    await page.locator('input[name=find]').fill('भू-अभि');
    await page.locator('.tree summary', { hasText: `${code}/LR` }).waitFor();
    await at.look('heads that a search found');
    expect(at.faults()).toEqual([]);
  });

  it('an office’s pattern is changed with an example that follows, and one that gives a number twice is told', async () => {
    const { page } = at;
    await goTo(page, '#/admin', '.tree');
    await page.locator('.tree summary').nth(office).click();
    await page.locator('.tree .branch > p a').nth(0).click();
    await page.getByRole('link', { name: admin.numbering.see }).click();
    await page.locator('.numbered').nth(2).waitFor();
    await at.look('how an office numbers');
    await press(page, admin.numbering.change);
    await page.locator('form select').first().selectOption('financial');
    await page
      .locator('.number-example', { hasText: /20\d\d-\d\d/ })
      .first()
      .waitFor();
    await at.look('the pattern of a number');
    await page.getByRole('button', { name: admin.numbering.remove(admin.numbering.part.year) }).click();
    await page.locator('form [role=alert]', { hasText: admin.numbering.fault['year-missing'] }).waitFor();
    await at.look('a pattern without its year');
    await press(page, admin.numbering.usual);
    await submit(page);
    await page.locator('.numbered .facts', { hasText: admin.numbering.yearKind.financial }).first().waitFor();
    expect(at.faults()).toEqual([]);
  });

  it('a counter goes on from paper by an order, and stands in the list of counters', async () => {
    const { page } = at;
    await page.locator('.numbered').nth(1).getByRole('button', { name: admin.counter.open }).click();
    await submit(page);
    await page.locator('form .wrong').first().waitFor();
    await at.look('a counter without its order');
    await fill(page, {
      'start-at': '4812',
      'order-number': '12/2026',
      'order-day': typedDay(istDayOf(Date.now())),
    });
    await page.locator('form .hint', { hasText: '/D/4812/' }).waitFor();
    await submit(page);
    await page.locator('.numbered .register', { hasText: '4811' }).waitFor();
    await at.look('a counter that goes on from paper');
    expect(at.faults()).toEqual([]);
    expect(at.complaints).toEqual([]);
  });

  it('a clerk finds a head by typing, and the file’s number shows it', async () => {
    const clerk = await district.signedIn('आशा', { size, language });
    const { page } = clerk;
    await goTo(page, '#/new-file', 'input[name=head]');
    await page.locator('input[name=head]').fill('भू-अभि');
    await page.locator('.picker label', { hasText: `${code}/LR` }).click();
    await page.locator('.chosen', { hasText: `${code}/LR` }).waitFor();
    await fill(page, { subject: 'नामांतरण वाद' });
    await at.look('a new file under a head', page);
    await submit(page);
    await page.locator('main', { hasText: new RegExp(`/${code}/LR/1/20`) }).waitFor();
    expect(at.faults()).toEqual([]);
    expect(clerk.complaints).toEqual([]);
  });
});
