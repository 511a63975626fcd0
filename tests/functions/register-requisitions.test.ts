import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId } from '#shared/domain/ids.ts';
import { instantOf, istYear } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
/** A records officer, and one who sits in the office of the files and never had any of them. */
let keeper: string;
let colleague: string;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  const officeId = OfficeId.parse(district.office.officeId);
  const designation = aDesignation();
  const posts = [0, 1].map(() => aPost({ officeId }, designation));
  const officers = [anOfficer({ roles: ['records-officer'] }), anOfficer()];
  const charges = posts.flatMap((post, at) => (officers[at] ? [aCharge(post, officers[at])] : []));
  await putRows(doors.store(), { designations: [designation], posts, officers, charges });
  keeper = officers[0]?.login ?? '';
  colleague = officers[1]?.login ?? '';
});
afterAll(() => doors?.stop());

const reason = 'निस्तारित';
const closed = async (more: object = {}): Promise<string> => {
  const { as } = district.clerk;
  const { fileId } = await doors.call('createFile', { as, body: { subject: 'सीमांकन', ...more } });
  await doors.call('closeFile', { as, params: { fileId }, body: { reason } });
  return fileId;
};
const recorded = async (): Promise<string> => {
  const fileId = await closed();
  await doors.call('recordFile', { as: keeper, params: { fileId }, body: { category: 'C3' } });
  return fileId;
};
const ask = (as: string, fileId: string) =>
  doors.call('requisitionRecord', { as, params: { fileId }, body: { purpose: 'अपील' } });
const inRegister = async (as: string, fileId: string) => {
  const { items } = await doors.call('listFileRegister', {
    as,
    params: { officeId: district.office.officeId },
    query: { year: String(istYear(instantOf(Date.now()))), limit: '100' },
  });
  const entry = items.find(({ objectId }) => objectId === fileId);
  if (!entry) throw new Error('it is not in the register');
  return entry;
};

describe('the register of an office', () => {
  it('says of a record that one may ask for it, then that one waits for it, and is true to its word', async () => {
    const fileId = await recorded();
    expect(await doors.codeOf('getFile', { as: colleague, params: { fileId } })).toBe('file.unknown');
    expect((await inRegister(colleague, fileId)).requisition).toBe('open');
    await ask(colleague, fileId);
    expect((await inRegister(colleague, fileId)).requisition).toBe('asked');
    // Who else waits for it is nobody's to know here.
    expect((await inRegister(district.sdm.as, fileId)).requisition).toBe('open');
    const { requisitions = [] } = await doors.call('getFile', { as: keeper, params: { fileId } });
    const requisition = String(requisitions[0]?.requisition);
    await doors.call('issueRecord', { as: keeper, params: { fileId, requisition }, body: {} });
    expect((await inRegister(colleague, fileId)).requisition).toBeUndefined();
  });

  it('says it of nothing else: neither of what is not recorded, nor of what is confidential, nor to who may not ask', async () => {
    const { as } = district.clerk;
    const open = (await doors.call('createFile', { as, body: { subject: 'खुली' } })).fileId;
    const secret = await closed({ classification: 'confidential' });
    for (const fileId of [open, secret, await closed()]) {
      expect((await inRegister(colleague, fileId)).requisition).toBeUndefined();
      const asked = { as: colleague, params: { fileId }, body: { purpose: 'अपील' } };
      expect((await doors.raw('requisitionRecord', asked)).status).not.toBe(200);
    }
    // The records officer meets the register, and asks for nothing.
    const fileId = await recorded();
    expect((await inRegister(keeper, fileId)).requisition).toBeUndefined();
    const asked = { as: keeper, params: { fileId }, body: { purpose: 'अपील' } };
    expect(await doors.codeOf('requisitionRecord', asked)).toBe('permission.denied');
  });
});
