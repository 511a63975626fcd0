import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import type { Screen, Size } from './browser.ts';
import type { districtOnScreen } from './on-screen.ts';
import { faultsOf } from './seen.ts';

type Telling = { readonly language: 'hi' | 'en'; readonly size: Size };

/** Who keeps the directory of the sample district, before a screen for the tests of one telling. */
export const keeperOn = (
  { signedIn }: Pick<ReturnType<typeof districtOnScreen>, 'signedIn'>,
  { language, size }: Telling,
) => {
  let screen: Screen | undefined;
  const faults: string[] = [];
  const now = (): Screen => {
    if (screen === undefined) throw new Error('nobody is signed in yet');
    return screen;
  };
  beforeAll(async () => {
    screen = await signedIn('प्रशासक', { language, size });
  });
  return {
    get page() {
      return now().page;
    },
    get complaints() {
      return now().complaints;
    },
    /** Keeps what is wrong with what stands on the screen now. */
    look: async (where: string, page: Page = now().page): Promise<void> => {
      for (const fault of await faultsOf(page, language)) faults.push(`${where}: ${fault}`);
    },
    /** What was seen to be wrong since this was asked last. */
    faults: (): readonly string[] => faults.splice(0),
  };
};

export const press = (page: Page, name: string): Promise<void> =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();

export const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(fields)) await page.locator(`input[name="${name}"]`).fill(text);
};
