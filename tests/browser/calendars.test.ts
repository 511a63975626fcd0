import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from '#tests/support/browser.ts';
import { fill, keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo } from '#tests/support/page.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';
import { istDayOf, typedDay } from '../../web/time.ts';

const district = districtOnScreen();

const DAY_MS = 86_400_000;
const inDays = (days: number) => istDayOf(Date.now() + days * DAY_MS);
const tellings = [
  { language: 'hi', device: 'a desk', size: DESK, ahead: 2 },
  { language: 'en', device: 'a phone', size: PHONE, ahead: 3 },
] as const;

const submit = (page: Page) => page.locator('main form button[type=submit]').click();

describe.each(tellings)('holiday declared late, in $language, on $device', ({ language, size, ahead }) => {
  const { calendar } = ADMIN_WORDS[language];
  const at = keeperOn(district, { language, size });
  const row = (text: string) => at.page.locator('table.register tbody tr', { hasText: text });

  it('is entered with its occasion and order, and seen to be late', async () => {
    const { page } = at;
    await goTo(page, '#/admin/calendars', 'table.register, .acts');
    await press(page, calendar.declare);
    await submit(page);
    await page.locator('.wrong').first().waitFor();
    await at.look('a day that says nothing');
    await fill(page, {
      day: typedDay(inDays(ahead)),
      hi: 'भारी वर्षा',
      en: 'Heavy rain',
      order: `41${ahead}/2026`,
    });
    await submit(page);
    const declared = row(`41${ahead}/2026`);
    await declared.waitFor();
    for (const word of [calendar.late, calendar.kind.closed])
      await declared.getByText(word).first().waitFor();
    await at.look('declared days');
  });

  it('becomes a half day by its closing hour, and is withdrawn; both stay to be seen', async () => {
    const { page } = at;
    const declared = row(`41${ahead}/2026`);
    await declared.getByRole('button', { name: calendar.change, exact: true }).click();
    await page.locator('main form select').selectOption('half');
    await fill(page, { closesAt: '13:30' });
    await at.look('a day that is changed');
    await submit(page);
    await row(calendar.halfUntil('13:30')).first().waitFor();
    await declared.getByRole('button', { name: calendar.withdraw, exact: true }).click();
    await declared.locator('.confirm button.danger').click();
    await declared.waitFor({ state: 'detached' });
    await page.getByLabel(calendar.showPast).check();
    await row(`41${ahead}/2026`).waitFor();
    await at.look('withdrawn days');
  });

  it('shows nothing that is wrong with the page', () => {
    expect(at.faults()).toEqual([]);
  });
});
