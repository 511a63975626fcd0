import type { FileDecision } from './act.ts';
import { notGiven } from './delay.ts';
import { admit, pulledUpTo, whereabouts } from './file.ts';
import { type Context, type Destination, decideOnFile, type HeldFile } from './file-decision.ts';
import { given } from './holding.ts';
import type { PostId } from './ids.ts';
import { Refusal } from './refusal.ts';
import { admitPaper, begun, handOver, nextStay, type Seat } from './stays.ts';
import { wayOfTaking } from './way.ts';

/**
 * The sender takes the file back, as long as the receiver has not opened it (domain.md 1.3). It is then with them as it was
 * before they sent it: it can still be returned to the post they had it from.
 */
export const pullBackFile = (file: HeldFile, to: Seat, reason: string, context: Context): FileDecision => {
  const { head, holding } = file;
  admit(head, 'pull-back', context.relations);
  const next = nextStay(file, to, context.at, { from: head.fromBefore, opened: true });
  return decideOnFile<'file.pulled-back'>(
    head,
    context,
    {
      type: 'file.pulled-back',
      data: { from: head.holder, reason, ...begun(to, next), endedHoldingId: holding.holdingId },
    },
    () => handOver(holding, 'pulled-back', next, context.at),
  );
};

/**
 * A post above the holder takes the file to itself (domain.md 1.3). It came up past others, who see it again on its way back.
 * @param to the post that takes it; `above` the reporting line over the holder.
 */
export const pullUpFile = (
  file: HeldFile,
  {
    to,
    reason,
    above,
  }: {
    readonly to: Seat & Pick<Destination, 'paperClosed'>;
    readonly reason: string;
    readonly above: readonly PostId[];
  },
  context: Context,
): FileDecision => {
  const { head } = file;
  admit(head, 'pull-up', context.relations);
  admitPaper(head, to);
  const { onTheWay, jumped } = wayOfTaking(head, to.postId, above);
  const { holding, by } = notGiven(file.holding, context.at);
  const state = pulledUpTo(head.state);
  const next = nextStay({ head: { ...head, state }, holding }, to, context.at, {
    from: head.holder,
    // What lies on paper at the holder's has still to be carried here, received and opened.
    opened: head.nature === 'electronic',
  });
  return decideOnFile<'file.pulled-up'>(
    head,
    context,
    {
      type: 'file.pulled-up',
      data: {
        from: head.holder,
        reason,
        ...given('jumped', jumped.length === 0 ? undefined : [...jumped]),
        ...given('onTheWay', onTheWay.length === 0 ? undefined : [...onTheWay]),
        ...given('delayNotGivenBy', by),
        ...begun(to, next),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(holding, 'pulled-up', next, context.at),
  );
};

export type Reopening = {
  /** The post that closed it, where it rests. */
  readonly to: Seat;
  readonly reason: string;
  /** Whether somebody stands above that post, of whom leave can be asked. */
  readonly hasSuperior: boolean;
};

/** Whether who closed a file takes it up again without leave. The line above knows nothing of what is confidential. */
export const reopensAlone = (
  { head }: Pick<HeldFile, 'head'>,
  { relations, hasSuperior }: Pick<Context, 'relations'> & Pick<Reopening, 'hasSuperior'>,
): boolean => relations.has('above') || head.classification === 'confidential' || !hasSuperior;

/** Takes a closed file up again, with the post that closed it; its age begins anew. */
export const reopenFile = (
  file: HeldFile,
  { to, reason, hasSuperior }: Reopening,
  context: Context,
): FileDecision => {
  const { head } = file;
  const { relations, by, at } = context;
  admit(head, 'reopen', relations);
  if (!reopensAlone(file, { relations, hasSuperior }))
    throw new Refusal('file.approval-needed', whereabouts(head));
  const next = { ...nextStay(file, to, at, { opened: by.postId === to.postId }), ageFrom: at };
  return decideOnFile<'file.reopened'>(
    head,
    context,
    { type: 'file.reopened', data: { reason, ...begun(to, next) } },
    () => [{ kind: 'begin', holding: next }],
  );
};
