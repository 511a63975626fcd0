import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type Accounts, openAccounts } from '#local/identity/accounts.ts';
import { type Identity, startIdentity } from '#local/identity/identity.ts';
import { temporaryFolder } from '#tests/local/function-fixture.ts';
import { POLICY } from '#tests/local/support/password-policy.ts';
import { openScreen, PHONE, startBrowser } from '#tests/support/browser.ts';
import { barriers } from '#tests/support/seen.ts';

const CODE = 'KRTD-mwq-472';
const OWN = 'Mera-apna-2026';

let browser: Browser;
let application: Server;
let address: string;
let accounts: Accounts;
let identity: Identity;

beforeAll(async () => {
  application = createServer((_, response) => {
    response
      .setHeader('content-type', 'text/html')
      .end('<title>office</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>(resolve => void application.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(application.address());
  address = `http://127.0.0.1:${port}/`;
  const folder = temporaryFolder();
  accounts = openAccounts({ folder, policy: POLICY });
  const asha = { login: 'asha.clerk', name: { hi: 'आशा वर्मा', en: 'Asha Verma' }, posts: [] };
  identity = await startIdentity({
    port: 0,
    folder,
    client: { clientId: 'web', redirectUris: [address], scopes: ['patravali/office'] },
    officers: async () => [asha],
    accounts,
    passwordPolicy: POLICY,
    origins: [address],
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await identity?.close();
  accounts?.close();
  application?.closeAllConnections();
  application?.close();
});

const authorise = () =>
  `${identity.issuer}/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: 'web',
    redirect_uri: address,
    scope: 'openid patravali/office',
    code_challenge: createHash('sha256').update('verifier').digest('base64url'),
    code_challenge_method: 'S256',
  })}`;

it('an officer types login and code, chooses a password by keyboard alone, and comes to the office', async () => {
  accounts.create('p.4711', CODE);
  const { page, complaints } = await openScreen(browser, PHONE);
  await page.goto(authorise());
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel(/लॉगिन · Login/).fill('p.4711');
  await page.getByLabel(/कोड या पासवर्ड · Code or password/).fill('KRTD-mwq-473');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('लॉगिन, कोड या पासवर्ड सही नहीं है।').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel(/लॉगिन · Login/).fill('p.4711');
  await page.getByLabel(/कोड या पासवर्ड · Code or password/).fill(CODE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /अपना पासवर्ड चुनें/ }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel(/नया पासवर्ड · New password/).fill('छोटा');
  await page.getByLabel(/नया पासवर्ड फिर से · New password again/).fill('छोटा');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The password is too short.').waitFor();

  await page.getByLabel(/नया पासवर्ड · New password/).fill(OWN);
  await page.getByLabel(/नया पासवर्ड फिर से · New password again/).fill(OWN);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}?code=*`);
  expect(accounts.find('p.4711')).toMatchObject({ status: 'CONFIRMED' });
  // The browser itself notes that a form was answered with 400.
  expect(complaints.filter(line => !line.includes('400 (Bad Request)'))).toEqual([]);
});

it('whom the list names still signs in by one click', async () => {
  const { page } = await openScreen(browser, PHONE);
  await page.goto(authorise());
  await page.getByRole('button', { name: /Asha Verma/ }).click();
  await page.waitForURL(`${address}?code=*`);
});
