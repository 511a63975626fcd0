import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { endCharge as end } from '#shared/domain/directory/charge.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const endCharge =
  (office: Office): UseCase<typeof contract.endCharge> =>
  async ({ actor, params: { chargeId }, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'endCharge' }, (directory, at) => {
      const charge = directory.find('charges', chargeId);
      if (charge?.postId !== body.postId) throw new Refusal('charge.unknown');
      mustKeep(directory, actor, directory.getPost(charge.postId).officeId);
      const ended = end(charge, at);
      return { puts: { charges: [ended] }, answer: ended };
    });
