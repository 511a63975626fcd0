import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { linkFiles as link } from '#shared/domain/beside-acts.ts';
import type { FileHead } from '#shared/domain/file.ts';

export const linkFiles =
  ({ files, store }: Office): UseCase<typeof contract.linkFiles> =>
  async asked => {
    const { file, context } = await files.take(asked, 'link');
    const { head: other } = await files.see(asked.body.to, asked.actor);
    const decisions = link(file, other, context);
    const { by, at } = context;
    const on = (of: FileHead, { fileId, number }: FileHead) =>
      ({ kind: 'link', of: of.fileId, link: { fileId, number, at, by: by.postId } }) as const;
    const acted = actedOf(decisions[0].after);
    await store.commit({
      decisions,
      also: [on(file.head, other), on(other, file.head)],
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
