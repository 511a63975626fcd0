import type { FileDecision } from '../act.ts';
import { CLOCKWORK } from '../actor.ts';
import { admit, type FileHead, whereabouts } from '../file.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { PostId, RunId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { Channel } from './channel.ts';
import type { Fit } from './fit.ts';
import type { Arrival, Followed } from './follow.ts';
import type { Planned } from './plan.ts';
import { type ChannelRun, isUnderWay } from './run.ts';

/** Where the file stands as it begins: before the first stage, or at those that lead to who has it. */
const firstStage = (plan: readonly Planned[], starter: PostId): number => {
  const own = plan.filter(({ applies }) => applies);
  const until = own.findIndex(({ postId }) => postId !== starter);
  return own[(until < 0 ? own.length : until) - 1]?.stage ?? 0;
};

export type Starting = {
  readonly runId: RunId;
  readonly channel: Pick<Channel, 'channelId' | 'version' | 'levelsReason'>;
  /** How it fits the file (`fitOf`). */
  readonly fit: Fit;
  /** Why it passes more levels than the office lets pass unsaid. */
  readonly levelsReason?: string | undefined;
};

const startOf = ({ head }: HeldFile, { runId, channel, fit, levelsReason }: Starting) => {
  if (isUnderWay(head.channel)) throw new Refusal('channel.under-way', whereabouts(head));
  if (!fit.serves) throw new Refusal('channel.unknown');
  const { plan, levels, most } = fit;
  const starter = head.holder;
  const reason = levelsReason ?? channel.levelsReason;
  if (levels > most && reason === undefined) throw new Refusal('channel.too-many-levels', { levels, most });
  const { channelId, version } = channel;
  return {
    channelId,
    version,
    runId,
    stage: firstStage(plan, starter),
    post: starter,
    starter,
    ...(levels > most ? { levels, ...given('levelsReason', reason) } : {}),
  };
};

/** Puts a file on a channel, by whoever has it in hand: it goes by the version that stands now. */
export const startChannel = (file: HeldFile, starting: Starting, context: Context): FileDecision => {
  admit(file.head, 'channel', context.relations);
  const data = startOf(file, starting);
  return decideOnFile<'file.channel-started'>(
    file.head,
    context,
    { type: 'file.channel-started', data },
    () => [],
  );
};

/** A file opened on a letter of a category that goes by a channel is put on it, where it lies, in nobody's name. */
export const startByCategory = (file: HeldFile, starting: Starting, at: Instant): FileDecision => {
  const data = startOf(file, starting);
  const by = { by: CLOCKWORK, at };
  return decideOnFile<'file.channel-started'>(
    file.head,
    by,
    { type: 'file.channel-started', data },
    () => [],
  );
};

const runOf = (head: FileHead): ChannelRun => {
  if (!head.channel) throw new Refusal('channel.not-under-way', whereabouts(head));
  return head.channel;
};

/** Takes a file off its channel. Where it goes is then its holder's to say, as it always was. */
export const leaveChannel = ({ head }: HeldFile, reason: string, context: Context): FileDecision => {
  admit(head, 'channel', context.relations);
  const { runId, ...run } = runOf(head);
  if (!isUnderWay({ runId, ...run })) throw new Refusal('channel.not-under-way', whereabouts(head));
  const data = { runId, reason };
  return decideOnFile<'file.channel-left'>(head, context, { type: 'file.channel-left', data }, () => []);
};

/**
 * Puts a file back on the channel that it left, by the version it went by: at the stage that is named, or the last that leads to
 * who has it.
 */
export const rejoinChannel = (
  { head }: HeldFile,
  { plan, stage: named }: { readonly plan: readonly Planned[]; readonly stage?: number | undefined },
  context: Context,
): FileDecision => {
  admit(head, 'channel', context.relations);
  const { runId, starter, state } = runOf(head);
  if (state === 'on') throw new Refusal('channel.under-way', whereabouts(head));
  if (state === 'done') throw new Refusal('channel.not-under-way', whereabouts(head));
  const own = plan.filter(({ applies, postId }) => applies && postId === head.holder).at(-1)?.stage;
  const stage = named ?? own ?? (head.holder === starter ? 0 : undefined);
  if (stage === undefined || stage > plan.length)
    throw new Refusal('channel.no-stage-here', whereabouts(head));
  const data = { runId, stage, post: head.holder };
  return decideOnFile<'file.channel-rejoined'>(
    head,
    context,
    { type: 'file.channel-rejoined', data },
    () => [],
  );
};

/** What the routing machine writes down of one movement (`follow`), in nobody's name. */
export const followed = (
  head: FileHead,
  { followed: what, of }: { readonly followed: Followed; readonly of: Arrival },
  at: Instant,
): FileDecision => {
  const { runId } = runOf(head);
  const by = { by: CLOCKWORK, at };
  const about = { runId, of: of.seq };
  switch (what.kind) {
    case 'advanced': {
      const data = { ...about, stage: what.stage, post: what.post };
      return decideOnFile<'file.channel-advanced'>(
        head,
        by,
        { type: 'file.channel-advanced', data },
        () => [],
      );
    }
    case 'rejoined': {
      const data = { ...about, stage: what.stage, post: what.post };
      return decideOnFile<'file.channel-rejoined'>(
        head,
        by,
        { type: 'file.channel-rejoined', data },
        () => [],
      );
    }
    case 'left':
      return decideOnFile<'file.channel-left'>(
        head,
        by,
        { type: 'file.channel-left', data: about },
        () => [],
      );
    case 'completed':
      return decideOnFile<'file.channel-completed'>(
        head,
        by,
        { type: 'file.channel-completed', data: about },
        () => [],
      );
  }
};
