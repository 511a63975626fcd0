import type { ConsultationDecision, Decision } from '#shared/domain/act.ts';
import type { Question } from '#shared/domain/consultations/asking.ts';
import { beside, type ShownPaper } from '#shared/domain/consultations/papers.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Priority } from '#shared/domain/priority.ts';
import type { Day } from '#shared/domain/time.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import type { Also } from '#shared/store/also.ts';
import type { Office } from './office.ts';

/** What is asked of which posts, as it was typed. */
export type Asking = {
  readonly text: string;
  readonly posts: readonly PostId[];
  readonly priority: Priority;
  readonly replyBy?: Day | undefined;
  readonly papers?: readonly ShownPaper[];
};

/** A question with the names that its answers and their stays will have; refuses a post of no directory. */
export const questionOf = async (
  { ids, posts }: Pick<Office, 'ids' | 'posts'>,
  { text, posts: askedPosts, priority, replyBy, papers = [] }: Asking,
): Promise<Question> => {
  await posts.mustBeKnown(askedPosts);
  return {
    consultationId: ids.consultation(),
    asked: askedPosts.map(postId => ({ postId, answerId: ids.answer(), holdingId: ids.holding() })),
    textSha256: sha256(canonicalBytes(text)),
    priority,
    replyBy,
    papers,
  };
};

/**
 * What is written with a question that was decided: its text with the papers given along, and its place on the list of the paper it is put on. A
 * hundred posts are asked by one small transaction; `carry-consultations` brings it to them.
 */
export const besideQuestion = (
  [, { after }]: readonly [Decision, ConsultationDecision],
  { text, papers = [] }: Pick<Asking, 'text' | 'papers'>,
): readonly Also[] => {
  const { about, n, consultationId, textSha256 } = after;
  return [
    { kind: 'consultation-of', about, n, consultationId },
    { kind: 'asked-text', text: { of: consultationId, text, textSha256, ...beside(papers) } },
  ];
};
