import type { FileDecision } from '../act.ts';
import { CLOCKWORK } from '../actor.ts';
import { putQuestion, type Question } from '../consultations/asking.ts';
import type { ConsultationHead } from '../consultations/consultation.ts';
import type { Directory } from '../directory/directory.ts';
import type { FileHead } from '../file.ts';
import { decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { PostId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { AskedTarget, Asks, Channel } from './channel.ts';
import type { Planned } from './plan.ts';
import type { ChannelRun, QuestionEnd, StageQuestion } from './run.ts';
import { inChargeOf, postOf } from './target.ts';

export type Asker = {
  readonly file: Pick<FileHead, 'officeId' | 'classification' | 'readers'>;
  readonly of: Channel['of'];
  readonly starter: PostId;
  /** The post of the stage, in whose name it is asked; from it superiors are counted. */
  readonly post: PostId;
};

/** The posts one target leads to; undefined in the place of each that it does not find. */
const postsOf = (
  directory: Directory,
  target: AskedTarget,
  { file, of, starter, post }: Asker,
): readonly (PostId | undefined)[] => {
  if (target.kind !== 'each-in-charge')
    return [postOf(directory, target, { officeId: file.officeId, starter, before: post })];
  const offices = directory.rows.offices.filter(
    ({ kind, officeId }) =>
      kind === target.officeKind && (of === 'district' || directory.officesAbove(officeId).includes(of)),
  );
  return offices.length === 0 ? [undefined] : offices.map(({ officeId }) => inChargeOf(directory, officeId));
};

/**
 * Whom a stage asks, as the directory stands: each post once, without the one that asks, and of what is confidential only those
 * on its need-to-know list. A vacant post is asked like any other: what lies there is escalated. Of a channel that is one office's,
 * `each-in-charge` are the offices below it. `leftOut` is how many of those it names are not asked.
 */
export const askedBy = (
  directory: Directory,
  { posts: targets }: Pick<Asks, 'posts'>,
  asker: Asker,
): { readonly posts: readonly PostId[]; readonly leftOut: number } => {
  const led = targets.flatMap(target => postsOf(directory, target, asker));
  const found = [...new Set(led.flatMap(postId => postId ?? []))].filter(postId => postId !== asker.post);
  const { classification, readers } = asker.file;
  const posts = classification === 'confidential' ? found.filter(postId => readers?.includes(postId)) : found;
  const nowhere = led.filter(postId => postId === undefined).length;
  return { posts, leftOut: nowhere + found.length - posts.length };
};

/** What is written of a question that nobody signs: in Hindi, and the same in English. */
export const bilingual = ({ hi, en }: Asks['text']): string => (hi === en ? hi : `${hi}\n\n${en}`);

/** At which stage of which run it is. */
type At = { readonly run: ChannelRun; readonly stage: Pick<Planned, 'stage'>; readonly leftOut: number };

const byChannel = ({ run, stage: { stage }, leftOut }: At) => ({
  runId: run.runId,
  channelId: run.channelId,
  version: run.version,
  stage,
  ...given('leftOut', leftOut || undefined),
});

/**
 * The routing machine asks what a stage asks, in the name of its post: the question, and that the run has put it, are one
 * transaction, so that it is put once however often the machine looks.
 */
export const askAtStage = (
  file: HeldFile,
  question: Question,
  { at, ...where }: At & { readonly at: Instant },
): ReturnType<typeof putQuestion> =>
  putQuestion(file, question, {
    by: CLOCKWORK,
    at,
    asker: where.run.post,
    byChannel: byChannel(where),
  });

/** What a stage asks cannot be asked: the run says so, and waits for nothing there. */
export const notAsked = (
  head: FileHead,
  why: Extract<QuestionEnd, 'nobody' | 'too-many'>,
  { at, ...where }: At & { readonly at: Instant },
): FileDecision =>
  decideOnFile<'file.channel-not-asked'>(
    head,
    { by: CLOCKWORK, at },
    { type: 'file.channel-not-asked', data: { ...byChannel(where), why } },
    () => [],
  );

/** Questions of a run of which it does not know that they are over. */
export const openQuestions = ({ asked = [] }: Pick<ChannelRun, 'asked'>): readonly StageQuestion[] =>
  asked.filter(({ over, consultationId }) => over === undefined && consultationId !== undefined);

/** The run learns that all have answered, or that the asker waits no longer; undefined as long as neither is so. */
export const answered = (
  head: FileHead,
  { runId, asked: known }: ChannelRun,
  { consultationId, state, asked, left }: ConsultationHead,
  at: Instant,
): FileDecision | undefined => {
  const question = known?.find(one => one.consultationId === consultationId);
  if (!question || state === 'ASKED') return undefined;
  const { channelId, version, stage } = question;
  const data = {
    ...{ runId, channelId, version, stage, consultationId },
    how: state === 'SETTLED' ? ('settled' as const) : ('closed' as const),
    received: asked.length - left,
    asked: asked.length,
    post: head.holder,
    ...given('onTheWay', head.onTheWay),
  };
  return decideOnFile<'file.channel-answered'>(
    head,
    { by: CLOCKWORK, at },
    { type: 'file.channel-answered', data },
    () => [],
  );
};
