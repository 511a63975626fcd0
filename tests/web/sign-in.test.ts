import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSession } from '../../web/session.ts';
import {
  beginSignIn,
  finishSignIn,
  SignInFailed,
  type SignInParts,
  signOutAddress,
} from '../../web/sign-in.ts';
import { json, memory, network } from './support.ts';

const ISSUER = 'https://idp.example';
const BASE = 'https://namuna.example/';
const NOW = Date.parse('2026-11-22T04:30:00Z');
const found = (more = {}) =>
  json({
    issuer: ISSUER,
    authorization_endpoint: 'https://door.example/oauth2/authorize?theme=plain',
    token_endpoint: 'https://door.example/oauth2/token',
    ...more,
  });
const idToken = (claims: object) =>
  `e30.${Buffer.from(JSON.stringify({ iss: ISSUER, aud: 'web-client', ...claims })).toString('base64url')}.x`;

const partsOn = (line: ReturnType<typeof network>, kept = memory()): SignInParts => ({
  settings: {
    issuer: ISSUER,
    clientId: 'web-client',
    scope: 'patravali/office',
    district: 'up-namuna',
    title: { hi: 'जनपद नमूना', en: 'Namuna district' },
  },
  base: BASE,
  kept,
  fetch: line.fetch,
  now: () => NOW,
});

/** Goes to the provider and comes back with its answer. */
const there = async (answer: (asked: URLSearchParams) => Record<string, string>, claims: object = {}) => {
  const kept = memory();
  const asked = new URL(await beginSignIn(partsOn(network(found()), kept), '#/files/fil_1')).searchParams;
  const tokens = {
    access_token: 'access',
    expires_in: 3600,
    id_token: idToken({ nonce: asked.get('nonce'), ...claims }),
  };
  const line = network(found(), json(tokens));
  const back = () =>
    finishSignIn(partsOn(line, kept), new URLSearchParams({ code: 'c0de', ...answer(asked) }));
  return { asked, line, back };
};
const sameState = (asked: URLSearchParams) => ({ state: asked.get('state') ?? '' });

test('the officer goes to the provider with a challenge, a state and a nonce', async () => {
  const { asked } = await there(sameState);
  expect(Object.fromEntries(asked)).toMatchObject({
    theme: 'plain',
    response_type: 'code',
    client_id: 'web-client',
    redirect_uri: BASE,
    scope: 'openid patravali/office',
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
});

test('the code is exchanged with the verifier of the challenge, and the officer is back in place', async () => {
  const { asked, line, back } = await there(sameState);
  expect(await back()).toEqual({
    signedIn: { accessToken: 'access', expiresAt: NOW + 3_600_000 },
    returnTo: '#/files/fil_1',
  });
  const form = new URLSearchParams(line.seen[1]?.body);
  const verifier = form.get('code_verifier') ?? '';
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked.get('code_challenge'));
  expect(form.get('grant_type')).toBe('authorization_code');
});

test.each([
  ['to another question', () => ({ state: 'another' }), {}],
  [
    'of another issuer',
    (asked: URLSearchParams) => ({ ...sameState(asked), iss: 'https://evil.example' }),
    {},
  ],
  ['with another nonce', sameState, { nonce: 'another' }],
  ['for another client', sameState, { aud: 'another' }],
])('an answer %s is not taken', async (_, answer, claims) => {
  const { back } = await there(answer, claims);
  await expect(back()).rejects.toThrow(SignInFailed);
});

test('an answer is taken only once', async () => {
  const { back } = await there(sameState);
  await back();
  await expect(back()).rejects.toThrow('no sign-in was begun');
});

test('a provider that describes itself as another is not trusted', async () => {
  const line = network(found({ issuer: 'https://evil.example' }));
  await expect(beginSignIn(partsOn(line), '')).rejects.toThrow('another issuer');
});

test('signing out goes by the provider if it offers to forget the officer', async () => {
  const offered = network(found({ end_session_endpoint: 'https://door.example/logout' }));
  const address = new URL(await signOutAddress(partsOn(offered)));
  expect(address.origin + address.pathname).toBe('https://door.example/logout');
  expect(address.searchParams.get('client_id')).toBe('web-client');
  expect(await signOutAddress(partsOn(network(found())))).toBe(BASE);
});

test('a session ends with its token; what was typed stays until the officer signs out', () => {
  const kept = memory();
  let now = NOW;
  openSession(kept, () => now).begin({ accessToken: 'access', expiresAt: NOW + 1000 });
  kept.setItem('patravali.typed.ravi.so.note', 'पाठ');

  const reloaded = openSession(kept, () => now);
  expect(reloaded.token()).toBe('access');
  now += 1000;
  expect(reloaded.token()).toBeUndefined();
  reloaded.expire();
  expect(kept.getItem('patravali.typed.ravi.so.note')).toBe('पाठ');
  reloaded.end();
  expect(kept.length).toBe(0);
});
