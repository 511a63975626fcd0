import { isThere } from '#functions/office/is-there.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** A line leads to a post that exists. It cannot run in a circle: nothing reports yet to a post that is new. */
const superior = async ({ directory }: Office['store'], reportsTo: PostId): Promise<void> => {
  if (!(await isThere('post.unknown', () => directory.getPost(reportsTo))))
    throw new Refusal('post.reporting-line-invalid', { reportsTo });
};

export const createPost =
  ({ ids, store }: Office): UseCase<typeof contract.createPost> =>
  async ({ body, once }) => {
    await store.directory.getOffice(body.officeId);
    if (body.reportsTo) await superior(store, body.reportsTo);
    const post = { postId: ids.post(), ...body };
    await store.directory.createPost(post, once);
    return post;
  };
