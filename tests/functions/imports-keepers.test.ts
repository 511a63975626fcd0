import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#shared/contract/routes.ts';
import type { Role } from '#shared/domain/directory/officer.ts';
import { Login } from '#shared/domain/directory/officer.ts';
import { sheet } from '#tests/domain/support/sheets.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { type Call, FIRST_ADMINISTRATOR } from './support/handlers.ts';
import { csvs, type ImportsOffice, startImports } from './support/imports.ts';

let office: ImportsOffice;
const designation = aDesignation();
const inOffice = anOffice();
const post = aPost(inOffice, designation);
const free = aPost(inOffice, designation);
const person = (name: string, ...roles: Role[]) =>
  anOfficer({ login: Login.parse(`${name}@x.invalid`), employeeNumber: name.toUpperCase(), roles });
const people = {
  admin: person('admin', 'officer', 'administrator'),
  nodal: person('nodal', 'officer', 'nodal-officer'),
  local: { ...person('local', 'officer', 'local-administrator'), administers: [inOffice.officeId] },
  clerk: person('clerk', 'officer'),
};
beforeAll(async () => {
  office = await startImports();
  await putRows(office.store, {
    offices: [inOffice],
    designations: [designation],
    posts: [post, free],
    officers: Object.values(people),
    charges: [aCharge(post, people.clerk)],
  });
});
afterAll(() => office.stop());

const OFFICER = 'Employee number|Name (Hindi)|Name (English)|Login|Roles';
const officers = (...rows: readonly string[]) => sheet('Officers', OFFICER, ...rows);
const charges = (...rows: readonly string[]) =>
  sheet('Charges', 'Post|Employee number|Kind|From|Until', ...rows);

/** What stands in the way of these sheets when this person brings them: row and code. */
const refused = async (as: string, ...sheets: readonly ReturnType<typeof sheet>[]) => {
  const { importId, report } = await office.bring(csvs(...sheets), as);
  const { items } = await office.problems(importId);
  const errors = items.filter(({ severity }) => severity === 'error');
  expect(report?.applicable).toBe(errors.length === 0);
  return errors.map(({ row, code }) => `${row} ${code}`);
};

describe('an import', () => {
  it('is for who keeps the whole district: nobody else begins one, nor learns that there is one', async () => {
    const { importId } = (await office.start(csvs(officers()), people.nodal.login)).import;
    const calls: Readonly<Record<string, Call>> = {
      startImport: { body: { files: [{ fileName: 'a.csv', length: 1, sha256: 'a'.repeat(64) }] } },
      applyImport: { body: { version: 0 } },
    };
    const routes = ROUTES.filter(({ noun }) => noun === 'imports');
    expect(routes).toHaveLength(9);
    for (const { id, params } of routes)
      for (const as of [people.local.login, people.clerk.login])
        for (const named of [importId, ids.import()]) {
          const call = { ...calls[id], as, params: 'importId' in params.shape ? { importId: named } : {} };
          const { status, body } = await office.raw(id as 'getImport', call);
          expect([status, body], id).toMatchObject([403, { code: 'permission.denied' }]);
        }
  });

  it('gives no role that its importer may not give', async () => {
    const rows = officers(
      'NEW1|नया|New|new1@x.invalid|Officer, Administrator',
      'NEW2|नया|New|new2@x.invalid|Officer',
      `${people.clerk.employeeNumber}|परीक्षण|Test|clerk@x.invalid|Auditor`,
      `${people.nodal.employeeNumber}|परीक्षण|Test|nodal@x.invalid|Officer`,
    );
    expect(await refused(people.nodal.login, rows)).toEqual([
      '2 officer.roles-not-given',
      '4 officer.roles-not-given',
      '5 officer.roles-not-given',
    ]);
    expect(await refused(people.admin.login, rows)).toEqual([]);
  });

  it('does not hand over the sign-in of somebody whom only an administrator keeps', async () => {
    const rows = officers(
      `${people.admin.employeeNumber}|परीक्षण|Test|mine@x.invalid|Officer, Administrator`,
      `${people.clerk.employeeNumber}|परीक्षण|Test|renamed@x.invalid|Officer`,
    );
    expect(await refused(people.nodal.login, rows)).toEqual(['2 officer.not-kept']);
    expect(await refused(FIRST_ADMINISTRATOR, rows)).toEqual([]);
  });

  it('seats nobody by their own hand, nor names them to act in another’s place', async () => {
    const seat = charges(`${free.code}|${people.admin.employeeNumber}|Additional|01-12-2026|`);
    const helper = sheet(
      'Assistants',
      'Kind|Employee number|Of officer|Acts|From',
      `Assistant|${people.nodal.employeeNumber}|${people.clerk.employeeNumber}|See inbox|01-12-2026`,
      `Assistant|${people.clerk.employeeNumber}|${people.admin.employeeNumber}|See inbox|01-12-2026`,
    );
    expect(await refused(people.admin.login, seat)).toEqual(['2 charge.of-oneself']);
    expect(await refused(people.nodal.login, seat)).toEqual([]);
    expect(await refused(people.nodal.login, helper)).toEqual(['2 mandate.of-oneself', '3 mandate.not-kept']);
    expect(await refused(people.admin.login, helper)).toEqual([]);
  });

  it('seats not the first administrator either, whom only a sheet of their own brings in', async () => {
    const own = officers(`FIRST|पहला|First|${FIRST_ADMINISTRATOR}|Officer`);
    const seat = charges(`${free.code}|FIRST|Substantive|01-12-2026|`);
    expect(await refused(FIRST_ADMINISTRATOR, own, seat)).toEqual(['2 charge.of-oneself']);
    expect(await refused(people.admin.login, own, seat)).toEqual([]);
  });

  it('gives nobody who is in the directory already the login of its importer', async () => {
    const renamed = officers(`${people.clerk.employeeNumber}|परीक्षण|Test|${FIRST_ADMINISTRATOR}|Officer`);
    expect(await refused(FIRST_ADMINISTRATOR, renamed)).toEqual(['2 charge.of-oneself']);
    expect(await refused(people.admin.login, renamed)).toEqual([]);
  });

  it('is nobody’s to go on with who keeps the district no more, not even by the very request they made', async () => {
    const files = csvs(officers('NEW9|नया|New|new9@x.invalid|Officer'));
    const [first] = Object.entries(files);
    if (!first) throw new Error('no sheet');
    const [fileName, text] = first;
    const bytes = Buffer.from(String(text), 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const leaving = person('leaving', 'officer', 'nodal-officer');
    await putRows(office.store, { officers: [leaving] });
    const starting = {
      as: leaving.login,
      key: ulid(),
      body: { files: [{ fileName, length: bytes.length, sha256 }] },
    };
    const order = await office.call('startImport', starting);
    await office.put(order, files);
    const checking = { as: leaving.login, key: ulid(), params: { importId: order.import.importId } };
    await office.call('checkImport', checking);
    const roles = ['officer', 'local-administrator'] as const;
    await putRows(office.store, {
      officers: [{ ...leaving, roles: [...roles], administers: [inOffice.officeId] }],
    });
    expect((await office.refuse('startImport', starting)).code).toBe('permission.denied');
    expect((await office.refuse('checkImport', checking)).code).toBe('permission.denied');
  });

  it('is held to who enters it, whoever had it checked', async () => {
    const seat = charges(`${free.code}|${people.nodal.employeeNumber}|Additional|01-12-2026|`);
    const checked = await office.bring(csvs(seat), people.admin.login);
    const call = { params: { importId: checked.importId }, body: { version: checked.report?.plannedOn } };
    const { code } = await office.refuse('applyImport', { ...call, as: people.nodal.login });
    expect(code).toBe('charge.of-oneself');
    const roles = officers('NEW3|नया|New|new3@x.invalid|Auditor');
    const given = await office.bring(csvs(roles), people.admin.login);
    const other = { params: { importId: given.importId }, body: call.body };
    const refusal = await office.refuse('applyImport', { ...other, as: people.nodal.login });
    expect(refusal.code).toBe('permission.denied');
    expect(await office.apply(checked, people.admin.login)).toMatchObject({
      state: 'APPLIED',
      applied: { by: { login: people.admin.login, officerId: people.admin.officerId } },
    });
  });
});
