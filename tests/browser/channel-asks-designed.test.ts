import { expect, it } from 'vitest';
import { castOf } from '#tests/story/cast.ts';
import { caller } from '#tests/support/api.ts';
import { DESK } from '#tests/support/browser.ts';
import { keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, picture, settled } from '#tests/support/page.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';

const district = districtOnScreen();
const at = keeperOn(district, { language: 'hi', size: DESK });
const admin = ADMIN_WORDS.hi;

it('a stage is made to ask others: whom, what in both languages, and in how many days', async () => {
  await castOf(district.stage);
  const { url, tokenOf } = district.stage;
  const keeper = caller({ url, token: await tokenOf('admin'), language: 'hi' });
  const names = { hi: 'परामर्श का मार्ग', en: 'Asking channel' };
  const stages = [{ to: { kind: 'superior', levels: 1 }, action: 'for-approval', days: 3 }];
  const { channelId } = await keeper.call('declareChannel', { body: { of: 'district', names, stages } });
  const { page } = at;
  await goTo(page, `#/admin/channels/${channelId}`, '.channel-stages');
  await press(page, admin.channels.change);
  await page.locator('.stage-button').first().click();
  await press(page, admin.channels.askOthers);
  await press(page, admin.channels.saveVersion(2));
  await page.getByText(admin.channels.askAll).waitFor();
  await page.getByLabel(admin.channels.askMore).selectOption('each-in-charge');
  await page.getByLabel(admin.kind, { exact: true }).selectOption('tehsil');
  await page.getByLabel(admin.channels.askMore).selectOption('district-head');
  await page.locator('textarea[name=asks-hi]').fill('क्षति की आख्या दें।');
  await page.locator('textarea[name=asks-en]').fill('Please report the damage.');
  const days = page.locator('input[name=asks-days]');
  await days.press('End');
  await days.press('Backspace');
  await days.pressSequentially('12');
  await settled(page);
  await picture(page, 'channel-asks-designed-hi');
  await at.look('a stage that asks others');
  expect(at.faults()).toEqual([]);
  await press(page, admin.channels.saveVersion(2));
  await page.getByText(admin.channels.saved(2)).waitFor();
  const { items } = await keeper.call('listChannels', { query: { limit: '100' } });
  expect(items.find(one => one.channelId === channelId)?.stages[0]?.asks).toEqual({
    posts: [{ kind: 'each-in-charge', officeKind: 'tehsil' }, { kind: 'district-head' }],
    text: { hi: 'क्षति की आख्या दें।', en: 'Please report the damage.' },
    days: 12,
  });
});
