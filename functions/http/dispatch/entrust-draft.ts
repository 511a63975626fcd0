import type { Office } from '#functions/office/office.ts';
import { commitOutgoing, takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { entrustDraft as entrust } from '#shared/domain/dispatch/dispatch-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const entrustDraft =
  (office: Office): UseCase<typeof contract.entrustDraft> =>
  async asked => {
    const { posts, store } = office;
    const { outgoing, context } = await takeOutgoing(office, asked, 'entrust');
    const { head, file } = outgoing;
    const { to = asked.actor.postId, replyBy } = asked.body;
    const { vacant } = await posts.destination(to, context.at);
    // What nobody sits before would lie unsent, and nobody would be asked.
    if (vacant) throw new Refusal('post.vacant', { to });
    const { letter } = await store.drafts.getVersion(head.draftId, head.revision);
    const cleared = [file.head.holder, ...(file.head.readers ?? [])];
    const decision = entrust(outgoing, { to, letter, replyBy, cleared }, context);
    return commitOutgoing(office, [decision], { once: asked.once });
  };
