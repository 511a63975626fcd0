import type { Directory } from '../directory/directory.ts';
import { READINESS_STEPS, type ReadinessStep } from '../directory/readiness.ts';
import type { OfficeId } from '../ids.ts';
import { type Day, dayPlus } from '../time.ts';

/** An office comes in within three months (domain.md 4, row 51). */
export const PLAN_WEEKS = 12;

/** The week of the plan by whose end everybody in the office has taken a step. */
export const PLAN = {
  post: 2,
  'mail-id': 4,
  device: 6,
  signature: 8,
  channel: 9,
  training: 10,
  'first-file': 12,
} as const satisfies Record<ReadinessStep, number>;

/** The go-live day that an office works towards: its own, else that of the nearest office above it that has one. */
export const aimOf = (directory: Directory, officeId: OfficeId): Day | undefined =>
  directory
    .officesAbove(officeId)
    .map(id => directory.getOffice(id).goLive)
    .find(goLive => goLive !== undefined);

/**
 * The day by which a step is planned, counted back from the go-live day, whose eve ends week 12; unknown while no such day
 * is set. A day planned for one officer goes before it.
 */
export const plannedBy = (step: ReadinessStep, goLive: Day | undefined): Day | undefined =>
  goLive && dayPlus(goLive, (PLAN[step] - PLAN_WEEKS) * 7 - 1);

/** By what day each step is planned in an office. */
export type PlannedDays = Partial<Readonly<Record<ReadinessStep, Day>>>;

export const planOf = (directory: Directory, officeId: OfficeId | undefined): PlannedDays => {
  const goLive = officeId && aimOf(directory, officeId);
  return Object.fromEntries(
    READINESS_STEPS.flatMap(step => {
      const day = plannedBy(step, goLive);
      return day === undefined ? [] : [[step, day]];
    }),
  );
};
