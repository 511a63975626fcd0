import { later } from '#functions/office/clock.ts';
import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { attachFile as attach } from '#shared/domain/attach-acts.ts';

export const attachFile =
  (office: Office): UseCase<typeof contract.attachFile> =>
  async asked => {
    const { files, store } = office;
    const taken = await files.take(asked, 'attach');
    const { file, context } = taken;
    const { carrier: carrierId, as, reason } = asked.body;
    const { head, relations } = await files.see(carrierId, asked.actor);
    const carrier = { head, holding: await store.holdings.of(head) };
    const { delay, also } = await reasonOfDelay(office, taken, asked.body.delay);
    const yellowNotes = store.files.draftsOf(file.head);
    const at = later(context.at, head.heldSince);
    const decided = attach(file, { carrier, relations, as, reason, yellowNotes, delay }, { ...context, at });
    const acted = actedOf(decided.file.after);
    await store.commit({
      decisions: [decided.file, decided.carrier],
      also,
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
