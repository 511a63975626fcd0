import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ofMail } from '#tests/story/message-errand.ts';
import { type MorningTold, tellMorning } from '#tests/story/morning-digest.ts';
import { DESK, inLanguage, openScreen, type Screen, signInAs, startBrowser } from '#tests/support/browser.ts';
import { goTo, row } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';
import { startedDistrict } from '#tests/support/started.ts';

const here = startedDistrict();
let told: MorningTold;
let browser: Browser;
let screen: Screen;
beforeAll(async () => {
  [told, browser] = await Promise.all([tellMorning(here.district, here.stage), startBrowser()]);
  screen = await openScreen(browser, DESK);
});
afterAll(() => browser?.close());

it('the links of the letters in the mailbox open the work list and the file', async () => {
  const { page, complaints } = screen;
  const { district, file, digest } = told;
  await signInAs(screen, district.url, 'आशा');
  await inLanguage(screen, 'hi');
  await page.goto(`${district.mailbox}/`);
  const letter = page.locator(`[id="${ofMail(digest)?.id}"]`);
  await letter.locator(`a[href="${district.url}/"]`).click();
  await row(page, file.number).waitFor();
  await page.goto(`${district.mailbox}/`);
  await page.locator(`a[href$="#/files/${file.fileId}"]`).first().click();
  await page.locator('h1').waitFor();
  await page.getByText(file.number).first().waitFor();
  expect(complaints).toEqual([]);
});

it('an address that came back is told of on the screen, and put right there', async () => {
  const { page, complaints } = screen;
  await goTo(page, '#/');
  const alert = page.getByRole('alert');
  await alert.getByText('आपके ई-मेल पते से संदेश लौट आए।').waitFor();
  await alert.getByRole('link', { name: 'पता ठीक करें' }).click();
  await page.getByRole('heading', { name: 'संदेश और पता' }).waitFor();
  await page.getByText('यहाँ भेजे संदेश लौट आए').waitFor();
  // By mail, by SMS, and in the office itself, where it is read.
  await expect.poll(() => row(page, 'दैनिक सूचना').count()).toBe(3);
  await expect.poll(() => row(page, 'लौट आया').count()).toBe(2);
  const inOffice = row(page, 'कार्यालय में');
  await inOffice.locator('summary').click();
  await inOffice.getByText('महोदय / महोदया,').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.getByLabel('ई-मेल पता').fill('asha.new@namuna.example');
  await page.getByRole('button', { name: 'सहेजें' }).click();
  await page.getByText('सहेजा गया।').waitFor();
  await page.getByText('यहाँ भेजे संदेश लौट आए').waitFor({ state: 'detached' });
  await goTo(page, '#/', '.row');
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
});
