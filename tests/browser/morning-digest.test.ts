import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ofMail } from '#tests/story/message-errand.ts';
import { type MorningTold, tellMorning } from '#tests/story/morning-digest.ts';
import { DESK, inLanguage, openScreen, type Screen, signInAs, startBrowser } from '#tests/support/browser.ts';
import { faultsOf } from '#tests/support/seen.ts';

let folder: string;
let told: MorningTold;
let browser: Browser;
let screen: Screen;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patravali-morning-'));
  [told, browser] = await Promise.all([tellMorning(folder), startBrowser()]);
  screen = await openScreen(browser, DESK);
});
afterAll(async () => {
  await browser?.close();
  await told?.district.stop();
  await rm(folder, { recursive: true, force: true });
});

it('the links of the letters in the mailbox open the work list and the file', async () => {
  const { page, complaints } = screen;
  const { district, file, digest } = told;
  await signInAs(screen, district.url, 'आशा');
  await inLanguage(screen, 'hi');
  await page.goto(`${district.mailbox}/`);
  const letter = page.locator(`[id="${ofMail(digest)?.id}"]`);
  await letter.locator(`a[href="${district.url}/"]`).click();
  await page.locator('.row', { hasText: file.number }).waitFor();
  await page.goto(`${district.mailbox}/`);
  await page.locator(`a[href$="#/files/${file.fileId}"]`).first().click();
  await page.locator('h1').waitFor();
  await page.getByText(file.number).first().waitFor();
  expect(complaints).toEqual([]);
});

it('an address that came back is told of on the screen, and put right there', async () => {
  const { page, complaints } = screen;
  await page.goto(`${told.district.url}/#/`);
  const alert = page.getByRole('alert');
  await alert.getByText('आपके ई-मेल पते से संदेश लौट आए।').waitFor();
  await alert.getByRole('link', { name: 'पता ठीक करें' }).click();
  await page.getByRole('heading', { name: 'संदेश और पता' }).waitFor();
  await page.getByText('यहाँ भेजे संदेश लौट आए').waitFor();
  await page.locator('.row', { hasText: 'दैनिक सूचना' }).first().waitFor();
  expect(await page.locator('.row', { hasText: 'लौट आया' }).count()).toBe(2);
  // By mail, by SMS, and in the office itself, where it is read.
  expect(await page.locator('.row', { hasText: 'दैनिक सूचना' }).count()).toBe(3);
  const inOffice = page.locator('.row', { hasText: 'कार्यालय में' });
  await inOffice.locator('summary').click();
  await inOffice.getByText('महोदय / महोदया,').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.getByLabel('ई-मेल पता').fill('asha.new@namuna.example');
  await page.getByRole('button', { name: 'सहेजें' }).click();
  await page.getByText('सहेजा गया।').waitFor();
  await page.getByText('यहाँ भेजे संदेश लौट आए').waitFor({ state: 'detached' });
  await page.goto(`${told.district.url}/#/`);
  await page.locator('.row').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
});
