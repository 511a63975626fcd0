import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { seedSampleDistrict } from '#local/sample/seed.ts';
import { CHANNEL_TEMPLATES } from '#shared/domain/channels/templates.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';

let district: SampleDistrict;
let token: string;
let admin: Caller;
beforeAll(async () => {
  district = await startSampleDistrict({ seeded: false });
  token = await district.tokenOf('admin');
  admin = caller({ url: district.url, token });
});
afterAll(() => district?.stop());

const offices = async () => (await admin.call('listOffices', { query: { limit: 100 } })).items.length;
const imports = async () => (await admin.call('listImports', { query: { limit: 100 } })).items;

/** Seeds through a line that breaks for good after so many requests; the last one is done, and its answer lost. */
const cutOffAfter = async (requests: number): Promise<void> => {
  let count = 0;
  const line = createServer(async (request, response) => {
    count += 1;
    const { method = 'GET', url = '/' } = request;
    const body = method === 'GET' ? undefined : await text(request);
    const { authorization = '', 'idempotency-key': key } = request.headers;
    const headers = {
      authorization,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': String(key) }),
    };
    if (count > requests) return void request.socket.destroy();
    const answer = await fetch(`${district.url}${url}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    if (count === requests) return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    return void response.end(await answer.text());
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const { port } = z.object({ port: z.number() }).parse(line.address());
  const seeding = seedSampleDistrict({ url: `http://127.0.0.1:${port}`, token, say: () => undefined });
  await expect(seeding).rejects.toThrow();
  line.closeAllConnections();
  line.close();
};

test('a seeding that is cut off leaves nothing to be seen, and the next one enters the whole district, once', async () => {
  for (const requests of [1, 2, 3]) {
    await cutOffAfter(requests);
    expect(await offices()).toBe(0);
  }
  const begun = Date.now();
  await seedSampleDistrict({ url: district.url, token, say: () => undefined });
  expect(await offices()).toBe(14);
  expect(Date.now() - begun).toBeLessThan(60_000);

  const before = await imports();
  await seedSampleDistrict({ url: district.url, token, say: () => undefined });
  expect(await imports()).toEqual(before);
  expect(before.filter(({ state }) => state === 'APPLIED')).toHaveLength(1);
  expect(district.refusals).toEqual([]);
});

test('a channel of submission is begun from each template, once, and one that was withdrawn stays withdrawn', async () => {
  const channels = async () => (await admin.call('listChannels', { query: { which: 'all' } })).items;
  const begun = await channels();
  expect(begun.map(({ names }) => names)).toEqual(Object.values(CHANNEL_TEMPLATES).map(({ names }) => names));
  const { channelId } = begun[1] ?? { channelId: '' };
  await admin.call('withdrawChannel', { params: { channelId } });
  await seedSampleDistrict({ url: district.url, token, say: () => undefined });
  const after = await channels();
  expect(after.map(one => [one.channelId, one.withdrawn])).toEqual(
    begun.map(one => [one.channelId, one.channelId === channelId ? true : undefined]),
  );
});

test('a file that is opened on a letter of a court is on its channel, which says to whom it goes', async () => {
  const clerk = caller({ url: district.url, token: await district.tokenOf('asha.clerk') });
  const letter = { sender: { name: 'सिविल न्यायालय' }, subject: 'आख्या', category: 'court' };
  const received = { receivedOn: '2026-11-20', deliveryMode: 'by-hand' };
  const { receiptId } = await clerk.call('diariseReceipt', { body: { ...letter, ...received } });
  const { fileId } = await clerk.call('createFile', { body: { subject: letter.subject, receiptId } });
  const way = () => clerk.call('getFileChannel', { params: { fileId } });
  await expect.poll(async () => (await way()).next?.stage, { timeout: 60_000 }).toBe(1);
  const { stages, next } = await way();
  expect(stages.map(({ marking }) => marking)).toEqual([
    'SO(RK)-SDM-SDR',
    'SDM(MS)-SDM-SDR',
    'DM(KR)-COLL',
    'CLK(AV)-SDM-SDR',
  ]);
  expect(next?.dueOn).toBeDefined();
});
