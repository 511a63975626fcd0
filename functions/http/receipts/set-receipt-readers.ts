import { later } from '#functions/office/clock.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { setReceiptReaders as set } from '#shared/domain/readers.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const setReceiptReaders =
  ({ clock, receipts, store }: Office): UseCase<typeof contract.setReceiptReaders> =>
  async ({ actor, params, body, ifMatch, once }) => {
    const { head, relations } = await receipts.see(params.receiptId, actor);
    const { receiptId, diaryNumber, version } = head;
    if (ifMatch !== undefined && ifMatch !== version)
      throw new Refusal('precondition.failed', { receiptId, version });
    const at = later(clock.now(), head.heldSince);
    const decision = set(head, body.readers, { by: actor, at, relations });
    const directory = await store.directory.lately();
    for (const postId of body.readers) directory.getPost(postId);
    const answer = { receiptId, diaryNumber, version: decision.after.version };
    await store.commit({ decisions: [decision], once, answer: { status: 200, body: answer } });
    return answer;
  };
