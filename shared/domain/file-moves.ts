import type { Acknowledgement } from './acknowledged.ts';
import type { FileDecision } from './act.ts';
import { delayOf, explained } from './delay.ts';
import { admit, type FileHead, whereabouts } from './file.ts';
import { type Context, type Destination, decideOnFile, type HeldFile } from './file-decision.ts';
import { type Action, given, type Priority } from './holding.ts';
import type { OfficerId, PostId } from './ids.ts';
import { saidNature } from './nature.ts';
import type { NumberedNote } from './notes/numbered.ts';
import { Refusal } from './refusal.ts';
import { copiesOf, warned } from './sending.ts';
import { admitPaper, begun, handOver, nextStay } from './stays.ts';
import type { Day } from './time.ts';
import { type Line, type Way, wayBack, wayOfSending } from './way.ts';

export type Sending = {
  readonly to: Destination;
  readonly action: Action;
  readonly priority?: Priority | undefined;
  readonly remark?: string | undefined;
  /** The day by which the sender wants it done. */
  readonly dueOn?: Day | undefined;
  /** Who gets a reading copy. */
  readonly copies?: readonly PostId[] | undefined;
  /** What the sender was warned of and does all the same. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Why it goes down past those who were jumped on its way up. */
  readonly direct?: string | undefined;
  /** Why it was held beyond the limit, as the note that says so. */
  readonly delay?: NumberedNote | undefined;
  /** Whose proposal is confirmed by sending so. */
  readonly proposedBy?: OfficerId | undefined;
  readonly line: Line;
};

/** What an event says of the way a file takes. A reason to go direct is one only where somebody is left out. */
const saidWay = ({ onTheWay, jumped, leftOut }: Way, direct: string | undefined) => ({
  ...given('jumped', jumped.length === 0 ? undefined : [...jumped]),
  ...given('onTheWay', onTheWay.length === 0 ? undefined : [...onTheWay]),
  ...given('direct', leftOut.length === 0 ? undefined : direct),
});

/** Sends the file to another post. A vacant seat is warned of, never silently queued to. */
export const sendFile = (file: HeldFile, sending: Sending, context: Context): FileDecision => {
  const { head, holding } = file;
  const { to, line, direct } = sending;
  admit(head, 'send', context.relations);
  if (to.postId === head.holder) throw new Refusal('post.same', whereabouts(head));
  admitPaper(head, to);
  const warnings = warned(head, to, sending);
  const way = wayOfSending(head, to.postId, { line, direct });
  const copies = copiesOf(head, { named: sending.copies, leftOut: way.leftOut, to: to.postId });
  const delay = delayOf(file, sending.delay, context.at);
  const next = nextStay(file, to, context.at, { ...sending, from: head.holder });
  return decideOnFile<'file.sent'>(
    head,
    context,
    {
      type: 'file.sent',
      data: {
        from: head.holder,
        action: sending.action,
        priority: next.priority,
        ...given('remark', sending.remark),
        ...given('dueOn', sending.dueOn),
        ...given('proposedBy', sending.proposedBy),
        ...warnings,
        ...saidWay(way, direct),
        ...copies,
        ...delay,
        ...saidNature(head.nature),
        ...begun(to, next),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(explained(holding, delay), 'sent', next, context.at),
  );
};

/** The post a return goes to next; refuses where there is none. */
export const returnsTo = (head: FileHead, line: Line, direct?: string): PostId => {
  const way = wayBack(head, line, direct);
  if (!way) throw new Refusal('file.nowhere-to-return', whereabouts(head));
  return way.to;
};

export type Returning = {
  /** Where `returnsTo` says that it goes. */
  readonly to: Omit<Destination, 'vacant' | 'onLeave'>;
  readonly remark?: string | undefined;
  /** Why it goes straight back past those who were jumped. */
  readonly direct?: string | undefined;
  readonly delay?: NumberedNote | undefined;
  readonly line: Line;
};

/** Gives the file back: to the post it came from, through every level that was jumped on the way up, one by one. */
export const returnFile = (file: HeldFile, returning: Returning, context: Context): FileDecision => {
  const { head, holding } = file;
  const { to, remark, line, direct } = returning;
  admit(head, 'return', context.relations);
  const way = wayBack(head, line, direct);
  if (!way) throw new Refusal('file.nowhere-to-return', whereabouts(head));
  if (way.to !== to.postId) throw new Error('a return goes where the way back leads');
  admitPaper(head, to);
  const copies = copiesOf(head, { leftOut: way.leftOut, to: to.postId });
  const delay = delayOf(file, returning.delay, context.at);
  const next = nextStay(file, to, context.at, { from: head.holder });
  return decideOnFile<'file.returned'>(
    head,
    context,
    {
      type: 'file.returned',
      data: {
        from: head.holder,
        ...given('remark', remark),
        ...saidWay(way, direct),
        ...copies,
        ...delay,
        ...saidNature(head.nature),
        ...begun(to, next),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(explained(holding, delay), 'returned', next, context.at),
  );
};
