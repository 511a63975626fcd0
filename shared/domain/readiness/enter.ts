import type { Directory } from '../directory/directory.ts';
import { READINESS_STEPS, type Readiness, type ReadinessStep, type StepRow } from '../directory/readiness.ts';
import type { OfficerId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Instant, istDay } from '../time.ts';
import { ENTERED_STEPS } from './steps.ts';

export type AskedSteps = Partial<Record<ReadinessStep, StepRow>>;

const admitStep = (step: ReadinessStep, { done, ...row }: StepRow, at: Instant): StepRow => {
  if (done === undefined) return row;
  if (!ENTERED_STEPS.includes(step)) throw new Refusal('readiness.step-seen', { step });
  if (done > istDay(at)) throw new Refusal('readiness.day-invalid', { step });
  // What is done waits for nothing any more.
  const { blocker: _, ...rest } = row;
  return { ...rest, done };
};

/** The officer's row with the steps given in the place of what stood there; the other steps stay as they are. */
export const enterSteps = (
  directory: Directory,
  officerId: OfficerId,
  { steps, at }: { readonly steps: AskedSteps; readonly at: Instant },
): Readiness => {
  directory.getOfficer(officerId);
  const row = directory.find('readiness', officerId) ?? { officerId, steps: {} };
  const entered = READINESS_STEPS.flatMap(step => {
    const asked = steps[step];
    return asked ? [[step, admitStep(step, asked, at)] as const] : [];
  });
  return { ...row, steps: { ...row.steps, ...Object.fromEntries(entered) } };
};
