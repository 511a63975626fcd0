import type { FileDecision } from '../act.ts';
import { CLOCKWORK } from '../actor.ts';
import type { Directory } from '../directory/directory.ts';
import { type FileHead, whereabouts } from '../file.ts';
import { decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { OfficerId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { Channel } from './channel.ts';
import { type Fit, levelsOfPlan, serves } from './fit.ts';
import { type Planned, planOf } from './plan.ts';
import { type ChannelRun, isUnderWay } from './run.ts';

type Underway = ChannelRun & { readonly state: 'on' | 'aside' };

/** The run of a file that is still to go on by a channel; `channel.not-under-way` of any other. */
export const runUnderWay = (head: FileHead): Underway => {
  if (!isUnderWay(head.channel)) throw new Refusal('channel.not-under-way', whereabouts(head));
  return head.channel;
};

/**
 * The stage of other stages at which a file goes on where it lies: of those that lead to who has it, the nearest to the one at
 * which it stands now; 0 with whoever put it on a channel. Undefined where none leads there: it must be said.
 */
const stageHere = (
  plan: readonly Planned[],
  { starter, stage: now }: Pick<ChannelRun, 'starter' | 'stage'>,
  holder: FileHead['holder'],
): number | undefined => {
  const own = plan.flatMap(({ applies, postId, stage }) => (applies && postId === holder ? [stage] : []));
  const all = holder === starter ? [0, ...own] : own;
  return all.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b).at(0);
};

/** How a file that is under way would go on by another version, or another channel. */
export type MoveFit = Fit & { readonly stage: number | undefined };

/** @param stage the stage at which it is to stand; looked up where it is not named. */
export const fitOfMove = (
  directory: Directory,
  channel: Channel,
  { file: { head, holding }, stage: named }: { readonly file: HeldFile; readonly stage?: number | undefined },
): MoveFit => {
  const { stage: now, starter, ...run } = runUnderWay(head);
  const file = { ...head, priority: holding.priority };
  const planAt = (stage: number, post: FileHead['holder']) =>
    planOf(directory, channel, { file, run: { ...run, starter, stage, post } });
  const stage = named ?? stageHere(planAt(0, starter), { starter, stage: now }, head.holder);
  const plan = stage === undefined ? planAt(0, starter) : planAt(stage, head.holder);
  return { serves: serves(directory, channel, head), plan, stage, ...levelsOfPlan(directory, plan, head) };
};

export type Moving = {
  readonly channel: Pick<Channel, 'channelId' | 'version' | 'levelsReason'>;
  readonly fit: MoveFit;
  /** Absent of the first administrator, who need not be an officer. */
  readonly orderedBy?: OfficerId | undefined;
  readonly reason: string;
};

/**
 * Puts a file that is under way on another version, or another channel, at a stage of it, by order of who keeps the channel: the
 * file itself they neither have nor read, so that it is done in nobody's name and says whose order it was.
 */
export const moveChannel = (head: FileHead, moving: Moving, at: Instant): FileDecision => {
  const { channel, fit, orderedBy, reason } = moving;
  const { channelId, version } = channel;
  const { stage, levels, most } = fit;
  const run = runUnderWay(head);
  if (!fit.serves) throw new Refusal('channel.unknown');
  if (stage === undefined || stage > fit.plan.length)
    throw new Refusal('channel.stage-gone', whereabouts(head));
  const isThere = run.channelId === channelId && run.version === version && run.state === 'on';
  if (isThere && run.stage === stage) throw new Refusal('channel.moved-already', whereabouts(head));
  const data = {
    channelId,
    version,
    runId: run.runId,
    stage,
    post: head.holder,
    ...(levels > most ? { levels } : {}),
    ...given('orderedBy', orderedBy),
    reason,
  };
  const by = { by: CLOCKWORK, at };
  return decideOnFile<'file.channel-moved'>(head, by, { type: 'file.channel-moved', data }, () => []);
};
