import { commitAnswer, takeAnswer } from '#functions/office/answers.ts';
import type { Office } from '#functions/office/office.ts';
import { receiptSeat } from '#functions/office/receipt-seat.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { passAnswer as pass } from '#shared/domain/consultations/answer-acts.ts';

export const passAnswer =
  (office: Office): UseCase<typeof contract.passAnswer> =>
  async asked => {
    const { to: postId, remark, acknowledged } = asked.body;
    const { answer, context } = await takeAnswer(office, asked, 'pass');
    const directory = await office.store.directory.lately();
    const { officeId } = directory.getPost(postId);
    const within = directory.getPost(answer.head.asked).officeId;
    const to = { ...(await receiptSeat(office, postId, context.at)), officeId };
    return commitAnswer(office, [pass(answer, { to, within, remark, acknowledged }, context)], asked);
  };
