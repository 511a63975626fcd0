import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const reason = 'वाद संख्या 112/2026 में स्थगन आदेश';
const newFile = async () =>
  (await doors.call('createFile', { as: district.clerk.as, body: { subject: 'सीमांकन' } })).fileId;

describe('a clock that is stopped', () => {
  it('says on the file for what, by whom, since when and why, until it goes on', async () => {
    const { clerk, officer } = district;
    const params = { fileId: await newFile() };
    const { limitAt } = await doors.call('getFile', { as: clerk.as, params });
    expect(limitAt).toBeDefined();
    await doors.call('suspendFile', { as: clerk.as, params, body: { code: 'court', reason } });
    const still = await doors.call('getFile', { as: officer.as, params });
    expect(still).toMatchObject({
      state: 'SUSPENDED',
      suspended: { code: 'court', reason, by: clerk.postId, at: still.suspendedAt },
    });
    expect(still.limitAt).toBeUndefined();
    const { items } = await doors.call('listMovements', { as: clerk.as, params });
    expect(items.at(-1)).toMatchObject({ kind: 'suspended', waitsFor: 'court', remark: reason });
    await doors.call('resumeFile', { as: clerk.as, params, body: {} });
    const goesOn = await doors.call('getFile', { as: clerk.as, params });
    expect([goesOn.suspended, goesOn.suspendedAt]).toEqual([undefined, undefined]);
  });

  it('is stopped for something: without a code, or for what is none, it runs on', async () => {
    const { clerk } = district;
    const params = { fileId: await newFile() };
    for (const body of [{ reason }, { code: 'lunch', reason }, { code: 'court' }])
      expect(await doors.codeOf('suspendFile', { as: clerk.as, params, body })).toBe('request.malformed');
    expect(await doors.call('getFile', { as: clerk.as, params })).toMatchObject({ state: 'ACTIVE' });
  });

  it('says no more of it once a superior has taken it up', async () => {
    const { clerk, officer } = district;
    const params = { fileId: await newFile() };
    await doors.call('suspendFile', { as: clerk.as, params, body: { code: 'other', reason } });
    await doors.call('pullUpFile', { as: officer.as, params, body: { reason } });
    const taken = await doors.call('getFile', { as: officer.as, params });
    expect([taken.state, taken.suspended]).toEqual(['ACTIVE', undefined]);
  });
});
