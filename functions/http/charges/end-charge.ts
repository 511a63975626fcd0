import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { endCharge as end } from '#shared/domain/directory/charge.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const endCharge =
  ({ clock, store }: Office): UseCase<typeof contract.endCharge> =>
  async ({ params, body, once }) => {
    const { directory } = store;
    const onPost = await directory.chargesOfPost(body.postId);
    const running = onPost.find(({ chargeId }) => chargeId === params.chargeId);
    if (!running) throw new Refusal('charge.unknown');
    const ended = end(running, clock.now());
    await directory.putCharge(ended, onPost, once, { status: 200, body: ended });
    return ended;
  };
