import type { Directory } from '../directory/directory.ts';
import type { Officer } from '../directory/officer.ts';
import { READINESS_STEPS, type ReadinessStep } from '../directory/readiness.ts';
import type { OfficeId } from '../ids.ts';
import type { Day } from '../time.ts';
import { type Place, placeOf } from './place.ts';
import { type PlannedDays, planOf } from './plan.ts';
import { type Seen, type StepStanding, stepsAt } from './steps.ts';

/** An officer who is counted, where, and how their steps stand. */
export type Counted = {
  readonly officer: Officer;
  readonly place: Place;
  readonly steps: readonly StepStanding[];
};

/**
 * Whoever is counted in an office or below it; in the whole district if none is named. An office's place in the tree and
 * its plan are looked up once, not for each of its officers.
 */
export const countedIn = (
  directory: Directory,
  officeId: OfficeId | undefined,
  seen: Seen,
): readonly Counted[] => {
  const offices = new Map<OfficeId | undefined, { readonly isIn: boolean; readonly plan: PlannedDays }>();
  const officeOf = (id: OfficeId | undefined) => {
    const known = offices.get(id);
    if (known) return known;
    const isIn =
      officeId === undefined || (id !== undefined && directory.officesAbove(id).includes(officeId));
    const office = { isIn, plan: planOf(directory, id) };
    offices.set(id, office);
    return office;
  };
  return directory.rows.officers.flatMap(officer => {
    const place = placeOf(directory, officer, seen.at);
    if (!place) return [];
    const { isIn, plan } = officeOf(place.officeId);
    return isIn ? [{ officer, place, steps: stepsAt(directory, officer, { ...seen, place, plan }) }] : [];
  });
};

/** "31 of 49 done": one step in an office with everything below it. */
export type StepCount = {
  readonly step: ReadinessStep;
  /** Officers who need it, of whom so many have it, and so many wait for something named. */
  readonly needed: number;
  readonly done: number;
  readonly blocked: number;
  /** The last day planned for any of them. */
  readonly planned?: Day;
  /** Officers who have not taken it though their planned day is over. */
  readonly late: number;
  /** By how many days the one furthest behind the plan came, or is, after it. */
  readonly slip: number;
};

export type BoardLine = {
  /** Absent: all who are counted. */
  readonly officeId?: OfficeId;
  readonly officers: number;
  readonly steps: readonly StepCount[];
};

const NOBODY: Omit<StepCount, 'step'> = { needed: 0, done: 0, blocked: 0, late: 0, slip: 0 };

const later = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && a < b) ? b : a;

const counted = (before: StepCount, standing: StepStanding): StepCount => {
  const { step, state, slip = 0 } = standing;
  if (state === 'not-needed') return before;
  const planned = later(before.planned, standing.planned);
  return {
    step,
    needed: before.needed + 1,
    done: before.done + (state === 'done' ? 1 : 0),
    blocked: before.blocked + (state === 'blocked' ? 1 : 0),
    ...(planned === undefined ? {} : { planned }),
    late: before.late + (state !== 'done' && slip > 0 ? 1 : 0),
    slip: Math.max(before.slip, slip),
  };
};

const lineOf = (officeId: OfficeId | undefined, officers: readonly Counted[]): BoardLine => ({
  ...(officeId === undefined ? {} : { officeId }),
  officers: officers.length,
  steps: READINESS_STEPS.map((step, place) =>
    officers.reduce<StepCount>(
      (count, { steps }) => {
        const standing = steps[place];
        return standing ? counted(count, standing) : count;
      },
      { step, ...NOBODY },
    ),
  ),
});

/** Offices below one, or of the district: a parent before its own, those beside one another by their codes. */
export const treeOf = (directory: Directory, top: OfficeId | undefined): readonly OfficeId[] => {
  const path = (officeId: OfficeId): string =>
    directory
      .officesAbove(officeId)
      .map(id => directory.getOffice(id).code)
      .toReversed()
      .join('\u0000');
  return directory.rows.offices
    .map(({ officeId }) => officeId)
    .filter(officeId => top === undefined || directory.officesAbove(officeId).includes(top))
    .map(officeId => ({ officeId, path: path(officeId) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ officeId }) => officeId);
};

/** The board of officers who are counted: all of them, and each of these offices with everything below it. */
export type Board = { readonly whole: BoardLine; readonly offices: readonly BoardLine[] };

export const boardOf = (
  directory: Directory,
  officers: readonly Counted[],
  offices: readonly OfficeId[],
): Board => {
  const byOffice = new Map<OfficeId, Counted[]>(offices.map(officeId => [officeId, []]));
  for (const one of officers) {
    if (one.place.officeId === undefined) continue;
    for (const above of directory.officesAbove(one.place.officeId)) byOffice.get(above)?.push(one);
  }
  return {
    whole: lineOf(undefined, officers),
    offices: offices.map(officeId => lineOf(officeId, byOffice.get(officeId) ?? [])),
  };
};
