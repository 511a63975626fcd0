import fc from 'fast-check';
import { CHARGE_KINDS } from '#shared/domain/directory/charge.ts';
import { admitChargeOf, admitMandate } from '#shared/domain/directory/checks.ts';
import { changed, type Directory, directoryOf } from '#shared/domain/directory/directory.ts';
import { ASSISTANT_ACTS, DELEGABLE_ACTS, Mandate } from '#shared/domain/directory/mandate.ts';
import { OFFICE_KINDS } from '#shared/domain/directory/office.ts';
import { Login, ROLES } from '#shared/domain/directory/officer.ts';
import { READINESS_STEPS, SIGNATURE_STATES } from '#shared/domain/directory/readiness.ts';
import { NO_ROWS, ROWS, type RowKind, type RowOf, type Rows } from '#shared/domain/directory/rows.ts';
import { LIMITS } from '#shared/domain/limits.ts';
import { Rung } from '#shared/domain/policy.ts';
import { isLoginFor, provisionalLogin } from '#shared/domain/provisional-login.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { line } from '#shared/domain/text.ts';
import { Day, type Instant, plus } from '#shared/domain/time.ts';
import { countingIds, MONDAY } from './office.ts';

/** A line of text as the directory keeps it. Dashes alone are left out: in a sheet they clear a cell. */
const text = fc
  .oneof(
    fc.constantFrom('पटल सहायक', 'ड़ाक-घर', 'Dealing hand', '=1+1', '1-2', "O'Hara"),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map(raw => line(LIMITS.name).safeParse(raw).data)
  .filter(read => read !== undefined && !/^[-–—−]+$/.test(read));
const names = fc.record({ hi: text, en: text });
const day = fc
  .integer({ min: 0, max: 3000 })
  .map(n => Day.parse(new Date(1_700_000_000_000 + n * 86_400_000).toISOString().slice(0, 10)));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(parts => parts.map(n => String(n).padStart(2, '0')).join(':'));
const calendar = fc.record({
  opensAt: clock,
  closesAt: clock,
  closedWeekdays: fc.uniqueArray(fc.nat(6), { maxLength: 6 }),
  closedSaturdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
  // Days of which nothing more is known are of old offices only; a test of its own has them.
  holidays: fc.constant([]),
});
const limit = fc.record({
  after: fc.constantFrom('P1D', 'P07D', 'P30D', 'PT20S', 'PT1H30M'),
  days: fc.constantFrom('working', 'calendar'),
});
const rung = fc
  .oneof(
    fc.record({ tell: fc.constant('holder'), limit }),
    fc.record({ tell: fc.constant('superior'), levels: fc.integer({ min: 1, max: 9 }), limit }),
  )
  .map(raw => Rung.parse(raw));

/** Hours and odd milliseconds of two years, midnights of India among them. */
const moment: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.integer({ min: -400, max: 400 }),
    fc.constantFrom(0, 1, 25_800_000 - 60_000, 61_000, 47_400_000, 3_600_000),
  )
  .map(([days, ms]) => plus(MONDAY, days * 86_400_000 + ms));
const span = fc.record({ from: moment, until: fc.option(moment, { nil: undefined }) });
const pick = fc.nat(1_000_000);

/** Stands for the provisional login of whoever it is given to. */
const OWN = 'p.';

const material = fc.record({
  offices: fc.array(
    fc.record({
      names,
      kind: fc.constantFrom(...OFFICE_KINDS),
      parent: fc.option(pick),
      calendar,
      policy: fc.record({ rungs: fc.array(rung, { maxLength: 5 }) }),
      goLive: fc.option(day, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  declared: fc.uniqueArray(
    fc.record({
      of: fc.nat(6),
      day,
      hours: fc.constantFrom('closed', 'open', '13:30'),
      names: fc.option(names, { nil: undefined }),
      order: fc.option(text, { nil: undefined }),
      declaredOn: day,
    }),
    { maxLength: 6, selector: ({ of, day: on }) => `${of} ${on}` },
  ),
  designations: fc.array(fc.record({ names, level: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  posts: fc.array(fc.record({ office: pick, designation: pick, names, above: fc.option(pick) }), {
    minLength: 1,
    maxLength: 8,
  }),
  officers: fc.uniqueArray(
    fc.record({
      number: fc.stringMatching(/^0{0,3}[1-9A-Z][0-9A-Z/-]{0,6}$/),
      login: fc.oneof(fc.emailAddress(), fc.constantFrom(OWN, 'आशा', 'x'), fc.string({ maxLength: 9 })),
      names,
      roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
      administers: fc.option(pick),
      mobile: fc.option(fc.constantFrom('9876543210', '6000000000'), { nil: undefined }),
      email: fc.option(fc.constantFrom('asha@namuna.example'), { nil: undefined }),
      ddo: fc.option(fc.constantFrom('DDO-1', '7'), { nil: undefined }),
      steps: fc.subarray([...READINESS_STEPS]),
      step: fc.record({
        planned: fc.option(day, { nil: undefined }),
        notNeeded: fc.constantFrom(true, undefined),
        blocker: text,
      }),
      signature: fc.option(
        fc.record({ state: fc.constantFrom(...SIGNATURE_STATES), expires: day, holder: text }),
      ),
    }),
    { minLength: 1, maxLength: 8, selector: ({ number }) => number.replace(/^0+/, '') },
  ),
  charges: fc.array(
    fc.record({
      post: pick,
      officer: pick,
      kind: fc.constantFrom(...CHARGE_KINDS),
      span,
      ends: fc.boolean(),
    }),
    { maxLength: 15 },
  ),
  mandates: fc.array(
    fc.record({ officer: pick, of: pick, post: pick, isAssistant: fc.boolean(), span, acts: pick }),
    { maxLength: 4 },
  ),
});
type Material = typeof material extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(rows: readonly T[], n: number): T => {
  const found = rows[n % rows.length];
  if (found === undefined) throw new Error('no rows to choose from');
  return found;
};
const parsed = <K extends RowKind>(kind: K, raw: Record<string, unknown>): RowOf<K> =>
  ROWS[kind].schema.parse(
    Object.fromEntries(Object.entries(raw).filter(([, v]) => v !== undefined)),
  ) as RowOf<K>;

/** Puts what the directory admits, and leaves what it refuses. */
const admitted = (directory: Directory, puts: (directory: Directory) => Partial<Rows>): Directory => {
  try {
    return changed(directory, puts(directory));
  } catch (error) {
    if (error instanceof Refusal) return directory;
    throw error;
  }
};

const build = (made: Material): Directory => {
  const ids = countingIds();
  const offices: Rows['offices'][number][] = [];
  for (const [n, { parent, ...raw }] of made.offices.entries()) {
    const above = parent === null || n === 0 ? undefined : at(offices, parent).officeId;
    offices.push(
      parsed('offices', {
        ...raw,
        officeId: ids.office(),
        code: `OFF-${n}`,
        parent: above,
      }),
    );
  }
  const designations = made.designations.map((raw, n) =>
    parsed('designations', { ...raw, designationId: ids.designation(), abbreviation: `D${n} (X)` }),
  );
  const posts: Rows['posts'][number][] = [];
  for (const [n, { above, office, designation, names: called }] of made.posts.entries())
    posts.push(
      parsed('posts', {
        postId: ids.post(),
        code: `POST-${n}`,
        officeId: at(offices, office).officeId,
        designationId: at(designations, designation).designationId,
        names: called,
        reportsTo: above === null || n === 0 ? undefined : at(posts, above).postId,
      }),
    );
  const logins = new Set<string>();
  const officers = made.officers.map(
    ({ number, login, administers, names: called, roles, mobile, email, ddo }) => {
      const asked = login === OWN ? provisionalLogin(number) : login.normalize('NFC');
      const wanted = Login.safeParse(asked).data ?? '-';
      const isFit = !/^[-–—−]+$/.test(wanted) && !logins.has(wanted) && isLoginFor(wanted, number);
      const own = isFit ? wanted : `p.${number.toLowerCase()}@x`;
      logins.add(own);
      return parsed('officers', {
        officerId: ids.officer(),
        employeeNumber: number,
        login: own,
        names: called,
        roles,
        administers: administers === null ? undefined : [at(offices, administers).officeId],
        mobile,
        email,
        ddo,
      });
    },
  );
  const readiness = made.officers.flatMap(({ steps, step, signature }, n) => {
    const certificate = signature && {
      ...signature,
      serial: (n + 10).toString(16).toUpperCase().padStart(4, '0'),
    };
    const row = {
      officerId: at(officers, n).officerId,
      steps: Object.fromEntries(
        steps.map(one => [one, Object.fromEntries(Object.entries(step).filter(([, v]) => v !== undefined))]),
      ),
      signature: certificate ?? undefined,
    };
    return steps.length > 0 || signature ? [parsed('readiness', row)] : [];
  });
  const calendars = ['state', 'district', ...offices.map(({ officeId }) => officeId)];
  const holidays = made.declared.flatMap(({ of, ...raw }) => {
    const calendarOf = calendars[of];
    return calendarOf ? [parsed('holidays', { ...raw, holidayId: ids.holiday(), of: calendarOf })] : [];
  });
  let directory = directoryOf(1, {
    ...NO_ROWS,
    offices,
    designations,
    posts,
    officers,
    readiness,
    holidays,
  });
  for (const {
    post,
    officer,
    kind,
    span: { from, until },
    ends,
  } of made.charges)
    directory = admitted(directory, before => {
      const charge = parsed('charges', {
        chargeId: ids.charge(),
        postId: at(posts, post).postId,
        officerId: at(officers, officer).officerId,
        kind,
        from,
        until,
      });
      const one = admitChargeOf(before, charge);
      // Now and then one that was ended before it began.
      return { charges: [ends && until ? { ...one, until: from } : one] };
    });
  for (const {
    officer,
    of,
    post,
    isAssistant,
    span: { from, until },
    acts,
  } of made.mandates)
    directory = admitted(directory, before => {
      const rest = {
        mandateId: ids.mandate(),
        officerId: at(officers, officer).officerId,
        from,
        ...(until && { until }),
      };
      const raw = isAssistant
        ? { ...rest, kind: 'assistant', of: at(officers, of).officerId, acts: [at(ASSISTANT_ACTS, acts)] }
        : { ...rest, kind: 'delegate', postId: at(posts, post).postId, acts: [at(DELEGABLE_ACTS, acts)] };
      return { mandates: [admitMandate(before, Mandate.parse(raw))] };
    });
  return directory;
};

/** Directories as the acts of the office would have made them, with every sort of row that sheets hold. */
export const directories: fc.Arbitrary<Directory> = material.map(build);
