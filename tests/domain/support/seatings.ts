import fc from 'fast-check';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { CHARGE_KINDS, type Charge } from '#shared/domain/directory/charge.ts';
import { type Directory, directoryOf } from '#shared/domain/directory/directory.ts';
import { ASSISTANT_ACTS, DELEGABLE_ACTS, type Mandate } from '#shared/domain/directory/mandate.ts';
import { Login, type Officer, ROLES } from '#shared/domain/directory/officer.ts';
import { NO_ROWS } from '#shared/domain/directory/rows.ts';
import { type Instant, plus } from '#shared/domain/time.ts';
import { countingIds, MONDAY } from './office.ts';

/** Small enough that people meet, and sit in each other's posts: two offices, five posts, five persons. */
const ids = countingIds();
const NAMES = { hi: 'परीक्षण', en: 'Test' };
const OFFICES = [ids.office(), ids.office()] as const;
const POST_IDS = Array.from({ length: 5 }, () => ids.post());
const OFFICER_IDS = Array.from({ length: 5 }, () => ids.officer());
const DESIGNATIONS = [1, 2, 4].map(level => ({ designationId: ids.designation(), level }));

const hour = (n: number): Instant => plus(MONDAY, n * 3_600_000);
/** Hours before, at and after the spans that begin and end around them. */
export const anyHour = fc.integer({ min: 0, max: 24 }).map(hour);
const span = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }))
  .map(([from, long]) => ({ from: hour(from), ...(long === undefined ? {} : { until: hour(from + long) }) }));
export const anyPost = fc.constantFrom(...POST_IDS);
export const anyOfficer = fc.constantFrom(...OFFICER_IDS);

const charges: fc.Arbitrary<readonly Charge[]> = fc.array(
  fc
    .record({ postId: anyPost, officerId: anyOfficer, kind: fc.constantFrom(...CHARGE_KINDS), span })
    .map(({ span: when, ...charge }) => ({ chargeId: ids.charge(), ...charge, ...when })),
  { maxLength: 8 },
);
const assistant = fc
  .record({
    officerId: anyOfficer,
    of: anyOfficer,
    acts: fc.uniqueArray(fc.constantFrom(...ASSISTANT_ACTS), { minLength: 1 }),
    span,
  })
  .map(
    ({ span: when, ...rest }): Mandate => ({ kind: 'assistant', mandateId: ids.mandate(), ...rest, ...when }),
  );
const delegate = fc
  .record({
    officerId: anyOfficer,
    postId: anyPost,
    acts: fc.uniqueArray(fc.constantFrom(...DELEGABLE_ACTS), { minLength: 1 }),
    span,
  })
  .map(
    ({ span: when, ...rest }): Mandate => ({ kind: 'delegate', mandateId: ids.mandate(), ...rest, ...when }),
  );

const officers = fc.tuple(
  ...OFFICER_IDS.map(officerId =>
    fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 }).map(
      (roles): Officer => ({
        officerId,
        employeeNumber: officerId.slice(-6),
        login: Login.parse(officerId.toLowerCase()),
        names: NAMES,
        // Most persons are officers, else nobody would ever be let in.
        roles: roles.includes('trainer') ? roles : [...new Set([...roles, 'officer' as const])],
      }),
    ),
  ),
);

/** Reporting lines go to a post before; so no line runs in a circle. */
const posts = fc.tuple(
  ...POST_IDS.map((postId, place) =>
    fc
      .record({ above: fc.option(fc.nat(Math.max(place - 1, 0)), { nil: undefined }), at: fc.nat(5) })
      .map(({ above, at }) => {
        const reportsTo = place === 0 || above === undefined ? undefined : POST_IDS[above];
        return {
          postId,
          code: `P-${place}A`,
          officeId: OFFICES[at % 2] ?? OFFICES[0],
          designationId: (DESIGNATIONS[at % 3] ?? DESIGNATIONS[0])?.designationId ?? ids.designation(),
          names: NAMES,
          ...(reportsTo ? { reportsTo } : {}),
        };
      }),
  ),
);

/** Any seating of five persons in five posts, by charges and mandates that run at different hours. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .record({ posts, officers, charges, mandates: fc.array(fc.oneof(assistant, delegate), { maxLength: 5 }) })
  .map(rows =>
    directoryOf(1, {
      ...NO_ROWS,
      ...rows,
      offices: OFFICES.map((officeId, place) => ({
        officeId,
        code: `T-${place}0`,
        names: NAMES,
        kind: 'section',
        calendar: DEFAULT_CALENDAR,
        policy: {},
        ...(place === 1 ? { parent: OFFICES[0] } : {}),
      })),
      designations: DESIGNATIONS.map(({ designationId, level }) => ({
        designationId,
        abbreviation: `L${level}`,
        names: NAMES,
        level,
      })),
    }),
  );
