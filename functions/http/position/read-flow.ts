import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import { given } from '#shared/domain/holding.ts';
import { isNothing, type Statement, statementOf, together } from '#shared/domain/position/flow.ts';
import { asOf, isWantedPost, type Wanted } from '#shared/domain/position/matrix.ts';
import { positionSight } from '#shared/domain/position/sight.ts';
import { Day, type Instant, istDay } from '#shared/domain/time.ts';
import type { Parts } from './read-position.ts';

export type FlowLine = { readonly post: Post; readonly statement: Statement };
export type Flow = {
  readonly at: Instant;
  readonly directory: Directory;
  readonly from: Day;
  readonly to: Day;
  readonly lines: readonly FlowLine[];
  readonly total: Statement;
  readonly asOf?: Instant;
};
export type FlowWanted = Pick<Wanted, 'officeId' | 'departmentId' | 'postId' | 'level'> & {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
};

const monthOf = (today: Day): { readonly from: Day; readonly to: Day } => ({
  from: Day.parse(`${today.slice(0, 8)}01`),
  to: today,
});

/** What came to the posts that the caller's post sees, and went from them; posts with nothing at all are left out. */
export const readFlow = async (
  { clock, store, positions }: Parts,
  { postId }: Pick<ByOfficer, 'postId'>,
  { from: first, to: last, ...wanted }: FlowWanted,
): Promise<Flow> => {
  const at = clock.now();
  const today = istDay(at);
  const { from, to } = first && last ? { from: first, to: last } : monthOf(today);
  const [directory, flows] = await Promise.all([store.directory.lately(), positions.flowSince(from, today)]);
  const sees = positionSight(directory, postId);
  const lines = flows.flatMap(flow => {
    if (directory.find('posts', flow.postId) === undefined || !sees(flow.postId)) return [];
    const post = directory.getPost(flow.postId);
    const statement = statementOf(flow, from, to);
    return isWantedPost(directory, post, wanted) && !isNothing(statement) ? [{ post, statement }] : [];
  });
  return {
    at,
    directory,
    from,
    to,
    lines: lines.toSorted((a, b) => (a.post.postId < b.post.postId ? -1 : 1)),
    total: together(lines.map(({ statement }) => statement)),
    ...given('asOf', asOf(flows)),
  };
};
