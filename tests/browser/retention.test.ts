import { expect, it } from 'vitest';
import { castOf } from '#tests/story/cast.ts';
import { caller } from '#tests/support/api.ts';
import { DESK, PHONE } from '#tests/support/browser.ts';
import { fill, keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, picture, settled } from '#tests/support/page.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';

const district = districtOnScreen();
const desk = keeperOn(district, { language: 'hi', size: DESK });
const phone = keeperOn(district, { language: 'en', size: PHONE });

const master = async () => {
  await castOf(district.stage);
  const { url, tokenOf } = district.stage;
  const keeper = caller({ url, token: await tokenOf('admin'), language: 'hi' });
  const { categories, loanDays } = await keeper.call('getRetention', {});
  return { loanDays, of: (code: string) => categories.find(each => each.code === code) };
};

it('a category of records is added and changed, and for how many days a record is given out', async () => {
  const said = ADMIN_WORDS.hi.retention;
  const { page } = desk;
  await goTo(page, '#/admin/retention', 'table.register');
  await settled(page);
  await picture(page, 'retention-hi');
  await desk.look('the list of categories');
  await press(page, said.add);
  await fill(page, { code: 'C 7', 'name-hi': 'सात वर्ष', 'name-en': 'Seven years', keep: '', review: '' });
  const submit = () => page.locator('main form button[type=submit]').click();
  await submit();
  await page.getByText(said.codeWrong).waitFor();
  await page.getByText(said.reviewWrong).waitFor();
  await fill(page, { code: 'C5', keep: '7' });
  await page.getByText(said.codeTaken).waitFor();
  await fill(page, { code: 'C7' });
  await desk.look('a category being added');
  await picture(page, 'retention-adding-hi');
  await submit();
  await page.locator('table.register tr', { hasText: 'C7' }).waitFor();
  expect((await master()).of('C7')).toEqual({
    code: 'C7',
    names: { hi: 'सात वर्ष', en: 'Seven years' },
    keepYears: 7,
  });
  const row = page.locator('table.register tr', { hasText: 'C7' });
  await row.getByRole('button', { name: said.change }).click();
  await fill(page, { keep: '0', review: '2' });
  await submit();
  await row.getByText(said.noTerm).waitFor();
  // Only then is it saved: a form under way would be one of two.
  await page.locator('main form').waitFor({ state: 'detached' });
  await press(page, said.loanChange);
  await fill(page, { days: '400' });
  await submit();
  await page.getByText(said.loanWrong).waitFor();
  await fill(page, { days: '21' });
  await submit();
  await page.getByText(said.loanShown(21)).waitFor();
  const now = await master();
  expect([now.loanDays, now.of('C7')?.keepYears, now.of('C7')?.reviewAfter]).toEqual([21, 0, 2]);
  expect(desk.faults()).toEqual([]);
});

it('a category is removed on a phone, once what that means was said', async () => {
  const said = ADMIN_WORDS.en.retention;
  const { page } = phone;
  await goTo(page, '#/admin/retention', 'table.register');
  const row = page.locator('table.register tr', { hasText: 'C7' });
  await row.getByRole('button', { name: said.remove }).click();
  await row.getByText(said.removeSays).waitFor();
  await phone.look('a category being removed');
  await picture(page, 'retention-removing-en');
  await row.getByRole('button', { name: ADMIN_WORDS.en.yes(said.remove) }).click();
  await row.waitFor({ state: 'detached' });
  expect((await master()).of('C7')).toBeUndefined();
  expect(phone.faults()).toEqual([]);
});
