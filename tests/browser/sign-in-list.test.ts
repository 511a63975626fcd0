import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAccounts } from '#local/identity/accounts.ts';
import { type Identity, startIdentity } from '#local/identity/identity.ts';
import { signInList } from '#local/sample/people.ts';
import { temporaryFolder } from '#tests/local/function-fixture.ts';
import { POLICY } from '#tests/local/support/password-policy.ts';
import { openScreen, PHONE, startBrowser } from '#tests/support/browser.ts';
import { barriers, overflow } from '#tests/support/seen.ts';

const OFFICE = 'http://127.0.0.1:8400/';
const folder = temporaryFolder();
const accounts = openAccounts({ folder, policy: POLICY });
let identity: Identity;
let browser: Browser;
beforeAll(async () => {
  identity = await startIdentity({
    port: 0,
    folder,
    client: { clientId: 'web', redirectUris: [OFFICE], scopes: ['patravali/office'] },
    officers: async () => signInList(),
    accounts,
    passwordPolicy: POLICY,
    origins: [OFFICE],
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await identity?.close();
  accounts.close();
});

const authorise = () =>
  `${identity.issuer}/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: 'web',
    redirect_uri: OFFICE,
    scope: 'openid patravali/office',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  })}`;

it('a hundred people are found on a phone: those of the stories at once, others by office or by a search, without a script', async () => {
  const { page, complaints } = await openScreen(browser, PHONE);
  await page.goto(authorise());
  await page.getByRole('button', { name: /Asha Verma/ }).waitFor();
  expect(await page.getByRole('button', { name: /Neelam Bargad/ }).count()).toBe(0);
  expect([await barriers(page), await overflow(page)]).toEqual([[], 0]);

  await page.getByText('Establishment section, Collectorate').click();
  await page.getByRole('button', { name: /Dealing hand \(Pensions\)/ }).waitFor();

  await page.getByLabel(/नाम, पद या कार्यालय से खोजें/).fill('नगर मजिस्ट्रेट');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Neelam Bargad/ }).waitFor();
  expect(await page.getByRole('button', { name: /Asha Verma/ }).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('searchbox').fill('कोई नहीं');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('इस नाम का कोई नहीं मिला।').waitFor();
  expect(complaints).toEqual([]);
});
