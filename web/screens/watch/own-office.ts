import { useOffice } from '../../office/office.ts';

/** The office of the acting post. */
export const useOwnOffice = (): string => {
  const { me, postId } = useOffice();
  return me.posts.find(({ post }) => post.postId === postId)?.office.officeId ?? '';
};
