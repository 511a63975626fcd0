import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import type { Officer } from '../directory/officer.ts';
import { READINESS_STEPS, type ReadinessStep, type StepRow } from '../directory/readiness.ts';
import type { OfficerId } from '../ids.ts';
import { isProvisional } from '../provisional-login.ts';
import { type Day, daysBetween, type Instant, istDay } from '../time.ts';
import { isSeated, type Place } from './place.ts';
import type { PlannedDays } from './plan.ts';
import { mayBeUsed, standingOf } from './signature.ts';

export const STEP_STATES = ['done', 'open', 'blocked', 'not-needed'] as const;
export const StepState = z.enum(STEP_STATES);
export type StepState = z.infer<typeof StepState>;

/** How one step of one officer stands. `slip` is how many days it came, or is, after the planned one. */
export type StepStanding = {
  readonly step: ReadinessStep;
  readonly state: StepState;
  readonly planned?: Day;
  /** Unknown where nobody said when it was done. */
  readonly done?: Day;
  readonly blocker?: string;
  readonly slip?: number;
};

/** What is known beside the directory: the hour, and on which day an officer first moved a file. */
export type Seen = { readonly at: Instant; readonly movedFirst?: ReadonlyMap<OfficerId, Day> };

type Asked = Seen & {
  readonly directory: Directory;
  readonly officer: Officer;
  readonly place: Place;
  readonly plan: PlannedDays;
  readonly today: Day;
  readonly row: StepRow;
};
type Look = {
  readonly isDone: (asked: Asked) => boolean;
  readonly doneOn?: (asked: Asked) => Day | undefined;
  /** Steps that an assistant, who signs and sends nothing, does without. */
  readonly forAssistants: boolean;
};

const entered: Look = { isDone: ({ row }) => row.done !== undefined, forAssistants: true };
const signatureOf = ({ directory, officer }: Asked) =>
  directory.find('readiness', officer.officerId)?.signature;

/** The day on which an officer first had a post; a transfer does not make them begin again. */
const firstSeat = ({ directory, officer }: Asked): Day | undefined => {
  const [first] = directory
    .chargesOfOfficer(officer.officerId)
    .filter(({ from, until }) => until === undefined || from < until)
    .map(({ from }) => from)
    .toSorted();
  return first && istDay(first);
};

/** By what each step is seen to be done. */
const LOOKS = {
  'mail-id': { isDone: ({ officer }) => !isProvisional(officer.login), forAssistants: true },
  signature: {
    isDone: asked => mayBeUsed(signatureOf(asked), asked.at),
    doneOn: asked => signatureOf(asked)?.since,
    forAssistants: false,
  },
  device: entered,
  post: {
    isDone: ({ directory, officer, at }) => isSeated(directory, officer, at),
    doneOn: firstSeat,
    forAssistants: false,
  },
  channel: entered,
  training: entered,
  'first-file': {
    isDone: ({ officer, movedFirst }) => movedFirst?.has(officer.officerId) ?? false,
    doneOn: ({ officer, movedFirst }) => movedFirst?.get(officer.officerId),
    forAssistants: false,
  },
} as const satisfies Record<ReadinessStep, Look>;

/** Steps that are entered by hand; the others are seen in the directory, the register or the journal. */
export const ENTERED_STEPS: readonly ReadinessStep[] = READINESS_STEPS.filter(
  step => LOOKS[step] === entered,
);

const STOPPED: ReadonlySet<string> = new Set(['suspended', 'revoked', 'expired']);
const blockerOf = (step: ReadinessStep, asked: Asked): string | undefined => {
  if (step !== 'signature' || asked.row.blocker !== undefined) return asked.row.blocker;
  const signature = signatureOf(asked);
  return STOPPED.has(standingOf(signature, asked.at)) ? signature?.reason : undefined;
};

const standing = (step: ReadinessStep, asked: Asked): StepStanding => {
  const { row, place, plan, today } = asked;
  const look: Look = LOOKS[step];
  if (row.notNeeded || (place.assistant && !look.forAssistants)) return { step, state: 'not-needed' };
  const planned = row.planned ?? plan[step];
  const isDone = look.isDone(asked);
  const done = isDone ? (row.done ?? look.doneOn?.(asked)) : undefined;
  const until = isDone ? done : today;
  const blocker = isDone ? undefined : blockerOf(step, asked);
  const stopped = step === 'signature' && !isDone && STOPPED.has(standingOf(signatureOf(asked), asked.at));
  return {
    step,
    state: isDone ? 'done' : blocker !== undefined || stopped ? 'blocked' : 'open',
    ...(planned === undefined ? {} : { planned }),
    ...(done === undefined ? {} : { done }),
    ...(blocker === undefined ? {} : { blocker }),
    ...(planned === undefined || until === undefined
      ? {}
      : { slip: planned < until ? daysBetween(planned, until) : 0 }),
  };
};

/** How an officer's steps stand, in the order of the table. */
export const stepsAt = (
  directory: Directory,
  officer: Officer,
  counted: Seen & { readonly place: Place; readonly plan: PlannedDays },
): readonly StepStanding[] => {
  const rows = directory.find('readiness', officer.officerId)?.steps ?? {};
  const asked = { ...counted, directory, officer, today: istDay(counted.at) };
  return READINESS_STEPS.map(step => standing(step, { ...asked, row: rows[step] ?? {} }));
};
