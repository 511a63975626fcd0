import { afterEach, expect, test } from 'vitest';
import { ACCOUNT, REGION } from './gateway-fixture.ts';
import {
  allow,
  bearer,
  closeGateway,
  everything,
  ok,
  startGatewayBefore as start,
} from './support/gateway-before.ts';

afterEach(closeGateway);

test('without a token the gateway answers in the words of the template', async () => {
  const { ask, calls } = await start({ authoriser: everything, files: ok });

  const response = await ask('/v1/files/fil_1', { headers: { accept: 'application/problem+json' } });

  expect(response.status).toBe(401);
  expect(response.headers.get('content-language')).toBe('hi');
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toEqual({
    code: 'sign-in.required',
    detail: 'Unauthorized',
    instance: response.headers.get('x-amzn-requestid'),
  });
  expect(calls).toEqual({});
});

test('a token that cannot be one is refused without asking the authoriser', async () => {
  const { ask, calls } = await start({ authoriser: everything, files: ok });

  const response = await ask('/v1/files/fil_1', { headers: { authorization: 'Basic x' } });

  expect(response.status).toBe(401);
  expect(calls).toEqual({});
});

test('an authoriser is asked once for a token, and its policy is read for every method', async () => {
  const only = `arn:aws:execute-api:${REGION}:${ACCOUNT}:api/live/GET/v1/files/*`;
  const { ask, calls } = await start({ authoriser: () => allow(only), files: ok });

  const read = await ask('/v1/files/fil_1', bearer('good'));
  const write = await ask('/v1/files', { method: 'POST', ...bearer('good', { 'idempotency-key': 'k' }) });

  expect(read.status).toBe(200);
  expect(write.status).toBe(403);
  expect(calls).toEqual({ authoriser: 1, files: 1 });
});

test('an explicit denial wins over an allowance', async () => {
  const denial = { Action: 'execute-api:Invoke', Effect: 'Deny', Resource: '*' };
  const { ask } = await start({
    authoriser: () => {
      const both = allow('*');
      return { ...both, policyDocument: { Statement: [...both.policyDocument.Statement, denial] } };
    },
    files: ok,
  });

  expect((await ask('/v1/files/fil_1', bearer('good'))).status).toBe(403);
});

test.each([
  [
    'says Unauthorized',
    () => {
      throw new Error('Unauthorized');
    },
    401,
  ],
  [
    'fails',
    () => {
      throw new Error('no keys');
    },
    500,
  ],
  ['answers with a list in its context', () => allow('*', { posts: ['a'] }), 500],
])('an authoriser that %s lets nobody in', async (_, authoriser, status) => {
  const { ask, calls } = await start({ authoriser, files: ok });

  expect((await ask('/v1/files/fil_1', bearer('good'))).status).toBe(status);
  expect(calls['files']).toBeUndefined();
});
