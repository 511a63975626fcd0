import { marking } from '#shared/domain/directory/marking.ts';
import { type Me, useOffice } from './office.ts';

export type OwnPost = { readonly postId: string; readonly marking: string; readonly name: string };

/** The posts of the officer, each once, with what stands on movements for each; no look into the directory is needed for it. */
export const ownPosts = ({ posts, officer }: Me, language: 'hi' | 'en'): readonly OwnPost[] =>
  posts
    .filter(({ post }, index) => posts.findIndex(other => other.post.postId === post.postId) === index)
    .map(({ post, office, mandate }) => ({
      postId: post.postId,
      marking: marking(post, office, mandate?.inPlaceOf ?? officer),
      name: post.names[language],
    }));

export const useOwnPosts = (): readonly OwnPost[] => {
  const { me, language } = useOffice();
  return ownPosts(me, language);
};
