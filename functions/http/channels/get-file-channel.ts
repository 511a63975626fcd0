import type { Office } from '#functions/office/office.ts';
import { markingOf } from '#functions/office/people.ts';
import { dayAfter } from '#functions/office/stage-question.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { FileChannel } from '#shared/contract/channel-views.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Channel } from '#shared/domain/channels/channel.ts';
import { fitOf, levelsOfPlan } from '#shared/domain/channels/fit.ts';
import { isWaiting, nextOf, type Planned } from '#shared/domain/channels/plan.ts';
import type { ChannelRun } from '#shared/domain/channels/run.ts';
import { isUnderWay } from '#shared/domain/channels/run.ts';
import { getStanding } from '#shared/domain/channels/standing.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { FileEvent } from '#shared/domain/events.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import { given } from '#shared/domain/holding.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { ChannelRuns } from '#shared/store/channel-runs.ts';
import { planOfRun } from './file-plan.ts';
import { questionOfStage } from './question-of-stage.ts';

type Shown = { readonly channel: Channel; readonly plan: readonly Planned[]; readonly next?: Planned };

/** How it would go by this channel, from who has it. */
const asIf = (directory: Directory, file: HeldFile, channel: Channel): Shown => {
  const { plan } = fitOf(directory, channel, file);
  return { channel, plan, ...given('next', nextOf(plan, { stage: 0, post: file.head.holder })) };
};

const asItIs = (directory: Directory, file: HeldFile, run: ChannelRun): Shown => {
  const shown = planOfRun(directory, file, run);
  return { ...shown, ...given('next', isUnderWay(run) ? nextOf(shown.plan, run) : undefined) };
};

/** By which day the next stage is wanted, counted as the office of its post counts. */
const wantedOn = (directory: Directory, { days, postId }: Planned, now: Instant) => {
  return days === undefined || postId === undefined
    ? undefined
    : dayAfter(directory, postId, { days, at: now });
};

/** By whose order, when and why it was moved. */
const movedBy = (directory: Directory, { type, data, at }: FileEvent): FileChannel['moved'] => {
  if (type !== 'file.channel-moved') return undefined;
  const { orderedBy, reason } = data;
  const officer = orderedBy && directory.find('officers', orderedBy);
  return {
    at,
    ...given('by', officer && { officerId: officer.officerId, names: officer.names }),
    reason,
  };
};

export const getFileChannel =
  (
    { files, store, clock }: Office,
    runs: Pick<ChannelRuns, 'event'>,
  ): UseCase<typeof contract.getFileChannel> =>
  async ({ params, query, actor }): Promise<FileChannel> => {
    const { head } = await files.read(params.fileId, actor, { part: 'head' });
    const directory = await store.directory.lately();
    const now = clock.now();
    const { channel: run } = head;
    const file = { head, holding: await store.holdings.of(head) };
    const looked = query.channelId && getStanding(directory, query.channelId);
    const shown = looked ? asIf(directory, file, looked) : run && asItIs(directory, file, run);
    if (!shown) return { stages: [] };
    const { channel, plan, next } = shown;
    const { channelId, version, names } = channel;
    const { levels, most } = levelsOfPlan(directory, plan, head);
    const marking = (postId: NonNullable<Planned['postId']>) => markingOf(directory, { postId, at: now });
    const starter = looked || !run ? head.holder : run.starter;
    const asked = questionOfStage(store, directory, { file: head, channel, starter });
    const moved = !looked && run?.moved ? await runs.event(head.fileId, run.moved) : undefined;
    return {
      ...given('run', run),
      ...given('moved', moved && movedBy(directory, moved)),
      starterMarking: marking(starter),
      channel: { channelId, version, names },
      stages: await Promise.all(
        plan.map(async ({ question, ...one }) => ({
          ...one,
          ...given('marking', one.postId && marking(one.postId)),
          ...given('question', await asked({ ...one, ...given('question', question) })),
        })),
      ),
      ...given('waits', !looked && isUnderWay(run) && isWaiting(plan, run) ? (true as const) : undefined),
      ...given('next', next && { stage: next.stage, ...given('dueOn', wantedOn(directory, next, now)) }),
      levels: { passed: levels, most },
    };
  };
