import { actedOf } from '#functions/office/files.ts';
import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { unlinkFiles as unlink } from '#shared/domain/beside-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const unlinkFiles =
  ({ files, store }: Office): UseCase<typeof contract.unlinkFiles> =>
  async asked => {
    const { file, context } = await files.take(asked, 'unlink');
    const { to, reason } = asked.body;
    // Who holds a linked file takes the link away, whatever they may know of the other: nothing of it is told here.
    const other = await foundOr('file.unknown', () => store.files.get(to));
    if (!other) throw new Refusal('file.not-linked', { fileId: to });
    const decisions = unlink(file, { other, reason }, context);
    const acted = actedOf(decisions[0].after);
    await store.commit({
      decisions,
      also: [
        { kind: 'link-gone', of: file.head.fileId, to },
        { kind: 'link-gone', of: to, to: file.head.fileId },
      ],
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
