import type { HoldingChange } from './act.ts';
import { ageOf, type FileHead, isAtRest, isInside } from './file.ts';
import type { Destination, HeldFile } from './file-decision.ts';
import {
  type Action,
  beginHolding,
  endHolding,
  type Holding,
  type Outcome,
  type Priority,
} from './holding.ts';
import type { PostId } from './ids.ts';
import { Refusal } from './refusal.ts';
import type { Day, Instant } from './time.ts';

/** A post with a new stay ready, at its office's rules. */
export type Seat = Pick<Destination, 'postId' | 'holdingId' | 'rules' | 'level'>;

type Passing = {
  readonly action?: Action | undefined;
  readonly priority?: Priority | undefined;
  readonly from?: PostId | undefined;
  readonly dueOn?: Day | undefined;
  readonly opened?: boolean;
};

/** The stay that follows at the destination, in the state the file is in. */
export const nextStay = (
  { head, holding }: HeldFile,
  to: Omit<Seat, 'level'>,
  at: Instant,
  passing: Passing,
): Holding =>
  beginHolding({
    holdingId: to.holdingId,
    objectId: head.fileId,
    number: head.number,
    subject: head.subject,
    classification: head.classification,
    category: head.category,
    nature: head.nature,
    draftsOpen: head.draftsOpen,
    ageFrom: ageOf(head),
    dueOn: passing.dueOn,
    postId: to.postId,
    from: passing.from,
    action: passing.action,
    priority: passing.priority ?? holding.priority,
    state: isAtRest(head.state) || isInside(head.state) ? 'ACTIVE' : head.state,
    at,
    rules: to.rules,
    opened: passing.opened,
  });

export const handOver = (
  holding: Holding,
  outcome: Outcome,
  next: Holding,
  at: Instant,
): readonly HoldingChange[] => [
  { kind: 'end', holding: endHolding(holding, outcome, at) },
  { kind: 'begin', holding: next },
];

/** Paper goes to no office that has left paper; what is there may be taken back or finished. */
export const admitPaper = (
  head: FileHead,
  { postId, paperClosed }: Pick<Destination, 'postId' | 'paperClosed'>,
): void => {
  if (head.nature === 'physical' && paperClosed) throw new Refusal('office.paper-closed', { postId });
};

/** What an event says of a stay that begins by it. */
export const begun = ({ level }: Pick<Seat, 'level'>, { holdingId, postId, dueAt }: Holding) => ({
  holdingId,
  level,
  postId,
  ...(dueAt === undefined ? {} : { dueAt }),
});
