import { describe, expect, test } from 'vitest';
import { changed, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import type { Role } from '#shared/domain/directory/officer.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import { keeperFaults, mustKeepPuts } from '#shared/domain/imports/keeper.ts';
import { Instant } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost } from '#tests/support/directory.ts';
import { MONDAY } from './support/office.ts';

const office = anOffice();
const designation = aDesignation();
const post = aPost(office, designation);
const nodal = anOfficer({ roles: ['officer', 'nodal-officer'] });
const clerk = anOfficer();
const own = aCharge(post, nodal, { until: Instant.parse('2027-01-01T00:00:00.000Z') });
const directory = changed(NO_DIRECTORY, {
  offices: [office],
  designations: [designation],
  posts: [post],
  officers: [nodal, clerk],
  charges: [own],
});
const asked = { keeper: { login: nodal.login, officer: nodal, roles: nodal.roles }, at: MONDAY };
const codes = (puts: Puts) => keeperFaults(directory, puts, asked).map(({ code }) => code);

describe('rows of an import', () => {
  test('that end the importer’s own charge sooner are free; that make it run on are not', () => {
    const sooner = Instant.parse('2026-12-31T00:00:00.000Z');
    expect(codes({ charges: [{ ...own, until: sooner }] })).toEqual([]);
    expect(codes({ charges: [own] })).toEqual([]);
    const { until: _, ...open } = own;
    expect(codes({ charges: [open] })).toEqual(['charge.of-oneself']);
    const later = Instant.parse('2028-01-01T00:00:00.000Z');
    expect(codes({ charges: [{ ...own, until: later }] })).toEqual(['charge.of-oneself']);
    expect(codes({ charges: [aCharge(post, clerk)] })).toEqual([]);
  });

  test.each(['administrator', 'local-administrator', 'auditor'] satisfies Role[])(
    'that make somebody %s are refused, and with them the whole',
    role => {
      const puts = { officers: [{ ...clerk, roles: ['officer', role] satisfies Role[] }] };
      expect(codes(puts)).toEqual(['officer.roles-not-given']);
      expect(() => mustKeepPuts(directory, puts, asked)).toThrow('permission.denied');
    },
  );

  test('that say which offices somebody keeps are an administrator’s, also where they take one away', () => {
    const puts = { officers: [{ ...clerk, administers: [office.officeId] }] };
    expect(codes(puts)).toEqual(['officer.offices-not-given']);
    expect(() => mustKeepPuts(directory, puts, asked)).toThrow('permission.denied');
    const given = changed(directory, puts);
    expect(keeperFaults(given, { officers: [clerk] }, asked).map(({ code }) => code)).toEqual([
      'officer.offices-not-given',
    ]);
    expect(keeperFaults(given, puts, asked)).toEqual([]);
    const administrator = {
      ...asked,
      keeper: { ...asked.keeper, roles: ['administrator'] satisfies Role[] },
    };
    expect(keeperFaults(directory, puts, administrator)).toEqual([]);
  });

  test('that are the keeper’s to enter are entered', () => {
    const puts: Puts = { officers: [anOfficer(), { ...clerk, names: nodal.names }], posts: [post] };
    expect(() => mustKeepPuts(directory, puts, asked)).not.toThrow();
  });

  test('that seat the importer are refused as such a charge is by itself', () => {
    const free = aPost(office, designation);
    const puts: Puts = { posts: [free], charges: [aCharge(free, nodal, { kind: 'additional' })] };
    expect(() => mustKeepPuts(directory, puts, asked)).toThrow('charge.of-oneself');
  });
});
