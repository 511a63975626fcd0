import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { whereabouts } from '#shared/domain/file.ts';
import { mustBeOpen } from '#shared/domain/permission/decide.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { admitCopies } from '#shared/domain/sending.ts';

export const proposeMarking =
  ({ clock, files, posts, store }: Office): UseCase<typeof contract.proposeMarking> =>
  async asked => {
    const { actor, body, once } = asked;
    const { head, relations } = await files.see(asked.params.fileId, actor);
    const { state, classification } = head;
    mustBeOpen({
      object: 'file',
      act: 'propose-marking',
      state,
      classification,
      relations,
      roles: ['officer'],
    });
    await posts.mustBeKnown([body.to, ...(body.copies ?? [])]);
    if (body.to === head.holder) throw new Refusal('post.same', whereabouts(head));
    admitCopies(head, { named: body.copies, to: body.to });
    const { fileId, number, holdingId } = head;
    const marking = {
      ...body,
      fileId,
      number,
      postId: actor.postId,
      holdingId,
      proposedBy: actor.officerId,
      proposedAt: clock.now(),
    };
    await store.commit({
      decisions: [],
      also: [
        { kind: 'marking', marking },
        { kind: 'file-unchanged', head },
      ],
      once,
      answer: { status: 200, body: marking },
    });
    return marking;
  };
