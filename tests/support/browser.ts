import { setTimeout as sleep } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { PATIENCE_MS } from '../rooms.ts';

/**
 * A real Chromium from the package, without a download and without a connection to anywhere but this machine. It is one process
 * (`--single-process`), and ends as soon as a tab is opened from any window but the first, or a window is closed: who prints
 * something is signed in first.
 */
export const startBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      ...chromium.args,
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type Size = { readonly width: number; readonly height: number };
export const PHONE = { width: 390, height: 844 };
/** The narrowest that offices buy: what fits here fits everywhere. */
export const NARROW_PHONE = { width: 360, height: 780 };
export const DESK = { width: 1280, height: 860 };

/**
 * By hand: `SLOWED=5` makes every window so many times slower, on a line that answers late. What was waited for by good luck
 * alone then shows (CONTRIBUTING.md).
 */
export const SLOWED = Number(process.env['SLOWED'] ?? 1);
const slowDown = async (context: BrowserContext, page: Page): Promise<void> => {
  const line = await context.newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await context.route('**/*', async route => {
    await sleep(40 * SLOWED);
    // Who is gone by then waits for no answer.
    await route.continue().catch(() => undefined);
  });
};

export type Screen = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained of: errors, violations of its own policy, requests to elsewhere. */
  readonly complaints: readonly string[];
};

/** A browser window of one person's own, which keeps what its page complains of. */
export const openScreen = async (browser: Browser, size: Size): Promise<Screen> => {
  const context = await browser.newContext({ viewport: size, locale: 'hi-IN', timezoneId: 'Asia/Kolkata' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  if (SLOWED > 1) await slowDown(context, page);
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asked ${hostname}`);
  });
  return { page, context, complaints };
};

/** Signs in on the provider's page, as a person does. */
export const signInAs = async ({ page }: Screen, url: string, name: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('button', { name: /साइन इन करें|Sign in/ }).click();
  const search = page.getByRole('searchbox');
  await search.waitFor();
  // The list stands below the search, and may still be coming.
  await page.waitForLoadState();
  const person = page.getByRole('button', { name: new RegExp(name) });
  if ((await person.count()) === 0) {
    await search.fill(name);
    await search.press('Enter');
  }
  await person.click();
  await page.waitForURL(`${url}/**`);
};

const NAMES = { hi: 'हिन्दी', en: 'English' } as const;

/** Changes the language unless it is the one wanted. */
export const inLanguage = async ({ page }: Screen, language: keyof typeof NAMES): Promise<void> => {
  // The button names the language one may change to.
  const button = page.getByRole('button', { name: NAMES[language], exact: true });
  await page.locator('.top-right button').first().waitFor();
  if ((await button.count()) > 0) await button.click();
  await page.locator(`html[lang=${language}]`).waitFor();
};
