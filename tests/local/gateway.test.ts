import { afterEach, expect, test } from 'vitest';
import { unknownInApi } from '#local/gateway/document.ts';
import { startGateway } from '#local/gateway/gateway.ts';
import { ACCOUNT, api, document, gateWithout, operation, REGION } from './gateway-fixture.ts';
import {
  bearer,
  closeGateway,
  echo,
  everything,
  ok,
  startGatewayBefore as start,
} from './support/gateway-before.ts';

afterEach(closeGateway);

test('a function gets the REST proxy event as AWS makes it', async () => {
  const { ask } = await start({ authoriser: everything, files: echo });

  const event = await (await ask('/v1/files/fil%2F1?cursor=a&cursor=b', bearer('good'))).json();

  expect(event).toMatchObject({
    resource: '/v1/files/{fileId}',
    path: '/v1/files/fil%2F1',
    httpMethod: 'GET',
    headers: { authorization: 'Bearer good', 'X-Forwarded-For': '127.0.0.1' },
    multiValueHeaders: { authorization: ['Bearer good'] },
    queryStringParameters: { cursor: 'b' },
    multiValueQueryStringParameters: { cursor: ['a', 'b'] },
    pathParameters: { fileId: 'fil/1' },
    stageVariables: null,
    body: null,
    isBase64Encoded: false,
    requestContext: {
      stage: 'live',
      path: '/live/v1/files/fil%2F1',
      resourcePath: '/v1/files/{fileId}',
      identity: { sourceIp: '127.0.0.1' },
      authorizer: { principalId: 'clerk', login: 'clerk', posts: '2' },
    },
  });
});

test('what was not asked for is null, not empty', async () => {
  const { ask } = await start({ health: echo });

  expect(await (await ask('/health')).json()).toMatchObject({
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    requestContext: { authorizer: null },
  });
});

test('a fixed segment goes before a parameter, and a greedy path takes the rest', async () => {
  const { ask } = await start({ authoriser: everything, files: echo, web: echo });

  expect(await (await ask('/v1/files/register', bearer('good'))).json()).toMatchObject({
    resource: '/v1/files/register',
  });
  expect(await (await ask('/assets/a/b.js')).json()).toMatchObject({ pathParameters: { path: 'a/b.js' } });
});

test('a required header is asked for before the function is', async () => {
  const { ask, calls } = await start({ authoriser: everything, files: ok });

  const response = await ask('/v1/files', { method: 'POST', ...bearer('good') });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: 'request.parameters',
    detail: 'Missing required request parameters: [Idempotency-Key]',
  });
  expect(calls['files']).toBeUndefined();
});

test.each(['/nowhere', '/v1/files/fil_1/', '/v1'])('the API has no %s', async path => {
  const { ask } = await start({ authoriser: everything });

  const response = await ask(path);

  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'path.unknown' });
});

test('a function that fails is 502 and tells nothing of why', async () => {
  const { ask } = await start({});

  const response = await ask('/health');

  expect(response.status).toBe(502);
  expect(await response.text()).not.toContain('secret detail');
});

test('a function that answers in no known shape is 502', async () => {
  const { ask } = await start({ health: () => ({ status: 200 }) });

  expect((await ask('/health')).status).toBe(502);
});

test('a function that the gateway has no permission to call is not called', async () => {
  const { ask, calls } = await start({ health: ok }, { gate: gateWithout('function:health') });

  expect((await ask('/health')).status).toBe(500);
  expect(calls).toEqual({});
});

test('a function that takes too long is 504', async () => {
  const slow = operation('health', { security: [] });
  const integration = { ...slow['x-amazon-apigateway-integration'], timeoutInMillis: 60 };
  const body = document({
    paths: { '/health': { get: { ...slow, 'x-amazon-apigateway-integration': integration } } },
  });
  const gateway = await startGateway({
    api: api(body),
    account: ACCOUNT,
    region: REGION,
    port: 0,
    invoke: () => new Promise(() => undefined),
    gate: gateWithout(),
    log: () => undefined,
  });

  expect((await fetch(`${gateway.url}/health`)).status).toBe(504);
  await gateway.close();
});

test('bytes leave as bytes to whoever accepts them, and come in as base64', async () => {
  const bytes = Buffer.from([0, 255, 128]);
  const { ask } = await start({
    image: () => ({
      statusCode: 200,
      headers: { 'Content-Type': 'image/webp' },
      body: bytes.toString('base64'),
      isBase64Encoded: true,
    }),
    health: echo,
  });

  const image = await ask('/image', { headers: { accept: 'image/webp' } });
  const taken = await ask('/image', {
    method: 'POST',
    headers: { 'content-type': 'image/webp' },
    body: bytes,
  });

  expect(Buffer.from(await image.arrayBuffer())).toEqual(bytes);
  expect(await taken.json()).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true });
  expect(await (await ask('/image')).text()).toBe(bytes.toString('base64'));
});

test('a long answer is compressed for whoever takes it', async () => {
  const { ask } = await start({ health: () => ({ statusCode: 200, body: 'x'.repeat(2000) }) });

  const plain = await ask('/health', { headers: { 'accept-encoding': 'identity' } });
  const packed = await ask('/health', { headers: { 'accept-encoding': 'gzip' } });

  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.text()).toBe(await plain.text());
});

test('a body above ten megabytes is refused', async () => {
  const { ask, calls } = await start({ health: ok });

  const response = await ask('/image', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });

  expect(response.status).toBe(413);
  expect(calls).toEqual({});
});

test.each([
  [
    'an integration of another kind',
    { paths: { '/x': { get: { 'x-amazon-apigateway-integration': { type: 'mock' } } } } },
    'type',
  ],
  ['an extension it does not know', { 'x-amazon-apigateway-api-key-source': 'HEADER' }, 'api-key-source'],
  [
    'checks of the body',
    {
      'x-amazon-apigateway-request-validators': {
        all: { validateRequestBody: true, validateRequestParameters: true },
      },
    },
    'validateRequestBody',
  ],
])('a document with %s is named at the start', (_, overrides, named) => {
  expect(unknownInApi(api(document(overrides))).join('\n')).toContain(named);
  expect(unknownInApi(api())).toEqual([]);
});
