import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DdoCode, Mobile, type Officer, type Role } from '#shared/domain/directory/officer.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

const office = anOffice();
const elsewhere = anOffice();
const designation = aDesignation();
const post = aPost(office, designation);
const far = aPost(elsewhere, designation);
const mobile = Mobile.parse('9876543210');
const person = (...roles: Role[]) => anOfficer({ roles, mobile, ddo: DdoCode.parse('DDO-1') });
const near = person('officer');
const distant = person('officer');
const fresh = person('officer');
const askers = {
  administrator: person('officer', 'administrator'),
  nodal: person('officer', 'nodal-officer'),
  local: { ...person('officer', 'local-administrator'), administers: [office.officeId] },
  auditor: person('auditor'),
  trainer: person('trainer'),
  records: person('records-officer'),
};

let doors: Handlers;
beforeAll(async () => {
  doors = await startHandlers();
  const store = doors.store();
  await putRows(store, {
    offices: [office, elsewhere],
    designations: [designation],
    posts: [post, far],
    officers: [near, distant, fresh, ...Object.values(askers)],
    charges: [aCharge(post, near), aCharge(far, distant)],
  });
});
afterAll(() => doors?.stop());

const seen = async (as: Officer, of: Officer) => {
  const { items } = await doors.call('listOfficers', { as: as.login, query: { limit: '100' } });
  return items.find(({ officerId }) => officerId === of.officerId);
};
const nameOf = ({ officerId, names, roles }: Officer) => ({ officerId, names, roles });

describe('of an officer', () => {
  it.each([
    ['another officer', distant],
    ['a trainer', askers.trainer],
    ['a records officer', askers.records],
  ])('%s sees name and roles, and nothing else', async (_who, as) => {
    expect(await seen(as, near)).toEqual(nameOf(near));
    expect(await seen(as, askers.administrator)).toEqual(nameOf(askers.administrator));
  });

  it('the auditor sees all but the mobile number', async () => {
    const { mobile: _, ...rest } = near;
    expect(await seen(askers.auditor, near)).toEqual(rest);
  });

  it('who keeps the whole district sees all', async () => {
    for (const as of [askers.administrator, askers.nodal])
      for (const of of [near, distant, askers.local, askers.administrator])
        expect(await seen(as, of)).toEqual(of);
  });

  it('a local administrator sees all where they keep that person, and else name and roles', async () => {
    for (const of of [near, fresh]) expect(await seen(askers.local, of)).toEqual(of);
    for (const of of [distant, askers.administrator, askers.trainer])
      expect(await seen(askers.local, of)).toEqual(nameOf(of));
  });

  it('everybody sees of themself what is said there of them', async () => {
    for (const own of [near, askers.local, askers.auditor, askers.trainer])
      expect(await seen(own, own)).toEqual(own);
  });
});
