import type { Office } from '#functions/office/office.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { PostId } from '#shared/domain/ids.ts';

/** Whether a post can be asked about a file: it stands above its holder, and may read it. */
export const isFitToBeAsked = async (
  { store }: Pick<Office, 'store'>,
  head: FileHead,
  postId: PostId,
): Promise<boolean> => {
  const directory = await store.directory.lately();
  directory.getPost(postId);
  if (!directory.lineAbove(head.holder).includes(postId)) return false;
  if (head.classification === 'normal' || head.readers?.includes(postId)) return true;
  return (await store.holdings.past(head.fileId, postId)).hasHeld;
};
