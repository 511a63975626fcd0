import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { signedLetter, today } from './support/signed-letter.ts';

let doors: Handlers;
let district: District;
let params: { officeId: string };
let as: string;
let server: Awaited<ReturnType<typeof startFauxqs>>;
beforeAll(async () => {
  doors = await startHandlers();
  server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: endpoint });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ region: 'ap-south-1', endpoint, forcePathStyle: true, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: 'quarantine' }));
  district = await setUpDistrict(doors);
  params = { officeId: district.office.officeId };
  as = district.clerk.as;
});
afterAll(async () => {
  await server?.stop();
  await doors?.stop();
});

const purchase = (paise: number) => ({ paise, means: 'stamps', voucher: 'बीजक 7', on: today() });
const buy = (paise: number, key = ulid()) =>
  doors.call('buyPostage', { as, params, key, body: purchase(paise) });
const account = async () => doors.call('getPostage', { as, params, query: {} });
const entries = async () => (await doors.call('listPostageEntries', { as, params, query: {} })).items;
const bySpeedPost = (postage: number) => ({ sent: [{ serial: 1, mode: 'speed-post', postage }] });

it('a purchase repeated is one purchase, and a letter repeated is charged once, with its number and to whom', async () => {
  const before = await account();
  const key = ulid();
  const first = await buy(20_000, key);
  expect(await buy(20_000, key)).toEqual(first);
  const of = await signedLetter(doors, district);
  const again = ulid();
  await doors.call('dispatchDraft', { as, params: of, key: again, body: bySpeedPost(4100) });
  await doors.call('dispatchDraft', { as, params: of, key: again, body: bySpeedPost(4100) });
  expect((await account()).balance).toBe(before.balance + 20_000 - 4100);
  const mine = (await entries()).filter(({ said }) => said.kind === 'used' && said.draftId === of.draftId);
  const { issue } = await doors.call('getOutgoing', { as, params: of });
  expect(mine).toMatchObject([
    { said: { number: issue?.number, sent: [{ to: 'तहसीलदार', mode: 'speed-post', paise: 4100 }] } },
  ]);
});

it('what is refused is not charged, and what goes by hand is not in the account', async () => {
  const of = await signedLetter(doors, district);
  const before = await entries();
  const body = { sent: [{ serial: 9, mode: 'speed-post', postage: 4100 }] };
  expect(await doors.codeOf('dispatchDraft', { as, params: of, body })).toBe('draft.recipient-unknown');
  await doors.call('dispatchDraft', { as, params: of, body: { sent: [{ serial: 1, mode: 'by-hand' }] } });
  expect(await entries()).toEqual(before);
});

it('of two clerks who enter at one moment both are entered, one after the other, and the sum is right', async () => {
  const before = await account();
  const count = (await entries()).length;
  const letters = await Promise.all([signedLetter(doors, district), signedLetter(doors, district)]);
  await Promise.all([
    ...letters.map(of => doors.call('dispatchDraft', { as, params: of, body: bySpeedPost(2250) })),
    buy(10_000),
    doors.call('correctPostage', { as, params, body: { paise: -50, reason: 'गणना में त्रुटि' } }),
  ]);
  const after = await account();
  expect(after.balance).toBe(before.balance - 4500 + 10_000 - 50);
  expect(after.closing).toBe(after.opening + after.bought - after.used + after.corrected);
  const all = await entries();
  expect(all.slice(count)).toHaveLength(4);
  expect(all.map(({ n }) => n)).toEqual(all.map((_, at) => at + 1));
});

it('a letter of which one copy goes by post and one here is charged for the first alone', async () => {
  const of = await signedLetter(doors, district);
  const before = await account();
  const sent = [
    { serial: 1, mode: 'registered-post', postage: 2600 },
    { serial: 2, mode: 'here' },
  ];
  await doors.call('dispatchDraft', { as, params: of, body: { sent } });
  expect((await account()).balance).toBe(before.balance - 2600);
});

it('of what is confidential nobody is named', async () => {
  const of = await signedLetter(doors, district, { classification: 'confidential', to: 'sdm' });
  await doors.call('dispatchDraft', { as: district.sdm.as, params: of, body: bySpeedPost(4100) });
  const [mine] = (await entries()).filter(({ said }) => said.kind === 'used' && said.draftId === of.draftId);
  expect(mine?.said.kind === 'used' && mine.said.sent).toEqual([
    { serial: 1, mode: 'speed-post', paise: 4100 },
  ]);
});

it('is the office’s own: others find none, whatever they ask', async () => {
  const other = { as: district.stranger.as, params };
  expect(await doors.codeOf('getPostage', { ...other, query: {} })).toBe('office.unknown');
  expect(await doors.codeOf('listPostageEntries', { ...other, query: {} })).toBe('office.unknown');
  expect(await doors.codeOf('buyPostage', { ...other, body: purchase(1) })).toBe('office.unknown');
  const body = { paise: 1, reason: 'त्रुटि' };
  expect(await doors.codeOf('correctPostage', { ...other, body })).toBe('office.unknown');
  expect(await doors.codeOf('printPostage', { ...other, body: { language: 'hi' } })).toBe('office.unknown');
});

it('an office that lets nothing go without is told so, and the letter stays to be sent', async () => {
  const of = await signedLetter(doors, district);
  const { balance } = await account();
  await doors.call('setPostageRule', { as: FIRST_ADMINISTRATOR, params, body: { lowAt: 0, bars: true } });
  try {
    const body = bySpeedPost(Math.max(balance, 0) + 1);
    expect(await doors.codeOf('dispatchDraft', { as, params: of, body })).toBe('postage.short');
    const { recipients } = await doors.call('getOutgoing', { as, params: of });
    expect(recipients[0]?.state).toBe('WAITING');
    expect((await account()).balance).toBe(balance);
  } finally {
    await doors.call('setPostageRule', { as: FIRST_ADMINISTRATOR, params, body: { lowAt: 0, bars: false } });
  }
});

it('a month before anything was entered, and one after, begins and ends with what there is', async () => {
  const { balance } = await account();
  const of = (month: string) => doors.call('getPostage', { as, params, query: { month } });
  expect(await of('2020-01')).toMatchObject({ opening: 0, bought: 0, used: 0, closing: 0, balance });
  expect(await of('2090-01')).toMatchObject({ opening: balance, used: 0, closing: balance });
});

it('is printed a month at a time, and goes by pages', async () => {
  for (let at = 0; at < 3; at += 1) await buy(100);
  const query = { limit: '2' };
  const first = await doors.call('listPostageEntries', { as, params, query });
  expect(first.items).toHaveLength(2);
  const rest = await doors.call('listPostageEntries', {
    as,
    params,
    query: { ...query, cursor: first.cursor ?? '' },
  });
  expect(rest.items[0]?.n).toBe(3);
  const { type, next } = await doors.call('printPostage', { as, params, body: { language: 'hi' } });
  expect([type, next]).toEqual(['application/pdf', undefined]);
});
