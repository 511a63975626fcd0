import { LIMITS } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { useOwnPosts } from '../../office/own-posts.ts';
import { type Asked, useAnswer } from '../../office/use-answer.ts';
import type { AskedOf } from './asks.tsx';

/** What is asked of all the officer’s posts, the oldest first; of each post as many as come at once. */
export const useAsks = (edition: number): Asked<readonly AskedOf[]> => {
  const { call, me } = useOffice();
  const posts = useOwnPosts().filter(({ postId }) =>
    me.posts.some(({ post, mandate }) => post.postId === postId && mandate === undefined),
  );
  return useAnswer(
    async () => {
      const lists = await Promise.all(
        posts.map(({ postId }) => call('listAsks', { query: { limit: LIMITS.page } }, postId)),
      );
      return lists.flatMap(({ items }) => items).sort((a, b) => (a.at < b.at ? -1 : 1));
    },
    'asks',
    edition,
  );
};
