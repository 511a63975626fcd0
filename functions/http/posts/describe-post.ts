import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitPost } from '#shared/domain/directory/checks.ts';
import { changed } from '#shared/domain/directory/directory.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';
import { given } from '#shared/domain/holding.ts';

export const describePost =
  (office: Office): UseCase<typeof contract.describePost> =>
  async ({ actor, params: { postId }, body: { names, designationId, reportsTo }, once }) =>
    changeDirectory(office, { actor, once, operation: 'describePost' }, directory => {
      const { code, officeId } = directory.getPost(postId);
      mustKeep(directory, actor, officeId);
      const row = { postId, code, officeId, names, designationId, ...given('reportsTo', reportsTo) };
      const puts = { posts: [admitPost(directory, row)] };
      return { puts, answer: changed(directory, puts).getPost(postId) };
    });
