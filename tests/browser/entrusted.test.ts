import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE, type Screen } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';
import { WORDS } from '../../web/words/words.ts';

const office = districtOnScreen();

const SDM = 'मीरा सिंह';
const ASSISTANT = 'प्रदीप चकोर';

const tellings = [
  { language: 'hi', device: 'a desk', size: DESK },
  { language: 'en', device: 'a phone', size: PHONE },
] as const;

describe.each(tellings)('in $language, on $device', ({ language, size }) => {
  const words = WORDS[language];
  const mark = language === 'hi' ? 'एक' : 'दो';
  const secret = `गोपनीय जाँच ${mark}`;
  const road = `सड़क मरम्मत का प्रस्ताव ${mark}`;

  const signedIn = (name: string): Promise<Screen> => office.signedIn(name, { size, language });
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const create = async (page: Page, subject: string, confidential: boolean) => {
    await goTo(page, '#/new-file');
    await page.getByRole('textbox', { name: words.field.subject, exact: true }).fill(subject);
    if (confidential)
      await page.getByLabel(words.classification.label).selectOption({
        label: words.classification.name.confidential,
      });
    await press(page, words.newFile.create);
    await page.locator('h1', { hasText: subject }).waitFor();
  };

  it('what is confidential says so, is shown to whom the holder lists, and tells who read it', async () => {
    const { page, complaints } = await signedIn(SDM);
    await create(page, secret, true);
    await page.locator('h1 .mark', { hasText: words.classification.mark }).waitFor();
    await press(page, words.act['set-readers']);
    await page.locator('.choices input[type=checkbox]').first().check();
    const faults = await faultsOf(page, language);
    await press(page, words.readers.save);
    await page.getByText(words.done['set-readers']).waitFor();
    await page.getByRole('link', { name: words.file.tabs.readings, exact: true }).click();
    await page.locator('table.register', { hasText: words.readings.part.head }).waitFor();
    await settled(page);
    expect([...faults, ...(await faultsOf(page, language)), ...complaints]).toEqual([]);
  });

  it('a secret paper is entered in the diary by its coming alone', async () => {
    const { page, complaints } = await signedIn(SDM);
    await goTo(page, '#/dak');
    await page.locator('summary', { hasText: words.sealed.title }).click();
    const faults = await faultsOf(page, language);
    await press(page, words.sealed.enter);
    await page.locator('.status', { hasText: /SDM-SDR\/D\/\d+/ }).waitFor();
    expect([...faults, ...complaints]).toEqual([]);
  });

  it('an assistant proposes where a file goes and sees no confidential subject; the officer confirms', async () => {
    const officer = await signedIn(SDM);
    await create(officer.page, road, false);
    const assistant = await signedIn(ASSISTANT);
    const { page } = assistant;
    await page.getByRole('link', { name: road }).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('गोपनीय जाँच');
    await page.getByText(words.work.confidential).first().waitFor();
    const faults = await faultsOf(page, language);
    await page.getByRole('link', { name: road }).click();
    await press(page, words.marking.propose);
    await page.locator('.choices input[type=radio]').first().check();
    await page.getByLabel(words.field.remark).fill('कृपया अनुमोदन करें');
    await page.locator('form').getByRole('button', { name: words.marking.propose, exact: true }).click();
    await page.getByText(words.marking.proposed).waitFor();
    const after = await faultsOf(page, language);

    await goTo(officer.page, '#/');
    await officer.page.reload();
    const proposed = officer.page.getByRole('region', { name: words.marking.title });
    await proposed.getByText('कृपया अनुमोदन करें').waitFor();
    const seen = await faultsOf(officer.page, language);
    await press(officer.page, words.marking.confirmAll(1));
    await officer.page.getByText(words.marking.sent(1)).waitFor();
    await proposed.waitFor({ state: 'detached' });
    expect([...faults, ...after, ...seen, ...officer.complaints, ...assistant.complaints]).toEqual([]);
  });
});
