import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorise } from '#functions/http/authoriser.ts';
import { openTokens } from '#functions/runtime/access-token.ts';
import type { Log } from '#functions/runtime/log.ts';
import { contract } from '#shared/contract/routes.ts';

const METHOD_ARN = 'arn:aws:execute-api:ap-south-1:111122223333:abc123/office/POST/v1/files/fil_1/send';
const CLIENT = 'web';
const SCOPE = 'patravali/office';

const keys = await generateKeyPair('RS256', { extractable: true });
const others = await generateKeyPair('RS256', { extractable: true });
let server: Server;
let issuer: string;
let asked = 0;
let isDown = false;
beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((request, response) => {
    asked += 1;
    if (isDown) {
      response.writeHead(503).end();
      return;
    }
    const isKeys = request.url === '/keys';
    const configuration = {
      issuer,
      jwks_uri: `${issuer}/keys`,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys: [jwk] } : configuration));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const silent: Log = { say: () => {}, count: () => {} };
const gate = () => {
  const verify = openTokens({ issuer, clientId: CLIENT, scope: SCOPE });
  const ask = authorise(() => ({ verify, log: silent }));
  return (authorizationToken: string) => ask({ type: 'TOKEN', authorizationToken, methodArn: METHOD_ARN });
};

const claims: JWTPayload = {
  sub: 'b1c2',
  username: 'asha.clerk',
  token_use: 'access',
  client_id: CLIENT,
  scope: `openid ${SCOPE}`,
};
const token = (
  change: JWTPayload = {},
  { key = keys.privateKey, exp = '5m', iss = issuer, alg = 'RS256' } = {},
) =>
  new SignJWT({ ...claims, ...change })
    .setProtectedHeader({ alg, kid: 'k1' })
    .setIssuer(iss)
    .setExpirationTime(exp)
    .sign(key);

describe('an access token', () => {
  it('lets its bearer into every route of the stage, so that the answer may be kept', async () => {
    expect(await gate()(`Bearer ${await token()}`)).toEqual({
      principalId: 'asha.clerk',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Action: 'execute-api:Invoke',
            Effect: 'Allow',
            Resource: 'arn:aws:execute-api:ap-south-1:111122223333:abc123/office/*',
          },
        ],
      },
      context: { login: 'asha.clerk', sub: 'b1c2' },
    });
  });

  it('names its bearer in small letters, as the directory enters them', async () => {
    const bearer = await gate()(`Bearer ${await token({ username: 'StateLogin_Ram.Kumar' })}`);
    expect(bearer).toMatchObject({ context: { login: 'statelogin_ram.kumar' } });
    const { login } = contract.createOfficer.body.parse({
      employeeNumber: 'UP1234',
      login: 'StateLogin_Ram.Kumar',
      names: { hi: 'राम कुमार', en: 'Ram Kumar' },
      roles: ['officer'],
    });
    expect(login).toBe('statelogin_ram.kumar');
  });

  it.each([
    ['has expired', () => token({}, { exp: '-1m' })],
    ['comes from another issuer', () => token({}, { iss: 'http://127.0.0.1:1' })],
    ['is signed by another key', () => token({}, { key: others.privateKey })],
    ['is an ID token', () => token({ token_use: 'id' })],
    ['was given to another application', () => token({ client_id: 'other' })],
    ['lacks the scope', () => token({ scope: 'openid' })],
    ['has a scope that only begins like ours', () => token({ scope: `${SCOPE}-readonly` })],
    ['names nobody', () => token({ username: undefined })],
    [
      'never expires',
      () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
          .setIssuer(issuer)
          .sign(keys.privateKey),
    ],
    [
      'is signed by a secret',
      () =>
        new SignJWT({ ...claims, exp: 9_999_999_999 })
          .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
          .setIssuer(issuer)
          .sign(new TextEncoder().encode('0'.repeat(32))),
    ],
    ['is no token', async () => 'a.b.c'],
  ])('that %s is answered 401', async (_, make) => {
    await expect(gate()(`Bearer ${await make()}`)).rejects.toThrow(/^Unauthorized$/);
  });

  it('under another scheme, or none, is answered 401', async () => {
    await expect(gate()(`Basic ${await token()}`)).rejects.toThrow(/^Unauthorized$/);
    await expect(gate()(await token())).rejects.toThrow(/^Unauthorized$/);
  });

  it('is verified with keys that were fetched once', async () => {
    const ask = gate();
    const bearer = `Bearer ${await token()}`;
    await ask(bearer);
    const before = asked;
    await ask(bearer);
    expect(asked).toBe(before);
  });

  it('that cannot be checked now is our fault, not the bearer’s, and is tried again', async () => {
    const ask = gate();
    const bearer = `Bearer ${await token()}`;
    isDown = true;
    await expect(ask(bearer)).rejects.toThrow(/^sign-in cannot be checked$/);
    isDown = false;
    await expect(ask(bearer)).resolves.toMatchObject({ principalId: 'asha.clerk' });
  });
});
