import { later } from '#functions/office/clock.ts';
import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import { standToFile } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { whereabouts } from '#shared/domain/file.ts';
import { requisition } from '#shared/domain/records/loan-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Whoever meets a number in the register of their office may ask for it; it is not opened to them by that. */
export const requisitionRecord =
  ({ files, store, clock }: Office): UseCase<typeof contract.requisitionRecord> =>
  async asked => {
    const { actor, params, ifMatch } = asked;
    const seen = await foundOr('file.unknown', () => files.see(params.fileId, actor));
    const head = seen?.head ?? (await store.files.get(params.fileId));
    const stand = standToFile({ directory: await store.directory.lately(), actor }, head);
    if (!seen && !stand.to('register').allowed) throw new Refusal('file.unknown');
    if (ifMatch !== undefined && ifMatch !== head.version)
      throw new Refusal('precondition.failed', whereabouts(head));
    const relations = seen?.relations ?? stand.relations;
    const context = { by: actor, at: later(clock.now(), head.heldSince), relations };
    return files.commit(requisition({ head }, asked.body, context), asked);
  };
