import type { ConsultationDecision, FileDecision } from '#shared/domain/act.ts';
import { limitEnds } from '#shared/domain/calendar.ts';
import {
  answered,
  askAtStage,
  askedBy,
  bilingual,
  notAsked,
  openQuestions,
} from '#shared/domain/channels/asks.ts';
import type { Channel } from '#shared/domain/channels/channel.ts';
import { type Planned, toAsk } from '#shared/domain/channels/plan.ts';
import type { ChannelRun } from '#shared/domain/channels/run.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { LIMITS } from '#shared/domain/text.ts';
import { type Day, Duration, type Instant, istDay } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';
import { later } from './clock.ts';
import type { Office } from './office.ts';
import { besideQuestion, questionOf } from './put-question.ts';

type Asking = Pick<Office, 'ids' | 'posts' | 'store' | 'clock'>;
/** A run and the channel by which it goes, as it is for its file. */
type Way = {
  readonly directory: Directory;
  readonly channel: Channel;
  readonly plan: readonly Planned[];
  readonly run: ChannelRun;
};
/** One transaction: what the file's journal says comes first. */
type Written = {
  readonly decisions: readonly [FileDecision, ...ConsultationDecision[]];
  readonly also?: readonly Also[];
};

/** The day until which an office has so many working days. */
export const dayAfter = (
  directory: Directory,
  postId: PostId,
  { days, at }: { days: number; at: Instant },
): Day => {
  const calendar = directory.calendarOf(directory.getPost(postId).officeId);
  return istDay(limitEnds(at, { after: Duration.parse(`P${days}D`), days: 'working' }, calendar));
};

/** What a stage asks is put to those it names, or the file's journal says why it is not. */
const ask = async (
  office: Asking,
  file: HeldFile,
  { directory, channel, run, stage }: Way & { readonly stage: Planned },
): Promise<Written> => {
  const { asks } = stage;
  if (!asks) throw new Error('a stage that asks nothing');
  const asker = { file: file.head, of: channel.of, starter: run.starter, post: run.post };
  const { posts, leftOut } = askedBy(directory, asks, asker);
  const at = later(office.clock.now(), run.since);
  const where = { run, stage, leftOut, at };
  if (posts.length === 0) return { decisions: [notAsked(file.head, 'nobody', where)] };
  if (posts.length > LIMITS.asked.most) return { decisions: [notAsked(file.head, 'too-many', where)] };
  const text = bilingual(asks.text);
  const replyBy = dayAfter(directory, run.post, { days: asks.days, at });
  const question = await questionOf(office, { text, posts, priority: file.holding.priority, replyBy });
  const decisions = askAtStage(file, question, where);
  return { decisions, also: besideQuestion(decisions, { text }) };
};

/**
 * What is next to be written of what the stages of a run ask: that all have answered or the question was closed, or what the
 * stage where the file is asks. Undefined when the run knows all there is. Decided from what stands in the table: told twice or
 * late it is the same.
 */
export const stageQuestion = async (
  office: Asking,
  file: HeldFile,
  way: Way,
): Promise<Written | undefined> => {
  const { run, plan } = way;
  for (const { consultationId } of openQuestions(run)) {
    if (consultationId === undefined) continue;
    const question = await office.store.consultations.get(consultationId);
    const at = later(office.clock.now(), run.since);
    const decision = answered(file.head, run, question, at);
    if (decision) return { decisions: [decision] };
  }
  const [stage] = toAsk(plan, run);
  return stage && ask(office, file, { ...way, stage });
};
