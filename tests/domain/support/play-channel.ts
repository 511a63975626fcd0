import { answered, askAtStage, notAsked, openQuestions } from '#shared/domain/channels/asks.ts';
import { arrivalOf, follow } from '#shared/domain/channels/follow.ts';
import { moveChannel } from '#shared/domain/channels/move.ts';
import { type Planned, toAsk } from '#shared/domain/channels/plan.ts';
import { type ChannelRun, isUnderWay } from '#shared/domain/channels/run.ts';
import { followed, leaveChannel, rejoinChannel, startChannel } from '#shared/domain/channels/run-acts.ts';
import { given } from '#shared/domain/holding.ts';
import { contextOf, decided, type Hand, held, ids, type Outcome } from './hand.ts';
import { ADM, CLERK, officerOf, POSTS, SDM, SECTION, STRANGER } from './office.ts';

const stages = [SECTION, SDM, ADM].map(postId => ({
  to: { kind: 'post', postId },
  action: 'for-approval',
  postId,
})) satisfies readonly Omit<Planned, 'stage' | 'applies'>[];
/** The SDM asks two posts; what the ADM's stage asks leads to nobody. */
const asks = { posts: [{ kind: 'starter' as const }], text: { hi: 'आख्या दें।', en: 'Report.' }, days: 7 };
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
  const { awkward, pick, words: reason } = hand.command;
  const to = { ...channel, version: 2 };
  // Of five, one is beyond the last stage, and one leads nowhere.
  const stage = pick % 6 === 5 ? undefined : pick % 6;
  const fit = { serves: pick % 9 !== 0, plan, stage, levels: awkward ? 5 : 4, most: 4 };
  return decided(
    hand,
    moveChannel(head, { channel: to, fit, orderedBy: officerOf(POSTS[0]), reason }, hand.world.now),
  );
};

const planFor = ({ asked, version }: ChannelRun): readonly Planned[] =>
  plan.map((one): Planned => {
    const question = asked?.find(known => known.stage === one.stage && known.version === version);
    return { ...one, ...(one.stage === 1 ? {} : { asks }), ...given('question', question) };
  });

const questionOf = (run: ChannelRun) => ({
  ...{ consultationId: ids.consultation(), textSha256: '0'.repeat(64), priority: 'ordinary' as const },
  asked: [CLERK, STRANGER]
    .filter(postId => postId !== run.post)
    .map(postId => ({ postId, answerId: ids.answer(), holdingId: ids.holding() })),
});

/** The machine asks what the stage asks; or hears, now and then, that what it asked is answered or closed. */
const asked = (hand: Hand, run: ChannelRun): Outcome | undefined => {
  const { pick } = hand.command;
  const { now } = hand.world;
  const { head } = held(hand);
  const [open] = openQuestions(run);
  if (open?.consultationId && pick % 3 === 0) {
    const question = { ...questionOf(run), consultationId: open.consultationId };
    const [, { after }] = askAtStage(held(hand), question, { run, stage: open, leftOut: 0, at: now });
    const state = pick % 2 === 0 ? ('SETTLED' as const) : ('CLOSED' as const);
    const known = answered(head, run, { ...after, state, left: pick % 2 }, now);
    return known && decided(hand, known);
  }
  const [stage] = toAsk(planFor(run), run);
  if (!stage) return undefined;
  const at = { run, stage, leftOut: 0, at: now };
  if (stage.stage === 3) return decided(hand, notAsked(head, 'nobody', { ...at, leftOut: 1 }));
  // Of what is confidential only those are asked that need to know it.
  if (head.classification === 'confidential') return decided(hand, notAsked(head, 'nobody', at));
  return decided(hand, ...askAtStage(held(hand), questionOf(run), at));
};

/** The routing machine looks: one movement that the run does not know of. */
const looked = (hand: Hand): Outcome => {
  const { head, journal } = hand.world.file;
  const { channel: run } = head;
  if (!isUnderWay(run)) return decided(hand);
  const told = asked(hand, run);
  if (told) return told;
  for (const event of journal.filter(({ seq }) => seq > run.seen)) {
    const of = arrivalOf(event);
    const what = of && follow(run, planFor(run), of);
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
