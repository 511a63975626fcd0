import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep, notOneself } from '#shared/domain/directory/keepers.ts';
import { orderTransfer as order } from '#shared/domain/directory/transfers.ts';

export const orderTransfer =
  (office: Office): UseCase<typeof contract.orderTransfer> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'orderTransfer', status: 201 }, (directory, at) => {
      directory.getOfficer(body.officerId);
      notOneself(actor, body.officerId);
      const transfer = order(directory, { ...body, transferId: office.ids.transfer(), orderedAt: at });
      for (const postId of [transfer.fromPost, transfer.toPost])
        mustKeep(directory, actor, directory.getPost(postId).officeId);
      return { puts: { transfers: [transfer] }, answer: transfer };
    });
