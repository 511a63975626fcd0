import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const subject = 'पेयजल योजना का अनुश्रवण';
const openNew = () => doors.call('createFile', { as: district.clerk.as, body: { subject } });
const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const readCursor = (cursor: string | undefined): Record<string, string> =>
  JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString());

describe('a body that is JSON and yet nothing the office can hash', () => {
  it.each([
    ['a number beyond all numbers', '{"subject":1e400}'],
    ['lists in lists in lists', `{"subject":${'['.repeat(4_000)}${']'.repeat(4_000)}}`],
  ])('is malformed: %s', async (_, text) => {
    const asked = { as: district.clerk.as, bytes: Buffer.from(text) };
    expect(await doors.refuse('createFile', asked)).toMatchObject({ code: 'request.malformed', status: 400 });
  });
});

describe('a page cursor', () => {
  it('with a key left out, added, emptied or too long is invalid, not a fault', async () => {
    await openNew();
    await openNew();
    const { as } = district.clerk;
    const { cursor } = await doors.call('listWork', { as, query: { limit: '1' } });
    const { pk, ...withoutPk } = readCursor(cursor);
    const whole = { pk: pk ?? '', ...withoutPk };
    for (const forged of [
      withoutPk,
      { ...whole, more: 'x' },
      { ...whole, pk: '' },
      { ...whole, sk: 'x'.repeat(1025) },
      { workPk: withoutPk['workPk'], workSk: withoutPk['workSk'] },
    ])
      expect(
        await doors.refuse('listWork', { as, query: { limit: '1', cursor: written(forged) } }),
      ).toMatchObject({ code: 'request.cursor-invalid' });
    const { items } = await doors.call('listWork', { as, query: { limit: '1', cursor: cursor ?? '' } });
    expect(items).toHaveLength(1);
  });

  it('of a custody statement names a stay of this very file', async () => {
    const { as } = district.clerk;
    const { fileId } = await openNew();
    await doors.call('sendFile', {
      as,
      params: { fileId },
      body: { to: district.sdm.postId, action: 'for-orders' },
    });
    const params = { fileId };
    const { cursor } = await doors.call('listCustody', { as, params, query: { limit: '1' } });
    const whole: { journal: string; open: Record<string, string> } = JSON.parse(
      Buffer.from(cursor ?? '', 'base64url').toString(),
    );
    const again = await doors.call('listCustody', { as, params, query: { cursor: cursor ?? '' } });
    expect(again.items.map(({ postId }) => postId)).toEqual([district.clerk.postId, district.sdm.postId]);
    for (const open of [
      { ...whole.open, postId: `pst_${ulid()}` },
      { ...whole.open, postId: district.adm.postId },
      { ...whole.open, holdingId: `hld_${ulid()}` },
      { ...whole.open, from: '1999-01-01T00:00:00.000Z' },
    ])
      expect(
        await doors.refuse('listCustody', { as, params, query: { cursor: written({ ...whole, open }) } }),
      ).toMatchObject({ code: 'request.cursor-invalid' });
  });
});

describe('an upload asked for again', () => {
  it('by somebody whose charge has ended meanwhile gets no new address', async () => {
    const as = FIRST_ADMINISTRATOR;
    const names = { hi: 'परीक्षण', en: 'Test' };
    const { officerId } = await doors.call('createOfficer', {
      as,
      body: { employeeNumber: 'LEAVING', login: 'leaving', names, roles: ['officer'] },
    });
    const { postId } = await doors.call('createPost', {
      as,
      body: await district.post('LEAVING', 1),
    });
    const { chargeId } = await doors.call('assignCharge', {
      as,
      body: { postId, officerId, kind: 'substantive', from: '2020-01-01T00:00:00.000Z' },
    });
    const body = { fileName: 'patra.pdf', type: 'application/pdf', length: 10, sha256: 'a'.repeat(64) };
    const asked = { as: 'leaving', key: ulid(), body };
    await doors.call('requestUpload', asked);
    await doors.call('endCharge', { as, params: { chargeId }, body: { postId } });
    expect(await doors.refuse('requestUpload', asked)).toMatchObject({ code: 'actor.no-charge' });
  });

  it('by somebody who sits elsewhere meanwhile gets none either: the upload stayed with the post', async () => {
    const as = FIRST_ADMINISTRATOR;
    const names = { hi: 'परीक्षण', en: 'Test' };
    const body = { employeeNumber: 'MOVING', login: 'moving', names, roles: ['officer'] };
    const { officerId } = await doors.call('createOfficer', { as, body });
    const sit = async (abbreviation: string) => {
      const { postId } = await doors.call('createPost', { as, body: await district.post(abbreviation, 1) });
      const charge = { postId, officerId, kind: 'substantive', from: '2020-01-01T00:00:00.000Z' };
      return doors.call('assignCharge', { as, body: charge });
    };
    const { chargeId, postId } = await sit('BEFORE');
    const upload = { fileName: 'patra.pdf', type: 'application/pdf', length: 10, sha256: 'b'.repeat(64) };
    const asked = { as: 'moving', key: ulid(), body: upload };
    await doors.call('requestUpload', asked);
    await doors.call('endCharge', { as, params: { chargeId }, body: { postId } });
    await sit('AFTER');
    expect(await doors.refuse('requestUpload', asked)).toMatchObject({ code: 'actor.post-not-held' });
  });
});
