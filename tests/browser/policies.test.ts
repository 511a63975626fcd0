import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { everything } from '#tests/support/api.ts';
import { inLanguage } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { button, goTo } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const district = districtOnScreen();

/** The form goes when the office has answered; what it says stands above it before already. */
const save = async (page: Page) => {
  const form = page.getByRole('form', { name: 'नीति बदलें' });
  await button(form, 'सहेजें').click();
  await form.waitFor({ state: 'detached' });
};

it('an administrator sees an office’s time limits, takes over those of the law, and sets a step of the ladder by hand', async () => {
  const offices = await everything(cursor => district.admin.call('listOffices', { query: { cursor } }));
  const office = offices.find(({ code }) => code === 'COLL-EST');
  if (!office) throw new Error('the sample district has no such office');
  const screen = await district.signedIn('प्रशासक');
  const { page, complaints } = screen;
  await goTo(page, `#/admin/offices/${office.officeId}`);
  await page.getByRole('link', { name: 'समय-सीमा नीति', exact: true }).click();
  await button(page, 'नीति बदलें').click();
  await page.getByRole('button', { name: 'सूचना का अधिकार: 30 दिन' }).click();
  await page.getByRole('checkbox', { name: 'अपना स्मरण क्रम' }).first().check();
  const step = page.locator('ol.parts').first().getByRole('listitem');
  await page.getByRole('button', { name: 'क्रम में एक और' }).first().click();
  await step.first().getByRole('textbox', { name: 'कितने दिन बाद' }).fill('9');
  await step.first().getByRole('combobox', { name: 'किसे' }).selectOption({ label: 'एक पद ऊपर' });
  const kinds = step.first().getByRole('combobox', { name: 'साथ में' });
  await expect
    .poll(() => kinds.getByRole('option').allTextContents())
    .not.toContain('पत्रावली टिप्पणी सहित स्वतः उनके पास जाए');
  await kinds.selectOption({ label: 'मँगाने का विकल्प' });
  await page.getByRole('textbox', { name: 'बिना अनुमति अलग रखने के दिन' }).fill('10');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await inLanguage(screen, 'en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  await inLanguage(screen, 'hi');
  await save(page);
  await page.getByText('9 कार्य दिवस: 1 पद ऊपर सूचना').first().waitFor();
  const now = await everything(cursor => district.admin.call('listOffices', { query: { cursor } }));
  const { policy } = now.find(({ officeId }) => officeId === office.officeId) ?? {};
  expect(policy).toMatchObject({
    parkDays: 10,
    replyDays: { rti: 30 },
    exceptions: [{ when: { category: 'rti' } }, { when: { category: 'rti', priority: 'out-today' } }],
  });
  expect(policy?.rungs?.[0]).toEqual({
    tell: 'superior',
    levels: 1,
    kind: 'offer',
    limit: { after: 'P9D', days: 'working' },
  });

  // By the office's own screen, and by the menu.
  await page.getByRole('link', { name: 'जनपद की समय-सीमा नीति' }).click();
  await page.getByRole('heading', { name: 'जनपद की समय-सीमा नीति' }).waitFor();
  await page.locator('.admin-menu').getByRole('link', { name: 'निर्देशिका' }).click();
  await page.locator('.tree').first().waitFor();
  await page.locator('.admin-menu').getByRole('link', { name: 'जनपद की समय-सीमाएँ' }).click();
  await page.getByRole('heading', { name: 'जनपद की समय-सीमा नीति' }).waitFor();
  await button(page, 'नीति बदलें').click();
  await page.getByRole('button', { name: 'जन शिकायत: 21 दिन' }).click();
  await page.getByRole('checkbox', { name: 'अपना स्मरण क्रम' }).first().check();
  await page.getByRole('button', { name: 'क्रम में एक और' }).first().click();
  await step.first().getByRole('textbox', { name: 'कितने दिन बाद' }).fill('20');
  await step.first().getByRole('combobox', { name: 'किसे' }).selectOption({ label: 'एक पद ऊपर' });
  const comesWith = step.first().getByRole('combobox', { name: 'साथ में' });
  await comesWith.selectOption({ label: 'पत्रावली टिप्पणी सहित स्वतः उनके पास जाए' });
  await page.getByText('रिक्त पद छोड़ दिया जाता है').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await save(page);
  await page.getByText('21 कैलेंडर दिवस').first().waitFor();
  expect((await district.admin.call('getDistrictPolicy')).policy).toMatchObject({
    replyDays: { grievance: 21 },
    rungs: [{ tell: 'superior', levels: 1, kind: 'advance', limit: { after: 'P20D', days: 'working' } }],
  });
  expect(complaints).toEqual([]);
});
