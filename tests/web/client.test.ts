import { expect, test } from 'vitest';
import { problemOf } from '#shared/contract/problem.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import { IdempotencyKey } from '#shared/contract/route.ts';
import { contract, type OperationId, ROUTES } from '#shared/contract/routes.ts';
import { DONE_AS_POST } from '#shared/domain/permission/role.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { operations } from '../../web/build/contract-module.ts';
import { type ClientParts, createClient } from '../../web/client.ts';
import { openIntents } from '../../web/intents.ts';
import { ConnectionLost, Refused } from '../../web/problem.ts';
import { broken, json, memory, network } from './support.ts';

const FILE = 'fil_01J00000000000000000000001';
const POST = 'pst_01J00000000000000000000001';
const ACTED = { fileId: FILE, number: 'SDM-SDR/1/2026' };
const refusal = (code: RefusalCode, facts = {}) => {
  const problem = problemOf({ code, words: REFUSALS[code], facts }, 'hi');
  return json(problem, problem.status);
};

const clientOn = (line: ReturnType<typeof network>, parts: Partial<ClientParts> = {}) => {
  const asked: string[] = [];
  const call = createClient({
    operations: operations(),
    base: 'https://namuna.example/office/',
    fetch: line.fetch,
    intents: openIntents(memory()),
    token: () => 'token',
    post: () => POST,
    language: () => 'hi',
    signInRequired: () => void asked.push('sign in'),
    pause: async () => undefined,
    ...parts,
  });
  return { call, asked };
};
const open = (call: ReturnType<typeof createClient>) =>
  call('openFile', { params: { fileId: FILE }, body: {} });
const keys = ({ seen }: ReturnType<typeof network>) =>
  seen.map(({ headers }) => headers.get('idempotency-key'));

test('the client knows every operation of the contract by its method, path and whether it is done as a post', () => {
  const known: Readonly<Record<string, unknown>> = operations();
  expect(Object.keys(known).sort()).toEqual(ROUTES.map(({ id }) => id).sort());
  for (const { id, method, path, access } of ROUTES)
    expect(known[id]).toEqual([method, path, access !== 'public' && DONE_AS_POST[access]]);
});

test('an act says who does it, as which post, in which language, under a key the office takes', async () => {
  const line = network(json(ACTED));
  await open(clientOn(line).call);
  const [asked] = line.seen;
  expect(asked?.method).toBe('POST');
  expect(asked?.url).toBe(`https://namuna.example/office/v1/files/${FILE}/open`);
  expect(asked?.headers.get('authorization')).toBe('Bearer token');
  expect(asked?.headers.get('act-as-post')).toBe(POST);
  expect(asked?.headers.get('accept-language')).toBe('hi');
  expect(IdempotencyKey.parse(asked?.headers.get('idempotency-key'))).toBeTruthy();
  expect(asked?.body).toBe('{}');
});

test('what is done by the person names no post', async () => {
  const line = network(json({ items: [] }));
  await clientOn(line).call('listPosts', { query: { limit: 100 } });
  expect(line.seen[0]?.headers.get('act-as-post')).toBeNull();
  expect(line.seen[0]?.url).toBe('https://namuna.example/office/v1/posts?limit=100');
});

test('the contract takes what the client sends', async () => {
  const line = network(json(ACTED));
  const body = { to: POST, action: 'for-orders', remark: 'कृपया आदेश दें' } as const;
  await clientOn(line).call('sendFile', { params: { fileId: FILE }, body });
  expect(contract.sendFile.body.parse(JSON.parse(line.seen[0]?.body ?? ''))).toMatchObject(body);
});

test('after a lost connection the act is asked again under the same key', async () => {
  const line = network(broken, json(ACTED));
  expect(await open(clientOn(line).call)).toEqual(ACTED);
  expect(new Set(keys(line)).size).toBe(1);
});

test('an officer who repeats an act that found no answer repeats it under the same key, even after a reload', async () => {
  const kept = memory();
  const lost = network(broken, broken, broken);
  await expect(open(clientOn(lost, { intents: openIntents(kept) }).call)).rejects.toThrow(ConnectionLost);
  const back = network(json(ACTED));
  await open(clientOn(back, { intents: openIntents(kept) }).call);
  expect(new Set([...keys(lost), ...keys(back)]).size).toBe(1);
});

test('the same act meant a second time has a key of its own', async () => {
  const line = network(json(ACTED), json(ACTED));
  const { call } = clientOn(line);
  await open(call);
  await open(call);
  expect(new Set(keys(line)).size).toBe(2);
});

test('an act refused and tried again has a new key', async () => {
  const line = network(refusal('file.not-opened'), json(ACTED));
  const { call } = clientOn(line);
  await expect(open(call)).rejects.toThrow(Refused);
  await open(call);
  expect(new Set(keys(line)).size).toBe(2);
});

test('a busy office is asked again; a fault of the office is not', async () => {
  const busy = network(refusal('server.busy'), json(ACTED));
  await open(clientOn(busy).call);
  expect(busy.seen).toHaveLength(2);
  const faulty = network(refusal('server.fault'));
  await expect(open(clientOn(faulty).call)).rejects.toThrow(Refused);
  expect(faulty.seen).toHaveLength(1);
});

test('a refusal carries its code, its title and who holds the file', async () => {
  const line = network(refusal('file.not-in-custody', { holder: POST }));
  const failure: unknown = await open(clientOn(line).call).catch(problem => problem);
  expect(failure).toBeInstanceOf(Refused);
  expect(failure).toMatchObject({
    problem: {
      code: 'file.not-in-custody',
      title: 'पत्रावली इस समय आपके पास नहीं है; जिनके पास है उनसे कहें।',
      holder: POST,
    },
  });
});

test('a page that is no answer of ours counts as a lost connection', async () => {
  const proxy = () => new Response('<h1>Bad gateway</h1>', { status: 502 });
  const line = network(proxy, proxy, proxy);
  await expect(clientOn(line).call('getMe', {})).rejects.toThrow(ConnectionLost);
});

test('a refused sign-in is told to the screen', async () => {
  const line = network(refusal('sign-in.required'));
  const { call, asked } = clientOn(line);
  await expect(call('getMe', {})).rejects.toThrow(Refused);
  expect(asked).toEqual(['sign in']);
});

test('a change of a draft is not repeated by itself, since it states the revision it was made on', async () => {
  const line = network(broken);
  const noteId = 'not_01J00000000000000000000001';
  const revising = clientOn(line).call('reviseNote', {
    params: { fileId: FILE, noteId },
    body: { content: [{ type: 'paragraph', runs: [{ text: 'पाठ' }] }], revision: 1 },
  });
  await expect(revising).rejects.toThrow(ConnectionLost);
  expect(line.seen).toHaveLength(1);
  expect(line.seen[0]?.headers.get('idempotency-key')).toBeNull();
});

test('every operation takes exactly the parameters of its path', () => {
  for (const id of Object.keys(contract) as OperationId[]) {
    const inPath = [...contract[id].path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(Object.keys(contract[id].params.shape).sort()).toEqual(inPath);
  }
});

test('a table for a spreadsheet is answered as it stands', async () => {
  const table = 'Office,Officers\r\n"Tehsil, Sadar",7\r\n';
  const sheet = () => new Response(table, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
  const { call } = clientOn(network(sheet));
  expect(await call('getBoardSheet', {})).toBe(table);
});
