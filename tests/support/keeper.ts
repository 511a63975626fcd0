import type { Browser, Page } from 'playwright-core';
import { inLanguage, openScreen, type Screen, signInAs } from './browser.ts';

type Size = { readonly width: number; readonly height: number };

/** Who keeps the directory of the sample district, signed in on a screen of this size. */
export const signInKeeper = async (
  browser: Browser,
  url: string,
  { language, size }: { readonly language: 'hi' | 'en'; readonly size: Size },
): Promise<Screen> => {
  const screen = await openScreen(browser, size);
  await signInAs(screen, url, 'प्रशासक');
  await inLanguage(screen, language);
  return screen;
};

/** Goes to a part of the administration, and waits until it stands. */
export const goToPart = async (page: Page, hash: string, shows: string): Promise<void> => {
  await page.evaluate(to => {
    location.hash = to;
  }, hash);
  await page.locator(shows).first().waitFor();
};

export const press = (page: Page, name: string): Promise<void> =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();

export const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(fields)) await page.locator(`input[name="${name}"]`).fill(text);
};
