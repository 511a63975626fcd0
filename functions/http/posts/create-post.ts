import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitPost } from '#shared/domain/directory/checks.ts';
import { changed } from '#shared/domain/directory/directory.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';

export const createPost =
  (office: Office): UseCase<typeof contract.createPost> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'createPost', status: 201 }, directory => {
      const post = admitPost(directory, { ...body, postId: office.ids.post() });
      mustKeep(directory, actor, body.officeId);
      const puts = { posts: [post] };
      return { puts, answer: changed(directory, puts).getPost(post.postId) };
    });
