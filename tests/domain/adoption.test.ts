import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastWeeks, NO_TALLY, type Tally, weekOf } from '#shared/domain/adoption/counting.ts';
import {
  countedOfficers,
  eFileShare,
  everyWeek,
  share,
  sinceOf,
  useCount,
  useLines,
} from '#shared/domain/adoption/report.ts';
import type { OfficerUse } from '#shared/domain/adoption/use.ts';
import { directoryOf } from '#shared/domain/directory/directory.ts';
import { NO_ROWS, type Puts, withPuts } from '#shared/domain/directory/rows.ts';
import { Day, dayPlus, Instant, instantOf, istDay, weekday } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';

const AT = Instant.parse('2026-01-14T06:00:00.000Z');

describe('a week', () => {
  test('begins on a Monday in India and holds its moment, whenever that is', () => {
    const moment = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(moment, epoch => {
        const at = instantOf(epoch);
        const week = weekOf(at);
        expect(weekday(week)).toBe(1);
        expect(week <= istDay(at) && istDay(at) < dayPlus(week, 7)).toBe(true);
      }),
    );
  });

  test('ends at midnight in India between Sunday and Monday', () => {
    expect(weekOf(Instant.parse('2026-01-11T18:29:59.999Z'))).toBe('2026-01-05');
    expect(weekOf(Instant.parse('2026-01-11T18:30:00.000Z'))).toBe('2026-01-12');
  });

  test('is one of as many as are asked for, oldest first, the running one last, also across a year', () => {
    expect(lastWeeks(AT, 3)).toEqual(['2025-12-29', '2026-01-05', '2026-01-12']);
    const known = {
      week: Day.parse('2026-01-05'),
      tally: { ...NO_TALLY, files: { physical: 1, electronic: 2 } },
    };
    expect(everyWeek(lastWeeks(AT, 2), [known])).toEqual([known, { week: '2026-01-12', tally: NO_TALLY }]);
  });
});

describe('a share', () => {
  const files = (physical: number, electronic: number): Tally => ({
    ...NO_TALLY,
    files: { physical, electronic },
  });

  test('of e-files counts those on paper in, and is none where no file was opened', () => {
    expect(eFileShare(files(1, 3))).toBe(75);
    expect(eFileShare(files(2, 0))).toBe(0);
    expect(eFileShare(files(0, 0))).toBeUndefined();
  });

  test('is a hundred only of all, and within a tenth of what it says', () => {
    expect(share(1999, 2000)).toBe(99.9);
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), fc.nat({ max: 9999 }), (part, rest) => {
        fc.pre(part + rest > 0);
        const said = share(part, part + rest) ?? -1;
        expect(said === 100).toBe(rest === 0);
        expect(Math.abs(said - (part / (part + rest)) * 100)).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
    );
  });
});

describe('who uses the office', () => {
  const [sdm, bdo] = [anOffice({ code: 'SDM' }), anOffice({ code: 'BDO' })];
  const designation = aDesignation();
  const seated = (office: typeof sdm, ddo?: string) => {
    const officer = anOfficer(ddo === undefined ? {} : { ddo });
    const post = aPost(office, designation);
    return { officer, post, charge: aCharge(post, officer) };
  };
  const seats = [seated(sdm, 'DDO-1'), seated(sdm, 'DDO-2'), seated(bdo, 'DDO-1'), seated(bdo)] as const;
  const [first, second, third, fourth] = seats;
  const helper = anOfficer();
  const gone = seated(sdm, 'DDO-1');
  const rows: Puts = {
    offices: [sdm, bdo],
    designations: [designation],
    posts: [...seats, gone].map(({ post }) => post),
    officers: [...seats.map(({ officer }) => officer), helper, gone.officer],
    charges: [
      ...seats.map(({ charge }) => charge),
      { ...gone.charge, until: Instant.parse('2025-12-31T00:00:00.000Z') },
    ],
    mandates: [
      {
        kind: 'assistant',
        mandateId: ids.mandate(),
        officerId: helper.officerId,
        of: first.officer.officerId,
        acts: ['see-inbox'],
        from: first.charge.from,
      },
    ],
  };
  const directory = directoryOf(1, withPuts(NO_ROWS, rows));
  const used = (seat: typeof first, signedInOn: string, movedOn?: string): OfficerUse => ({
    officerId: seat.officer.officerId,
    signedInOn: Day.parse(signedInOn),
    ...(movedOn === undefined ? {} : { movedOn: Day.parse(movedOn) }),
    moved: movedOn === undefined ? 0 : 1,
  });
  const uses = [
    used(first, '2026-01-14', '2026-01-14'),
    used(second, '2026-01-08', '2026-01-07'),
    used(third, '2026-01-07'),
    { ...used(gone, '2026-01-14', '2026-01-14') },
  ];
  const counted = countedOfficers(directory, uses, AT);
  const week = sinceOf(AT, 7);

  test('is counted among those who sit in a post: not who has left, nor who only helps another', () => {
    expect(new Set(counted.map(({ officer }) => officer.officerId))).toEqual(
      new Set(seats.map(({ officer }) => officer.officerId)),
    );
  });

  test('within the last days, of which today is one', () => {
    expect(week).toBe('2026-01-08');
    expect(useCount(counted, week)).toEqual({ officers: 4, signedIn: 2, neverSignedIn: 1, moved: 1 });
    expect(useCount(counted, sinceOf(AT, 8))).toMatchObject({ signedIn: 3, moved: 2 });
    expect(useCount(counted, sinceOf(AT, 1))).toMatchObject({ signedIn: 1, moved: 1 });
  });

  test('is told by who pays them, and those whom nobody pays first', () => {
    expect(useLines(counted, 'ddo', week)).toEqual([
      { count: { officers: 1, signedIn: 0, neverSignedIn: 1, moved: 0 } },
      { ddo: 'DDO-1', count: { officers: 2, signedIn: 1, neverSignedIn: 0, moved: 1 } },
      { ddo: 'DDO-2', count: { officers: 1, signedIn: 1, neverSignedIn: 0, moved: 0 } },
    ]);
    expect(fourth.officer.ddo).toBeUndefined();
  });

  test('is told by where they sit, everybody once', () => {
    const lines = useLines(counted, 'office', week);
    expect(lines.map(({ officeId }) => officeId)).toEqual([sdm.officeId, bdo.officeId].sort());
    expect(lines.reduce((sum, { count }) => sum + count.officers, 0)).toBe(4);
  });
});
