import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { READINESS_STEPS, type ReadinessStep } from '#shared/domain/directory/readiness.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { boardOf, countedIn, type StepCount, treeOf } from '#shared/domain/readiness/board.ts';
import { placeOf } from '#shared/domain/readiness/place.ts';
import { sightOf } from '#shared/domain/readiness/sight.ts';
import { codeOf } from './support/refused.ts';
import { certificate, day, noon, openRegister, standingIn } from './support/register.ts';

const AT = noon('2026-11-20');

const stepOf = (line: { readonly steps: readonly StepCount[] }, step: ReadinessStep): StepCount | undefined =>
  line.steps.find(count => count.step === step);

const boardIn = (directory: Directory, officeId?: OfficeId) =>
  boardOf(directory, countedIn(directory, officeId, { at: AT }), treeOf(directory, officeId));

describe('the board', () => {
  /** domain.md 4, row 20: of 49 in the collectorate 31 have a digital signature. */
  const collectorate = () => {
    const register = openRegister();
    const top = register.office('COL', undefined, '2027-01-01');
    const section = register.office('COL-ESTB', top.officeId);
    const tehsil = register.office('TEH-SDR');
    const officers = Array.from({ length: 49 }, (_, n) =>
      register.seated(n < 20 ? top.officeId : section.officeId),
    );
    officers.slice(0, 31).forEach((officer, n) => {
      register.ready(officer, { steps: {}, signature: certificate(`A${n.toString(16).toUpperCase()}0`) });
    });
    officers.slice(31, 36).forEach(officer => {
      register.ready(officer, {
        steps: { signature: { blocker: 'आधार में मोबाइल नहीं जुड़ा', planned: day('2026-11-10') } },
        signature: { state: 'requested' },
      });
    });
    register.seated(tehsil.officeId);
    return { register, top, section, tehsil, officers };
  };

  test('says that 31 of 49 have a digital signature, and which 18 have not', () => {
    const { register, top, officers } = collectorate();
    const { whole } = boardIn(register.directory(), top.officeId);
    expect(whole.officers).toBe(49);
    // Planned for the end of week 8: four weeks and a day before 1 January.
    expect(stepOf(whole, 'signature')).toEqual({
      step: 'signature',
      needed: 49,
      done: 31,
      blocked: 5,
      planned: '2026-12-03',
      late: 5,
      slip: 10,
    });
    const missing = countedIn(register.directory(), top.officeId, { at: AT })
      .filter(({ steps }) => standingIn(steps, 'signature')?.state !== 'done')
      .map(({ officer }) => officer.officerId);
    expect(missing).toEqual(officers.slice(31).map(({ officerId }) => officerId));
  });

  test('counts an office with everything below it, and the district with all', () => {
    const { register, top, section, tehsil } = collectorate();
    const { whole, offices } = boardIn(register.directory());
    const line = (officeId: string) => offices.find(office => office.officeId === officeId);
    expect(whole.officers).toBe(50);
    expect([top, section, tehsil].map(({ officeId }) => line(officeId)?.officers)).toEqual([49, 29, 1]);
    expect(offices.map(({ officeId }) => officeId)).toEqual([top, section, tehsil].map(row => row.officeId));
  });

  test('shows a parent before its own, and lines beside one another by their codes', () => {
    const register = openRegister();
    const b = register.office('B');
    const a = register.office('A');
    const under = register.office('Z', a.officeId);
    expect(treeOf(register.directory(), undefined)).toEqual([a, under, b].map(({ officeId }) => officeId));
  });

  test('adds up: whatever is entered, done, open and blocked are all who need it', () => {
    const entry = fc.record(
      {
        planned: fc.constantFrom(day('2026-11-01'), day('2026-12-01')),
        done: fc.constantFrom(day('2026-10-30'), day('2026-11-19')),
        blocker: fc.constant('प्रतीक्षा'),
        notNeeded: fc.constant(true as const),
      },
      { requiredKeys: [] },
    );
    const rows = fc.array(
      fc.record({ office: fc.nat(2), steps: fc.dictionary(fc.constantFrom(...READINESS_STEPS), entry) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, officers => {
        const register = openRegister();
        const top = register.office('TOP', undefined, '2027-01-01');
        const offices = [top, register.office('ONE', top.officeId), register.office('TWO', top.officeId)];
        for (const { office, steps } of officers) {
          const made = register.seated(offices[office]?.officeId ?? top.officeId);
          register.ready(made, { steps });
        }
        const directory = register.directory();
        const counted = countedIn(directory, undefined, { at: AT });
        const { whole, offices: lines } = boardIn(directory);
        expect(lines[0]).toEqual({ ...whole, officeId: top.officeId });
        for (const count of whole.steps) {
          const standings = counted.map(({ steps }) => standingIn(steps, count.step));
          const of = (state: string) => standings.filter(standing => standing?.state === state).length;
          expect(count).toMatchObject({ done: of('done'), blocked: of('blocked') });
          expect(count.needed).toBe(of('done') + of('blocked') + of('open'));
          expect(count.needed + of('not-needed')).toBe(officers.length);
          const below = lines.slice(1).map(line => stepOf(line, count.step)?.needed ?? 0);
          const there = counted.filter(({ place }) => place.officeId === top.officeId);
          const own = there.filter(
            ({ steps }) => standingIn(steps, count.step)?.state !== 'not-needed',
          ).length;
          expect(count.needed).toBe(below.reduce((sum, n) => sum + n, own));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('of the register', () => {
  const register = openRegister();
  const [here, there] = [register.office('HERE'), register.office('THERE')];
  const below = register.office('BELOW', here.officeId);
  const top = register.officer();
  const topPost = register.post(here.officeId, 6);
  register.charge(top, topPost.postId, { from: '2026-01-01' });
  const under = register.officer();
  const underPost = register.post(below.officeId, 1, topPost.postId);
  register.charge(under, underPost.postId, { from: '2026-01-01' });
  const stranger = register.seated(there.officeId);
  const local = register.officer({ roles: ['local-administrator'], administers: [here.officeId] });
  const directory = register.directory();
  const viewers = {
    top: { officer: top, roles: top.roles },
    under: { officer: under, roles: under.roles },
    local: { officer: local, roles: local.roles },
    administrator: { officer: undefined, roles: ['administrator'] },
    nodal: { officer: undefined, roles: ['nodal-officer'] },
    trainer: { officer: undefined, roles: ['trainer'] },
    auditor: { officer: undefined, roles: ['auditor'] },
  } as const;
  const all = [top, under, stranger];
  const expected = {
    top: { named: [true, true, false], counts: [true, true], sets: [false, false], trains: [false, false] },
    under: {
      named: [false, true, false],
      counts: [true, true],
      sets: [false, false],
      trains: [false, false],
    },
    local: { named: [true, true, false], counts: [true, false], sets: [true, false], trains: [true, false] },
    administrator: {
      named: [true, true, true],
      counts: [true, true],
      sets: [true, true],
      trains: [true, true],
    },
    nodal: { named: [true, true, true], counts: [true, true], sets: [true, true], trains: [true, true] },
    trainer: { named: [true, true, true], counts: [true, true], sets: [false, false], trains: [true, true] },
    auditor: {
      named: [false, false, false],
      counts: [false, false],
      sets: [false, false],
      trains: [false, false],
    },
  } as const satisfies Record<keyof typeof viewers, object>;

  test.each(Object.keys(viewers) as (keyof typeof viewers)[])('%s sees and enters their part', who => {
    const sight = sightOf(directory, viewers[who], AT);
    const place = (officer: typeof top) => placeOf(directory, officer, AT) ?? { assistant: false };
    expect({
      named: all.map(officer => sight.officer(officer.officerId, place(officer))),
      counts: [below, there].map(({ officeId }) => sight.office(officeId)),
      sets: [under, stranger].map(o => codeOf(() => sight.enter(place(o), ['device'])) === 'done'),
      trains: [under, stranger].map(o => codeOf(() => sight.enter(place(o), ['training'])) === 'done'),
    }).toEqual(expected[who]);
  });
});
