import { later } from '#functions/office/clock.ts';
import { actedOf } from '#functions/office/files.ts';
import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { detachFile as detach } from '#shared/domain/attach-acts.ts';
import { whereabouts } from '#shared/domain/file.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const detachFile =
  ({ files, ids, posts, store }: Office): UseCase<typeof contract.detachFile> =>
  async asked => {
    const { file: carrier, context } = await files.take(asked, 'detach');
    const seen = await foundOr('file.unknown', () => files.see(asked.body.file, asked.actor));
    if (!seen) throw new Refusal('file.not-attached', whereabouts(carrier.head));
    const inside = { head: seen.head, holding: await store.holdings.of(seen.head) };
    const { postId } = asked.actor;
    const { level } = (await store.directory.lately()).getPost(postId);
    const to = { postId, holdingId: ids.holding(), level, rules: await posts.rulesOf(postId) };
    const at = later(context.at, seen.head.heldSince);
    const decided = detach(carrier, { inside, reason: asked.body.reason, to }, { ...context, at });
    const acted = actedOf(decided.file.after);
    await store.commit({
      decisions: [decided.file, decided.carrier],
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
