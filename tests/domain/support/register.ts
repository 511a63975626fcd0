import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { ChargeKind } from '#shared/domain/directory/charge.ts';
import { type Directory, directoryOf } from '#shared/domain/directory/directory.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { Login, type Officer, type Role } from '#shared/domain/directory/officer.ts';
import type { Designation, PostRow } from '#shared/domain/directory/post.ts';
import type { Readiness, ReadinessStep } from '#shared/domain/directory/readiness.ts';
import { NO_ROWS, type Puts, withPuts } from '#shared/domain/directory/rows.ts';
import type { OfficeId, PostId } from '#shared/domain/ids.ts';
import type { StepStanding } from '#shared/domain/readiness/steps.ts';
import { Day, type Instant, instantOf } from '#shared/domain/time.ts';
import { countingIds } from './office.ts';

const ids = countingIds();
export const day = (text: string): Day => Day.parse(text);
/** Noon in India on a day. */
export const noon = (text: string): Instant => instantOf(Date.parse(`${text}T06:30:00.000Z`));

export const certificate = (serial: string) => ({
  state: 'registered' as const,
  holder: 'HOLDER',
  serial,
  expires: day('2028-01-01'),
});

export const standingIn = (steps: readonly StepStanding[] | undefined, step: ReadinessStep) =>
  steps?.find(standing => standing.step === step);

/** Rows of a district in the making, for tests that look at who is ready. */
export const openRegister = () => {
  let rows = NO_ROWS;
  let count = 0;
  const put = (puts: Puts): void => {
    rows = withPuts(rows, puts);
  };
  const names = (en: string) => ({ hi: `परीक्षण ${en}`, en });
  const seats: readonly Designation[] = [1, 2, 3, 4, 5, 6].map(level => ({
    designationId: ids.designation(),
    abbreviation: `L${level}`,
    names: names(`level ${level}`),
    level,
  }));
  put({ designations: seats });
  const office = (code: string, parent?: OfficeId, goLive?: string): Office => {
    const made: Office = {
      officeId: ids.office(),
      code,
      names: names(code),
      kind: 'section',
      calendar: DEFAULT_CALENDAR,
      policy: {},
      ...(parent === undefined ? {} : { parent }),
      ...(goLive === undefined ? {} : { goLive: day(goLive) }),
    };
    put({ offices: [made] });
    return made;
  };
  const post = (officeId: OfficeId, level = 1, reportsTo?: PostId): PostRow => {
    count += 1;
    const designationId = seats[level - 1]?.designationId;
    if (!designationId) throw new Error('no such level');
    const made: PostRow = {
      postId: ids.post(),
      code: `P-${count}`,
      officeId,
      designationId,
      names: names(`post ${count}`),
      ...(reportsTo === undefined ? {} : { reportsTo }),
    };
    put({ posts: [made] });
    return made;
  };
  const officer = (
    more: { login?: string; roles?: readonly Role[]; administers?: OfficeId[] } = {},
  ): Officer => {
    count += 1;
    const { login = `o${count}@up.gov.in`, roles = ['officer'], administers } = more;
    const made: Officer = {
      officerId: ids.officer(),
      employeeNumber: `E${count}`,
      login: Login.parse(login),
      names: names(`Officer ${count}`),
      roles: [...roles],
      ...(administers === undefined ? {} : { administers }),
    };
    put({ officers: [made] });
    return made;
  };
  const charge = (
    { officerId }: Officer,
    postId: PostId,
    { from, until, kind = 'substantive' }: { from: string; until?: string; kind?: ChargeKind },
  ): void =>
    put({
      charges: [
        {
          chargeId: ids.charge(),
          officerId,
          postId,
          kind,
          from: noon(from),
          ...(until === undefined ? {} : { until: noon(until) }),
        },
      ],
    });
  return {
    ids,
    office,
    post,
    officer,
    charge,
    put,
    /** An officer in a seat of their own since a day. */
    seated: (
      officeId: OfficeId,
      more: Parameters<typeof officer>[0] & { from?: string; level?: number } = {},
    ) => {
      const made = officer(more);
      charge(made, post(officeId, more.level).postId, { from: more.from ?? '2026-01-01' });
      return made;
    },
    ready: ({ officerId }: Officer, row: Omit<Readiness, 'officerId'>): void =>
      put({ readiness: [{ officerId, ...row }] }),
    directory: (): Directory => directoryOf(1, rows),
  };
};
