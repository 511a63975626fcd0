import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Acted } from '#shared/contract/views.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { LIMITS } from '#shared/domain/text.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

/** Within the days for which nobody's leave is needed. */
const SOON = new Date(Date.now() + 2 * 86_400_000).toISOString();
const subject = 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण';
const openNew = () => doors.call('createFile', { as: district.clerk.as, body: { subject } });

describe('who may enter', () => {
  it('the health of the district is told to anybody', async () => {
    expect(await doors.call('getHealth')).toEqual({ status: 'ok', district: 'pariksha' });
  });

  it('without a login from the authoriser, sign-in is required', async () => {
    expect(await doors.refuse('listWork')).toMatchObject({ code: 'sign-in.required', status: 401 });
  });

  it('a login that the directory does not know is refused', async () => {
    expect(await doors.refuse('getMe', { as: 'nobody' })).toMatchObject({ code: 'actor.unknown' });
  });

  it('the first administrator acts before anybody is in the directory, and only as administrator', async () => {
    const me = await doors.call('getMe', { as: FIRST_ADMINISTRATOR });
    expect(me).toMatchObject({ roles: ['administrator'], posts: [] });
    expect(me.officer).toBeUndefined();
    expect(await doors.refuse('createFile', { as: FIRST_ADMINISTRATOR, body: { subject } })).toMatchObject({
      code: 'permission.denied',
    });
    expect(await doors.refuse('listNotifications', { as: FIRST_ADMINISTRATOR })).toMatchObject({
      code: 'actor.unknown',
    });
  });

  it('a post that the officer does not hold now cannot be acted as', async () => {
    const { clerk, sdm } = district;
    expect(await doors.refuse('listWork', { as: clerk.as, post: sdm.postId })).toMatchObject({
      code: 'actor.post-not-held',
    });
    expect(await doors.refuse('listWork', { as: clerk.as, post: 'SDM' })).toMatchObject({
      code: 'request.malformed',
    });
  });
});

describe('what is asked', () => {
  it.each([
    ['no JSON', Buffer.from('{"subject":')],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['half a character', Buffer.from('{"subject":"\\ud83d"}')],
    ['a list where an object belongs', Buffer.from('[]')],
    ['nothing at all', Buffer.alloc(0)],
    ['brackets without end', Buffer.from('['.repeat(200_000))],
  ])('a body of %s is malformed', async (_, bytes) => {
    expect(await doors.refuse('createFile', { as: district.clerk.as, bytes })).toMatchObject({
      code: 'request.malformed',
      status: 400,
    });
  });

  it('fields that the contract does not name are refused by name, in body and query', async () => {
    const inBody = await doors.refuse('createFile', {
      as: district.clerk.as,
      body: { subject, holder: district.sdm.postId },
    });
    expect(inBody).toMatchObject({ code: 'request.malformed', errors: [{ path: 'body' }] });
    const inQuery = await doors.refuse('listWork', { as: district.clerk.as, query: { sort: 'age' } });
    expect(inQuery).toMatchObject({ code: 'request.malformed' });
  });

  it('a parameter given twice is refused, not guessed', async () => {
    const query = { limit: ['1', '100'] };
    expect(await doors.refuse('listWork', { as: district.clerk.as, query })).toMatchObject({
      code: 'request.malformed',
      errors: [{ path: 'query.limit' }],
    });
  });

  it('a body one byte over the limit is too large', async () => {
    const bytes = Buffer.from(`{"subject":"${'x'.repeat(LIMITS.body.most - 13)}"}`);
    expect(bytes.length).toBe(LIMITS.body.most + 1);
    expect(await doors.refuse('createFile', { as: district.clerk.as, bytes })).toMatchObject({
      code: 'limit.body',
      status: 413,
      limit: LIMITS.body.most,
      given: LIMITS.body.most + 1,
      unit: 'bytes',
    });
    // At the limit it is read, and what is in it is looked at.
    const inside = Buffer.from(`{"subject":"${'x'.repeat(LIMITS.body.most - 14)}"}`);
    expect(await doors.refuse('createFile', { as: district.clerk.as, bytes: inside })).toMatchObject({
      code: 'limit.subject',
      status: 400,
      limit: 500,
      given: LIMITS.body.most - 14,
      unit: 'characters',
      errors: [{ path: 'body.subject', message: 'limit.subject' }],
    });
  });

  it('a problem is told in the language the caller reads', async () => {
    const hindi = await doors.raw('listWork', {
      as: 'nobody',
      headers: { 'Accept-Language': 'hi-IN,en;q=0.5' },
    });
    expect(hindi.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'hi',
      'cache-control': 'no-store',
    });
    expect(hindi.body).toMatchObject({ title: expect.stringContaining('निर्देशिका') });
  });

  it('an answer about a head carries its version as ETag', async () => {
    const { fileId } = await openNew();
    const shown = await doors.raw('getFile', { as: district.clerk.as, params: { fileId } });
    expect(shown.headers).toMatchObject({ etag: '"1"' });
  });
});

describe('a request that comes twice', () => {
  it('without a key it is refused', async () => {
    expect(
      await doors.refuse('createFile', { as: district.clerk.as, key: null, body: { subject } }),
    ).toMatchObject({
      code: 'idempotency.key-missing',
    });
  });

  it('gets the first answer again, though the file has left the sender’s hands', async () => {
    const { fileId } = await openNew();
    const send = {
      as: district.clerk.as,
      params: { fileId },
      key: ulid(),
      body: { to: district.officer.postId, action: 'for-orders' },
    };
    const first = await doors.raw('sendFile', send);
    const second = await doors.raw('sendFile', send);
    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    expect(await doors.refuse('sendFile', { ...send, key: ulid() })).toMatchObject({
      code: 'file.not-in-custody',
      holder: district.officer.postId,
    });
  });

  it('with another body under the same key it is refused', async () => {
    const key = ulid();
    await doors.call('createFile', { as: district.clerk.as, key, body: { subject } });
    expect(
      await doors.refuse('createFile', { as: district.clerk.as, key, body: { subject: 'दूसरा' } }),
    ).toMatchObject({
      code: 'idempotency.key-reused',
      status: 422,
    });
  });

  it('makes one file and takes one number', async () => {
    const key = ulid();
    const calls = Array.from({ length: 4 }, () =>
      doors.call('createFile', { as: district.clerk.as, key, body: { subject } }),
    );
    const numbers = new Set((await Promise.all(calls)).map(({ number }) => number));
    expect(numbers.size).toBe(1);
  });

  it('is another request when another person sends it', async () => {
    const key = ulid();
    const mine = await doors.call('createFile', { as: district.clerk.as, key, body: { subject } });
    const theirs = await doors.call('createFile', { as: district.officer.as, key, body: { subject } });
    expect(mine.fileId).not.toBe(theirs.fileId);
  });

  it('on another file under the same key is refused, though nothing else differs', async () => {
    const [mine, other] = [await openNew(), await openNew()];
    const key = ulid();
    const park = (fileId: string) => ({
      as: district.clerk.as,
      params: { fileId },
      key,
      body: { until: SOON, reason: 'अभिलेख की प्रतीक्षा' },
    });
    await doors.call('parkFile', park(mine.fileId));
    expect(await doors.refuse('parkFile', park(other.fileId))).toMatchObject({
      code: 'idempotency.key-reused',
      status: 422,
    });
    expect(
      await doors.call('getFile', { as: district.clerk.as, params: { fileId: other.fileId } }),
    ).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('is another request when another act is asked under the same key', async () => {
    const [key, as] = [ulid(), district.clerk.as];
    const { fileId } = await doors.call('createFile', { as, key, body: { subject } });
    expect(
      await doors.call('draftNote', { as, key, params: { fileId }, body: { content: pastedText('टिप्पणी') } }),
    ).toBeDefined();
  });

  it('is the same officer’s, though their login has become a mail id in between; nobody else gets it by the old login', async () => {
    const admin = { as: FIRST_ADMINISTRATOR };
    const [before, after] = [`naya.${ulid()}`, `naya.${ulid()}@up.example`];
    const person = (login: string) => ({
      employeeNumber: `N${ulid()}`,
      login,
      names: { hi: 'नया', en: 'Naya' },
      roles: ['officer'],
    });
    const { officerId } = await doors.call('createOfficer', { ...admin, body: person(before) });
    const charge = {
      postId: district.vacant,
      officerId,
      kind: 'substantive',
      from: '2020-01-01T00:00:00.000Z',
    };
    await doors.call('assignCharge', { ...admin, body: charge });
    const { fileId } = await doors.call('createFile', { as: before, body: { subject } });
    const send = {
      key: ulid(),
      params: { fileId },
      body: { to: district.clerk.postId, action: 'for-orders' },
    };
    const first = await doors.call('sendFile', { as: before, ...send });

    await doors.call('changeLogin', { ...admin, params: { officerId }, body: { login: after } });
    expect(await doors.refuse('sendFile', { as: before, ...send })).toMatchObject({ code: 'actor.unknown' });
    expect(await doors.call('sendFile', { as: after, ...send })).toEqual(first);

    await doors.call('createOfficer', { ...admin, body: person(before) });
    expect(await doors.refuse('sendFile', { as: before, ...send })).toMatchObject({
      code: 'actor.no-charge',
    });
  });

  it('of the first administrator, who is in no directory, is known by the login', async () => {
    const body = { code: 'TWICE', kind: 'section', names: { hi: 'अनुभाग', en: 'Section' } };
    const ask = { as: FIRST_ADMINISTRATOR, key: ulid(), body };
    expect(await doors.call('createOffice', ask)).toEqual(await doors.call('createOffice', ask));
    expect(await doors.refuse('createOffice', { ...ask, key: ulid() })).toMatchObject({
      code: 'office.exists',
    });
  });

  it('of an upload gives the same document with a fresh signature', async () => {
    const body = { fileName: 'scan.png', type: 'image/png', length: 10, sha256: 'a'.repeat(64) };
    const ask = { as: district.clerk.as, key: ulid(), body };
    const first = await doors.call('requestUpload', ask);
    const second = await doors.call('requestUpload', ask);
    expect(second.document).toEqual(first.document);
    expect(new URL(second.upload.url).pathname).toBe(new URL(first.upload.url).pathname);
    expect(second.upload.headers).toEqual(first.upload.headers);
  });
});

describe('two at one moment', () => {
  it('of two sends of one file, one succeeds and the other learns who holds it', async () => {
    const { fileId } = await openNew();
    const send = (to: string) =>
      doors.raw('sendFile', {
        as: district.clerk.as,
        params: { fileId },
        body: { to, action: 'for-orders' },
      });
    const replies = await Promise.all([send(district.officer.postId), send(district.sdm.postId)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = [200, 409].map(wanted => replies.find(({ status }) => status === wanted)?.body);
    expect(lost).toMatchObject({ code: 'file.not-in-custody', holder: Acted.parse(won).holder });
  });

  it('an act on an older version than the caller saw is refused', async () => {
    const { fileId } = await openNew();
    const at = (version: string) => ({
      as: district.clerk.as,
      params: { fileId },
      headers: { 'If-Match': version },
      body: { until: SOON, reason: 'अभिलेख की प्रतीक्षा' },
    });
    expect(await doors.refuse('parkFile', at('"2"'))).toMatchObject({
      code: 'precondition.failed',
      version: 1,
    });
    expect(await doors.refuse('parkFile', at('latest'))).toMatchObject({ code: 'request.malformed' });
    expect(await doors.call('parkFile', at('"1"'))).toMatchObject({ state: 'PARKED', version: 2 });
  });
});

describe('the log', () => {
  it('holds no word of what people wrote, and no name', async () => {
    const { fileId } = await openNew();
    const params = { fileId };
    const as = district.clerk.as;
    await doors.call('draftNote', { as, params, body: { content: pastedText('गोपनीय secret words') } });
    await doors.raw('closeFile', { as, params, body: { reason: 'गोपनीय secret words' } });
    await doors.raw('createFile', { as, body: { subject: 'गोपनीय secret words', गोपनीय: 1 } });
    const said = doors.lines.join('');
    expect(said).toContain('"operation":"draftNote"');
    expect(said).toContain('"code":"file.notes-unconfirmed"');
    expect(said).not.toMatch(/[^\x20-\x7e\n]|secret|asha|kumar/);
  });
});
