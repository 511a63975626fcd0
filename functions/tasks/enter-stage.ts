import type * as z from 'zod';
import type { Office } from '#functions/office/office.ts';
import { stageQuestion } from '#functions/office/stage-question.ts';
import { whileOvertaken } from '#functions/runtime/again.ts';
import type { Log } from '#functions/runtime/log.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { channelRuns, clock, log, office } from '#functions/runtime/wiring.ts';
import { enterStage as task } from '#shared/contract/tasks.ts';
import type { FileDecision } from '#shared/domain/act.ts';
import { fitOf } from '#shared/domain/channels/fit.ts';
import { arrivalOf, type Followed, follow } from '#shared/domain/channels/follow.ts';
import { type Planned, planOf } from '#shared/domain/channels/plan.ts';
import { type ChannelRun, isUnderWay } from '#shared/domain/channels/run.ts';
import { followed, startByCategory } from '#shared/domain/channels/run-acts.ts';
import { getVersion, startingWith } from '#shared/domain/channels/standing.ts';
import { type FileHead, isAtRest } from '#shared/domain/file.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import { given } from '#shared/domain/holding.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ChannelRuns } from '#shared/store/channel-runs.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;

export type Stages = {
  readonly office: Office;
  readonly runs: Pick<ChannelRuns, 'find' | 'keep' | 'forget' | 'since'>;
  readonly log: Log;
  readonly again: typeof clock;
};

/** The channel a file goes by as it is for the file now. */
const wayOf = async ({ office }: Stages, { head, holding }: HeldFile, run: ChannelRun) => {
  const directory = await office.store.directory.lately();
  const channel = getVersion(directory, run.channelId, run.version);
  const plan = planOf(directory, channel, { file: { ...head, priority: holding.priority }, run });
  return { directory, channel, plan };
};

/** What its next movement, of which the run does not know yet, makes of the run; undefined when it knows of all that count. */
const nextStep = async (
  { runs }: Stages,
  { fileId }: FileHead,
  { run, plan }: { readonly run: ChannelRun; readonly plan: readonly Planned[] },
) => {
  const events = await runs.since(fileId, run.seen);
  for (const event of events) {
    const of = arrivalOf(event);
    const what = of && follow(run, plan, of);
    if (of && what) return { of, followed: what };
  }
  return undefined;
};

const stageOf = (what: Followed): number | undefined => ('stage' in what ? what.stage : undefined);

/** A file that is on no channel is put on the one by which its category goes, if there is one. */
const begin = async ({ office, log }: Stages, file: HeldFile): Promise<FileDecision | undefined> => {
  const { head } = file;
  const { directory: rows } = office.store;
  const directory = await rows.lately();
  const channel = startingWith(directory, head);
  if (!channel || head.channel) return undefined;
  const starting = { runId: office.ids.run(), channel, fit: fitOf(directory, channel, file) };
  try {
    return startByCategory(file, starting, office.clock.now());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.say('channel.not-started', { objectId: head.fileId, code: error.code });
    return undefined;
  }
};

/** What is attached to another is awaited where it is taken out. */
const isOpen = ({ state }: FileHead): boolean => !isAtRest(state) && state !== 'MERGED_INTO';

/** Writes down one thing that the run does not know yet; answers whether there was one, and whether it goes on. */
const step = async (stages: Stages, fileId: FileId): Promise<'done' | 'nothing' | 'over'> => {
  const { office, log } = stages;
  const { store, clock } = office;
  // No door is before it: it goes by the directory as it stands now.
  await store.directory.current();
  const head = await store.files.get(fileId);
  if (!isOpen(head)) return 'over';
  const file = { head, holding: await store.holdings.of(head) };
  const { channel: run } = head;
  if (!run) {
    const begun = await begin(stages, file);
    if (!begun) return 'over';
    await store.commit({ decisions: [begun] });
    log.say('channel.followed', {
      objectId: fileId,
      type: begun.event.type,
      stage: begun.after.channel?.stage,
    });
    return 'done';
  }
  if (!isUnderWay(run)) return 'over';
  const way = await wayOf(stages, file, run);
  const asked = await stageQuestion(office, file, { ...way, run });
  if (asked) {
    await store.commit(asked);
    const [{ event }] = asked.decisions;
    log.say('channel.followed', { objectId: fileId, type: event.type, stage: run.stage });
    return 'done';
  }
  const next = await nextStep(stages, head, { ...way, run });
  if (!next) return 'nothing';
  const decision = followed(head, next, clock.now());
  await store.commit({ decisions: [decision] });
  log.say('channel.followed', { objectId: fileId, type: decision.event.type, stage: stageOf(next.followed) });
  return 'done';
};

/** Follows the file to where it is now, movement by movement; answers whether its way by the channel is over. */
const catchUp = async (stages: Stages, fileId: FileId): Promise<boolean> => {
  for (;;) {
    const made = await whileOvertaken(stages.again, () => step(stages, fileId));
    if (made !== 'done') return made === 'over';
  }
};

/**
 * What the routing machine does when a file on a channel has gone on: it decides from what stands in the table now. Late, doubled
 * and stale it does nothing; begun anew it is where the file is (ADR 32). The token is kept before the look: whatever happens
 * after the look finds it.
 */
export const enterStage =
  (stages: Stages) =>
  async ({ fileId, startedBy, token, execution }: Input): Promise<Answer> => {
    const { runs, log, office } = stages;
    const answer = (over: boolean): Answer => ({ fileId, startedBy, over });
    const waiting = await runs.find(fileId);
    const isStale = waiting !== undefined && waiting.startedBy > startedBy;
    const isLate =
      token !== undefined &&
      !isStale &&
      !(await runs.keep({
        fileId,
        startedBy,
        token,
        ...given('execution', execution),
        at: office.clock.now(),
      }));
    if (isStale || isLate) {
      log.say('channel.stale', { objectId: fileId });
      return answer(true);
    }
    const over = await catchUp(stages, fileId);
    if (over && token === undefined) await runs.forget({ fileId, startedBy });
    return answer(over);
  };

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: enterStage({ office: office(), runs: channelRuns(), log, again: clock }),
}));
