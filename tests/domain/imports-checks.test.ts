import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admitCharge, CHARGE_KINDS, Charge } from '#shared/domain/directory/charge.ts';
import {
  admitChargeOf,
  admitDesignation,
  admitMandate,
  admitOffice,
  admitOfficer,
  admitPost,
  duplicatesOf,
  loopsOf,
  overlappingCharges,
} from '#shared/domain/directory/checks.ts';
import { changed } from '#shared/domain/directory/directory.ts';
import { Mandate } from '#shared/domain/directory/mandate.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { plus } from '#shared/domain/time.ts';
import { ALL_POSTS, countingIds, MONDAY, officerOf } from './support/office.ts';
import { district } from './support/sheets.ts';

const ids = countingIds();
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'admitted';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'fault';
  }
};
const directory = district();
const must = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('not in the district of the tests');
  return found;
};
const [coll, sdmOffice] = directory.rows.offices.map(row => row);
const office = must(sdmOffice);
const top = must(coll);
const posts = new Map(directory.rows.posts.map(row => [row.code, row] as const));
const post = (code: string) => must(posts.get(code));
const [meena, sunil, asha] = directory.rows.officers.map(row => row);
const charge = must(directory.rows.charges[2]);

describe('an office', () => {
  test('has a code of its own; that it keeps its own is no clash', () => {
    expect(codeOf(() => admitOffice(directory, office))).toBe('admitted');
    expect(codeOf(() => admitOffice(directory, { ...office, officeId: ids.office() }))).toBe('office.exists');
  });
  test('stands below one that exists, and never below itself', () => {
    const below = (parent: typeof office.officeId) =>
      codeOf(() => admitOffice(directory, { ...top, parent }));
    expect(below(ids.office())).toBe('office.parent-invalid');
    expect(below(top.officeId)).toBe('office.parent-invalid');
    expect(below(office.officeId)).toBe('office.parent-invalid');
    const { parent: _, ...alone } = office;
    expect(codeOf(() => admitOffice(directory, alone))).toBe('admitted');
  });
});

describe('a post', () => {
  test('has a code of its own, an office and a designation', () => {
    const fresh = { ...post('CLK-1'), postId: ids.post() };
    expect(codeOf(() => admitPost(directory, fresh))).toBe('post.exists');
    const other = { ...fresh, code: 'CLK-9' };
    expect(codeOf(() => admitPost(directory, other))).toBe('admitted');
    expect(codeOf(() => admitPost(directory, { ...other, officeId: ids.office() }))).toBe('office.unknown');
    expect(codeOf(() => admitPost(directory, { ...other, designationId: ids.designation() }))).toBe(
      'designation.unknown',
    );
  });
  test('reports to one that exists, and never round to itself', () => {
    const to = (code: string, reportsTo: ReturnType<typeof ids.post>) =>
      codeOf(() => admitPost(directory, { ...post(code), reportsTo }));
    expect(to('CLK-1', post('DM-1').postId)).toBe('admitted');
    expect(to('CLK-1', ids.post())).toBe('post.reporting-line-invalid');
    expect(to('CLK-1', post('CLK-1').postId)).toBe('post.reporting-line-invalid');
    expect(to('DM-1', post('CLK-2').postId)).toBe('post.reporting-line-invalid');
  });
});

describe('a designation and an officer', () => {
  test('have names of their own', () => {
    const designation = must(directory.rows.designations[0]);
    const twin = { ...designation, designationId: ids.designation() };
    expect(codeOf(() => admitDesignation(directory, designation))).toBe('admitted');
    expect(codeOf(() => admitDesignation(directory, twin))).toBe('designation.exists');
    const officer = must(asha);
    const other = { ...officer, officerId: ids.officer() };
    expect(codeOf(() => admitOfficer(directory, officer))).toBe('admitted');
    expect(codeOf(() => admitOfficer(directory, other))).toBe('officer.login-taken');
    expect(codeOf(() => admitOfficer(directory, { ...other, login: 'new' }))).toBe(
      'officer.employee-number-taken',
    );
    const fresh = { ...other, employeeNumber: 'NEW-1' };
    expect(codeOf(() => admitOfficer(directory, { ...fresh, login: 'p.new-1' }))).toBe('admitted');
    expect(codeOf(() => admitOfficer(directory, { ...fresh, login: 'p.new-2' }))).toBe(
      'officer.login-not-own',
    );
    expect(codeOf(() => admitOfficer(directory, { ...officer, administers: [ids.office()] }))).toBe(
      'office.unknown',
    );
  });
});

describe('a charge of the directory', () => {
  test('is of a post and an officer there are, and stands beside the others', () => {
    expect(codeOf(() => admitChargeOf(directory, charge))).toBe('admitted');
    expect(codeOf(() => admitChargeOf(directory, { ...charge, postId: ids.post() }))).toBe('post.unknown');
    expect(codeOf(() => admitChargeOf(directory, { ...charge, officerId: ids.officer() }))).toBe(
      'officer.unknown',
    );
    expect(codeOf(() => admitChargeOf(directory, { ...charge, chargeId: ids.charge() }))).toBe(
      'charge.overlaps',
    );
    expect(codeOf(() => admitChargeOf(directory, { ...charge, until: charge.from }))).toBe(
      'charge.ends-before-start',
    );
  });
});

describe('a mandate of the directory', () => {
  const span = { from: MONDAY, until: plus(MONDAY, 86_400_000) };
  const assistant = Mandate.parse({
    kind: 'assistant',
    mandateId: ids.mandate(),
    officerId: asha?.officerId,
    of: meena?.officerId,
    acts: ['sort'],
    ...span,
  });
  const delegate = Mandate.parse({
    kind: 'delegate',
    mandateId: ids.mandate(),
    officerId: sunil?.officerId,
    postId: post('CLK-1').postId,
    acts: ['send'],
    ...span,
  });
  const as = (more: object) => codeOf(() => admitMandate(directory, Mandate.parse(more)));

  test('is of people and posts there are, and in another’s place', () => {
    expect(as(assistant)).toBe('admitted');
    expect(as(delegate)).toBe('admitted');
    expect(as({ ...assistant, of: ids.officer() })).toBe('officer.unknown');
    expect(as({ ...delegate, officerId: ids.officer() })).toBe('officer.unknown');
    expect(as({ ...delegate, postId: ids.post() })).toBe('post.unknown');
    expect(as({ ...assistant, of: asha?.officerId })).toBe('mandate.invalid');
    expect(as({ ...delegate, officerId: asha?.officerId })).toBe('mandate.invalid');
    expect(as({ ...assistant, until: MONDAY })).toBe('mandate.invalid');
  });

  test('stands once for one place in one period', () => {
    const there = changed(directory, { mandates: [assistant, delegate] });
    const again = (more: object) =>
      codeOf(() => admitMandate(there, Mandate.parse({ ...assistant, mandateId: ids.mandate(), ...more })));
    expect(again({})).toBe('mandate.overlaps');
    expect(again({ from: span.until, until: undefined })).toBe('admitted');
    expect(again({ of: sunil?.officerId })).toBe('admitted');
    expect(codeOf(() => admitMandate(there, assistant))).toBe('admitted');
  });
});

describe('over a whole directory', () => {
  test('duplicates are found by name, whatever has no name is none', () => {
    expect(duplicatesOf(['a', 'b', 'a', '', ''], name => name || undefined)).toEqual([['a', 'a']]);
  });

  test('every circle is found, once and whole', () => {
    const lines = fc.array(fc.option(fc.nat(19), { nil: undefined }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(lines, up => {
        const above = (id: string) => {
          const next = up[Number(id)];
          return next === undefined ? undefined : String(next);
        };
        const all = up.map((_, id) => String(id));
        const comesBack = (id: string) => {
          let on = above(id);
          for (let step = 0; step < 20 && on !== undefined && on !== id; step += 1) on = above(on);
          return on === id;
        };
        const found = loopsOf(all, above);
        expect(found.flat().sort()).toEqual(all.filter(comesBack).sort());
        for (const loop of found)
          for (const [at, id] of loop.entries()) expect(above(id)).toBe(loop[(at + 1) % loop.length]);
      }),
    );
  });

  test('charges overlap exactly where one of them would not have been admitted beside the others', () => {
    const charges = fc.array(
      fc
        .record({
          chargeId: fc.constant(0).map(() => ids.charge()),
          postId: fc.constantFrom(...ALL_POSTS.slice(0, 2)),
          officerId: fc.constantFrom(...ALL_POSTS.map(officerOf)),
          kind: fc.constantFrom(...CHARGE_KINDS),
          from: fc.integer({ min: 0, max: 30 }).map(hour => plus(MONDAY, hour * 3_600_000)),
          hours: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        })
        .map(({ hours, from, ...rest }) =>
          Charge.parse({ ...rest, from, ...(hours && { until: plus(from, hours * 3_600_000) }) }),
        ),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(charges, all => {
        const isRefused = all.some(
          (one, at) =>
            codeOf(() =>
              admitCharge(
                one,
                all.slice(0, at).filter(({ postId }) => postId === one.postId),
              ),
            ) === 'charge.overlaps',
        );
        const pairs = overlappingCharges(all);
        expect(pairs.length > 0).toBe(isRefused);
        for (const [a, b] of pairs) expect(codeOf(() => admitCharge(a, [b]))).toBe('charge.overlaps');
      }),
      { numRuns: 500 },
    );
  });

  test('a charge ended before it began is in nobody’s way', () => {
    const one = { ...charge, until: charge.from };
    expect(overlappingCharges([one, { ...charge, chargeId: ids.charge() }])).toEqual([]);
  });
});
