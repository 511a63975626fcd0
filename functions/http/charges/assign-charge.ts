import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitChargeOf } from '#shared/domain/directory/checks.ts';
import { mustKeep, notOneself } from '#shared/domain/directory/keepers.ts';
import { notPastTransfer } from '#shared/domain/directory/transfers.ts';

export const assignCharge =
  (office: Office): UseCase<typeof contract.assignCharge> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'assignCharge', status: 201 }, (directory, at) => {
      mustKeep(directory, actor, directory.getPost(body.postId).officeId);
      notOneself(actor, body.officerId);
      const charge = admitChargeOf(directory, { ...body, chargeId: office.ids.charge() });
      notPastTransfer(directory, charge, at);
      return { puts: { charges: [charge] }, answer: charge };
    });
