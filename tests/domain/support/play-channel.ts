import { arrivalOf, follow } from '#shared/domain/channels/follow.ts';
import type { Planned } from '#shared/domain/channels/plan.ts';
import { isUnderWay } from '#shared/domain/channels/run.ts';
import {
  followed,
  leaveChannel,
  moveChannel,
  rejoinChannel,
  startChannel,
} from '#shared/domain/channels/run-acts.ts';
import { contextOf, decided, type Hand, held, ids, type Outcome } from './hand.ts';
import { ADM, officerOf, POSTS, SDM, SECTION } from './office.ts';

const stages = [SECTION, SDM, ADM].map(postId => ({
  to: { kind: 'post', postId },
  action: 'for-approval',
  postId,
})) satisfies readonly Omit<Planned, 'stage' | 'applies'>[];
const channel = { channelId: ids.channel(), version: 1, stages };
const plan: readonly Planned[] = stages.map((said, index) => ({ ...said, stage: index + 1, applies: true }));

const started = (hand: Hand): Outcome => {
  const { awkward, pick, words } = hand.command;
  const fit = { serves: pick % 9 !== 0, plan, levels: awkward ? 5 : 4, most: 4 };
  const levelsReason = pick % 2 === 0 ? undefined : words;
  return decided(
    hand,
    startChannel(held(hand), { runId: ids.run(), channel, fit, levelsReason }, contextOf(hand)),
  );
};

const rejoined = (hand: Hand): Outcome => {
  const { awkward, pick } = hand.command;
  const stage = awkward ? pick % 6 : undefined;
  return decided(hand, rejoinChannel(held(hand), { plan, stage }, contextOf(hand)));
};

/** An administrator who neither has the file nor reads it. */
const moved = (hand: Hand): Outcome => {
  const { head } = hand.world.file;
  const { pick, words: reason } = hand.command;
  const moving = { channel: { ...channel, version: 2 }, serves: pick % 9 !== 0, stage: pick % 5, reason };
  return decided(hand, moveChannel(head, { ...moving, orderedBy: officerOf(POSTS[0]) }, hand.world.now));
};

/** The routing machine looks: one movement that the run does not know of. */
const looked = (hand: Hand): Outcome => {
  const { head, journal } = hand.world.file;
  const { channel: run } = head;
  if (!isUnderWay(run)) return decided(hand);
  for (const event of journal.filter(({ seq }) => seq > run.seen)) {
    const of = arrivalOf(event);
    const what = of && follow(run, plan, of);
    if (of && what) return decided(hand, followed(head, { followed: what, of }, hand.world.now));
  }
  return decided(hand);
};

/** What is done about the way of a file by a channel; in the last two nobody's hand has it. */
export const CHANNEL_PLAYS = {
  'channel-start': started,
  'channel-leave': hand => decided(hand, leaveChannel(held(hand), hand.command.words, contextOf(hand))),
  'channel-rejoin': rejoined,
  'channel-move': moved,
  'channel-look': looked,
} as const satisfies Record<string, (hand: Hand) => Outcome>;
