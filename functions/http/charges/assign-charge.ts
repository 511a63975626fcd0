import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitCharge } from '#shared/domain/directory/charge.ts';

export const assignCharge =
  ({ ids, store }: Office): UseCase<typeof contract.assignCharge> =>
  async ({ body, once }) => {
    const { directory } = store;
    await Promise.all([directory.getPost(body.postId), directory.getOfficer(body.officerId)]);
    const onPost = await directory.chargesOfPost(body.postId);
    const charge = admitCharge({ chargeId: ids.charge(), ...body }, onPost);
    await directory.putCharge(charge, onPost, once, { status: 201, body: charge });
    return charge;
  };
