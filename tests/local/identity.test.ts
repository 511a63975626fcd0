import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAccounts } from '#local/identity/accounts.ts';
import { type Identity, startIdentity } from '#local/identity/identity.ts';
import { signIn } from '#local/identity/sign-in.ts';
import { temporaryFolder } from './function-fixture.ts';
import { POLICY } from './support/password-policy.ts';

const ORIGIN = 'http://127.0.0.1:8400';
const officers = [
  {
    login: 'sushila.verma',
    name: { hi: 'सुशीला वर्मा', en: 'Sushila Verma' },
    posts: [{ hi: 'उपजिलाधिकारी', en: 'SDM <Sadar>' }],
  },
];
const folder = temporaryFolder();
const accounts = openAccounts({ folder, policy: POLICY });
const start = (port = 0) =>
  startIdentity({
    accounts,
    passwordPolicy: POLICY,
    port,
    folder,
    client: { clientId: 'web-client', redirectUris: [`${ORIGIN}/`], scopes: ['patravali/office'] },
    officers: async () => officers,
    origins: [ORIGIN],
  });

let identity: Identity;
beforeAll(async () => {
  identity = await start();
});
afterAll(async () => {
  await identity.close();
  accounts.close();
});

const request = (overrides = {}) => ({
  issuer: identity.issuer,
  clientId: 'web-client',
  redirectUri: `${ORIGIN}/`,
  scope: 'openid patravali/office',
  login: 'sushila.verma',
  ...overrides,
});
const authorise = (parameters: Record<string, string>) =>
  fetch(
    `${identity.issuer}/oauth2/authorize?${new URLSearchParams({
      response_type: 'code',
      client_id: 'web-client',
      redirect_uri: `${ORIGIN}/`,
      scope: 'openid patravali/office',
      ...parameters,
    })}`,
    { redirect: 'manual' },
  );
const PKCE = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };

test('an officer who signs in gets an access token as a user pool would make it', async () => {
  const { accessToken } = await signIn(request());

  const keys = createRemoteJWKSet(new URL(`${identity.issuer}/.well-known/jwks.json`));
  const { payload, protectedHeader } = await jwtVerify(accessToken, keys, { issuer: identity.issuer });

  expect(protectedHeader.alg).toBe('RS256');
  expect(payload).toMatchObject({
    username: 'sushila.verma',
    token_use: 'access',
    client_id: 'web-client',
    scope: 'patravali/office',
  });
  expect(payload.sub).not.toBe('sushila.verma');
});

test('a token and its refresh stay good over a restart', async () => {
  const before = await signIn(request());
  const { port } = new URL(identity.issuer);
  await identity.close();
  identity = await start(Number(port));
  // This process's own connections to the old one must be seen to be closed before they are used again.
  await new Promise(resolve => setTimeout(resolve, 50));

  const keys: unknown = await (await fetch(`${identity.issuer}/.well-known/jwks.json`)).json();
  await jwtVerify(before.accessToken, createLocalJWKSet(Object(keys)));
  const refreshed = await fetch(`${identity.issuer}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'web-client',
      refresh_token: before.refreshToken ?? '',
    }),
  });
  const { access_token } = Object(await refreshed.json());

  expect(refreshed.status).toBe(200);
  expect(decodeJwt(access_token)).toMatchObject({ username: 'sushila.verma', scope: 'patravali/office' });
});

test('the page lists the officers in Hindi and English, and their names are only text', async () => {
  const response = await authorise(PKCE);
  const cookie = response.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
  const page = await fetch(new URL(response.headers.get('location') ?? '', identity.issuer), {
    headers: { cookie },
  });
  const html = await page.text();

  expect(page.status).toBe(200);
  expect(html).toContain('सुशीला वर्मा');
  expect(html).toContain('SDM &lt;Sadar&gt;');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('the page brings a font for machines that have none for Devanagari', async () => {
  const font = await fetch(`${identity.issuer}/sign-in/font.woff2`);

  expect(font.headers.get('content-type')).toBe('font/woff2');
  expect((await font.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});

test('a request without PKCE is refused', async () => {
  const response = await authorise({});

  expect(response.headers.get('location')).toContain('error=invalid_request');
});

test('an address the template does not name gets no code', async () => {
  const response = await authorise({ ...PKCE, redirect_uri: 'https://example.org/' });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: 'invalid_redirect_uri' });
});

test('whoever is not on the list is not let in', async () => {
  await expect(signIn(request({ login: 'nobody' }))).rejects.toThrow('400');
});

test('without the scope the token does not carry it', async () => {
  const { accessToken } = await signIn(request({ scope: 'openid' }));

  expect(decodeJwt(accessToken)['scope']).toBeUndefined();
});

test('only the web app may ask for tokens from a browser', async () => {
  const ask = (origin: string) =>
    fetch(`${identity.issuer}/oauth2/token`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'web-client', code: 'x' }),
    });

  expect((await ask(ORIGIN)).headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect((await ask('https://example.org')).headers.get('access-control-allow-origin')).toBeNull();
});
