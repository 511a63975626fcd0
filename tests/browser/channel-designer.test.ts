import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { DESK, PHONE } from '#tests/support/browser.ts';
import { fill, keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, picture, settled } from '#tests/support/page.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';
import { WORDS } from '../../web/words/words.ts';

const district = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(district.stage);
});

const tellings = [
  { language: 'hi', device: 'a desk', size: DESK },
  { language: 'en', device: 'a phone', size: PHONE },
] as const;

describe.each(tellings)('in $language, on $device', ({ language, size }) => {
  const { channels } = ADMIN_WORDS[language];
  const words = WORDS[language];
  const at = keeperOn(district, { language, size });
  const names = {
    'name-hi': `पैमाइश ${language === 'hi' ? 'एक' : 'दो'}`,
    'name-en': `Demarcation ${language}`,
  };
  const shot = (name: string) => picture(at.page, `designer-${name}-${language}`);

  it('a channel is begun from a template, changed where it is drawn, tried with a case and saved', async () => {
    const { page } = at;
    await goTo(page, '#/admin/channels');
    await press(page, channels.new);
    const stages = page.locator('.design .stage-button');
    await stages.first().waitFor();
    await page.getByLabel(channels.template).selectOption({ label: channels.templates.tehsil });
    await stages.nth(3).waitFor();
    await fill(page, names);
    // The third is of court cases; it is put before the second, by keyboard, and made one of complaints.
    await stages.nth(2).press('Alt+ArrowUp');
    await stages.nth(1).getByText(words.category.court).waitFor();
    await stages.nth(1).press('Enter');
    const form = page.locator('.stage-form');
    await form.getByLabel(words.field.category).selectOption({ label: words.category.grievance });
    await stages.nth(1).getByText(words.category.grievance).waitFor();
    await settled(page);
    await shot('stage');
    // Each stage stands beside its place in the drawing.
    const [drawn, said] = [page.locator('.design svg .stage').nth(2), stages.nth(1)];
    const middle = async (of: typeof drawn) => {
      const box = await of.boundingBox();
      return box ? box.y + box.height / 2 : Number.NaN;
    };
    expect(Math.abs((await middle(drawn)) - (await middle(said)))).toBeLessThan(6);
    await form.getByRole('button', { name: channels.stageDone }).click();
    // One more is put in on the line itself, and taken out again.
    await page.locator('.design .between text').nth(1).click();
    await stages.nth(4).waitFor();
    await stages.nth(1).press('Delete');
    await stages.nth(4).waitFor({ state: 'detached' });
    await page.locator('.try-case summary').click();
    await page.getByRole('searchbox', { name: channels.starter }).fill('SDM-SDR-CLK-1');
    await page.locator('.try-case .picker .choices label').first().click();
    await page.getByRole('button', { name: channels.try, exact: true }).click();
    await page.locator('.tried').waitFor();
    await stages.nth(1).getByText(words.channel.standing['left-out']).waitFor();
    await settled(page);
    await shot('tried');
    await at.look('the designer');
    await page.getByRole('button', { name: channels.save }).click();
    await page.locator('h1', { hasText: names[language === 'hi' ? 'name-hi' : 'name-en'] }).waitFor();
    expect(at.faults()).toEqual([]);
  });

  it('a file that is under way is moved to the version that stands now, with a reason', async () => {
    const { page } = at;
    const { clerk } = cast;
    const channelId = page.url().split('/').at(-1) ?? '';
    const { fileId, number } = await clerk.call('createFile', { body: { subject: 'खेत की पैमाइश' } });
    await clerk.call('startFileChannel', { params: { fileId }, body: { channelId } });
    await press(page, channels.change);
    await page.getByRole('button', { name: channels.add }).click();
    await page.getByRole('button', { name: channels.saveVersion(2) }).click();
    const run = page.locator('tr', { hasText: number });
    await run.getByRole('button', { name: channels.move }).click();
    const form = page.locator('form[aria-label]').last();
    await form.getByLabel(words.field.reason).fill('कलेक्टर के आदेश से');
    await settled(page);
    await shot('moving');
    await at.look('the form that moves a file');
    await form.getByRole('button', { name: channels.moveTo(2) }).click();
    await run.getByText(channels.versionNo(2)).waitFor();
    await settled(page);
    await shot('moved');
    await at.look('the files under way');
    expect(at.faults()).toEqual([]);
    const way = await clerk.call('getFileChannel', { params: { fileId } });
    expect(way).toMatchObject({ run: { version: 2 }, moved: { reason: 'कलेक्टर के आदेश से' } });
    expect(at.complaints).toEqual([]);
  });
});
