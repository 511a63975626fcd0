import { later } from '#functions/office/clock.ts';
import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import { actedOf } from '#functions/office/files.ts';
import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { whereabouts } from '#shared/domain/file.ts';
import { mergePart as merge } from '#shared/domain/part-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const mergePart =
  (office: Office): UseCase<typeof contract.mergePart> =>
  async asked => {
    const { files, posts, store } = office;
    const taken = await files.take(asked, 'merge-part');
    const { file, context } = taken;
    const { partOf } = file.head;
    if (!partOf) throw new Refusal('file.not-a-part', whereabouts(file.head));
    const seen = await foundOr('file.unknown', () => files.see(partOf.fileId, asked.actor));
    if (!seen) throw new Refusal('file.main-away');
    const { head, relations } = seen;
    const main = { head, holding: await store.holdings.of(head) };
    const { delay, also } = await reasonOfDelay(office, taken, asked.body.delay);
    const merging = {
      main,
      relations,
      yellowNotes: store.files.draftsOf(file.head),
      rules: await posts.rulesOf(head.holder),
      delay,
    };
    const at = later(context.at, head.heldSince);
    const decided = merge(file, merging, { ...context, at });
    const acted = actedOf(decided.part.after);
    await store.commit({
      decisions: [decided.part, decided.main],
      also,
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
