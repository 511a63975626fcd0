import type { EventOf, FileEventName } from '../events.ts';
import type { FileHead } from '../file.ts';
import { type ChannelRun, isUnderWay, type StageQuestion } from './run.ts';

type OfChannel = Extract<FileEventName, `file.channel-${string}`>;

/** A stage's question as it is now, in the place of what was known of it. */
const withQuestion = (run: ChannelRun, question: StageQuestion): ChannelRun => {
  const { channelId, version, stage } = question;
  const others = (run.asked ?? []).filter(
    one => one.channelId !== channelId || one.version !== version || one.stage !== stage,
  );
  return { ...run, asked: [...others, question] };
};

/** The run as a question leaves it that was put by its channel. */
export const foldAsked = (head: FileHead, { data }: EventOf<'file.consulted'>): FileHead => {
  if (!data.byChannel || !head.channel) return head;
  const { runId: _, ...at } = data.byChannel;
  const question = { ...at, consultationId: data.consultationId };
  return { ...head, channel: withQuestion(head.channel, question) };
};

const runAfter = (
  run: ChannelRun | undefined,
  { type, data, at, seq }: EventOf<OfChannel>,
): ChannelRun | undefined => {
  const seen = ('of' in data ? data.of : undefined) ?? seq;
  if (type === 'file.channel-started') {
    const { runId, channelId, version, starter, stage, post } = data;
    return { runId, channelId, version, starter, stage, post, since: at, state: 'on', seen };
  }
  if (!run) return undefined;
  switch (type) {
    case 'file.channel-moved': {
      const { channelId, version, stage, post } = data;
      return { ...run, channelId, version, stage, post, since: at, state: 'on', seen, moved: seq };
    }
    case 'file.channel-advanced':
    case 'file.channel-rejoined':
      return { ...run, stage: data.stage, post: data.post, since: at, state: 'on', seen };
    case 'file.channel-left':
      return { ...run, since: at, state: data.reason === undefined ? 'aside' : 'left', seen };
    case 'file.channel-not-asked': {
      const { runId: _, why, ...at } = data;
      return withQuestion(run, { ...at, over: why });
    }
    case 'file.channel-answered': {
      const { channelId, version, stage, consultationId, how } = data;
      const known = run.asked?.find(one => one.consultationId === consultationId);
      return withQuestion(run, { ...known, channelId, version, stage, consultationId, over: how });
    }
    case 'file.channel-completed':
      return { ...run, since: at, state: 'done', seen };
  }
};

/** The run as the event leaves it. */
export const foldChannel = (head: FileHead, event: EventOf<OfChannel>): FileHead => {
  const { toChannel: _, ...rest } = head;
  const channel = runAfter(head.channel, event);
  return channel ? { ...rest, channel } : head;
};

/** Whatever is with nobody any more goes nowhere: its run ends with it. */
export const withoutRun = (head: FileHead, { at, seq }: Pick<EventOf<OfChannel>, 'at' | 'seq'>): FileHead =>
  isUnderWay(head.channel)
    ? { ...head, channel: { ...head.channel, since: at, state: 'done', seen: seq } }
    : head;
