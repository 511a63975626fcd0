import * as z from 'zod';
import { Office } from '#shared/domain/directory/office.ts';
import { Officer } from '#shared/domain/directory/officer.ts';
import { Post } from '#shared/domain/directory/post.ts';
import { ReadinessStep, Signature } from '#shared/domain/directory/readiness.ts';
import { SignatureStanding } from '#shared/domain/readiness/signature.ts';
import { StepState } from '#shared/domain/readiness/steps.ts';
import { Day, Instant } from '#shared/domain/time.ts';

const OfficeName = Office.pick({ officeId: true, code: true, names: true });

/** "31 of 49": how far an office has come with a step, everything below it counted in. */
export const StepCount = z.strictObject({
  step: ReadinessStep,
  /** Officers who need it; of them so many have it, and so many wait for something that is named. */
  needed: z.int(),
  done: z.int(),
  blocked: z.int(),
  /** The last day planned for any of them. */
  planned: Day.optional(),
  /** Officers who have not taken it though their planned day is over. */
  late: z.int(),
  /** Days by which the one furthest behind the plan came, or is, after it. */
  slip: z.int(),
});

export const BoardLine = z.strictObject({
  /** Absent: all offices that the caller sees. */
  office: OfficeName.optional(),
  /** The day the office works towards: its own go-live day, or that of the office above it. */
  goLive: Day.optional(),
  officers: z.int(),
  steps: z.array(StepCount),
});
export type BoardLine = z.infer<typeof BoardLine>;

export const Board = z.strictObject({
  at: Instant,
  /** In which of the twelve weeks before the go-live day a step is planned. */
  plan: z.array(z.strictObject({ step: ReadinessStep, week: z.int() })),
  whole: BoardLine,
  items: z.array(BoardLine),
  cursor: z.string().optional(),
});

/** One step of one officer. `slip` is how many days it came, or is, after the planned one; never below nought. */
export const StepView = z.strictObject({
  step: ReadinessStep,
  state: StepState,
  planned: Day.optional(),
  done: Day.optional(),
  blocker: z.string().optional(),
  slip: z.int().optional(),
});

const Seated = z.strictObject({
  officer: Officer.pick({ officerId: true, employeeNumber: true, names: true }),
  office: OfficeName.optional(),
  /** The seat by which the officer is counted; absent for an assistant and for who has none yet. */
  post: Post.pick({ postId: true, names: true, level: true, abbreviation: true }).optional(),
});

export const OfficerReadiness = Seated.extend({
  steps: z.array(StepView),
  signature: z.strictObject({
    standing: SignatureStanding,
    holder: Signature.shape.holder,
    serial: Signature.shape.serial,
    expires: Signature.shape.expires,
    since: Signature.shape.since,
    reason: Signature.shape.reason,
  }),
});
export type OfficerReadiness = z.infer<typeof OfficerReadiness>;

/** An officer without training, and what lies with their posts. `more`: there is more than was counted. */
export const Untrained = Seated.extend({
  items: z.int(),
  more: z.boolean(),
  planned: Day.optional(),
  blocker: z.string().optional(),
  slip: z.int().optional(),
});
export type Untrained = z.infer<typeof Untrained>;
