import type { Office } from '#functions/office/office.ts';
import type { Unchanging } from '#functions/runtime/use-case.ts';
import type { Untrained } from '#shared/contract/readiness-views.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Counted } from '#shared/domain/readiness/board.ts';
import { isAskedFor, type Look } from '#shared/domain/readiness/choose.ts';
import { seatedView } from './view.ts';

/** A post's list is counted by one query, and no further than this. */
const MOST_ITEMS = 1000;
/** Posts asked after at a time. */
const AT_ONCE = 20;

const isOpen = isAskedFor({ step: 'training', state: 'missing' });
export const isUntrained = ({ steps }: Counted): boolean => steps.some(isOpen);

/** The posts somebody is in charge of at this hour. */
export const postsOf = ({ directory, seen }: Look, { officer }: Counted): readonly PostId[] => [
  ...new Set(
    directory
      .chargesOfOfficer(officer.officerId)
      .filter(charge => runsAt(charge, seen.at))
      .map(({ postId }) => postId),
  ),
];

/** These officers, each with what lies with their posts: one query for each post. */
export const withItems = async (
  { store }: Pick<Office, 'store'>,
  look: Look,
  officers: readonly Counted[],
): Promise<readonly Unchanging<Untrained>[]> => {
  const posts = [...new Set(officers.flatMap(one => postsOf(look, one)))];
  const counts = new Map<PostId, { readonly count: number; readonly more: boolean }>();
  for (let start = 0; start < posts.length; start += AT_ONCE) {
    const some = posts.slice(start, start + AT_ONCE);
    const counted = await Promise.all(some.map(postId => store.holdings.countWork(postId, MOST_ITEMS)));
    some.forEach((postId, place) => {
      const count = counted[place];
      if (count) counts.set(postId, count);
    });
  }
  return officers.map(one => {
    const held = postsOf(look, one).flatMap(postId => counts.get(postId) ?? []);
    const { planned, blocker, slip } = one.steps.find(isOpen) ?? {};
    return {
      ...seatedView(look.directory, one),
      items: held.reduce((sum, { count }) => sum + count, 0),
      more: held.some(({ more }) => more),
      ...given('planned', planned),
      ...given('blocker', blocker),
      ...given('slip', slip),
    };
  });
};
