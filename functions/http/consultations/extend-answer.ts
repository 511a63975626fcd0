import { commitAnswer, takeAnswer } from '#functions/office/answers.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { extendAnswer as extend } from '#shared/domain/consultations/answer-acts.ts';

export const extendAnswer =
  (office: Office): UseCase<typeof contract.extendAnswer> =>
  async asked => {
    const { answer, context } = await takeAnswer(office, asked, 'extend');
    const rules = await office.posts.rulesOf(answer.head.holder);
    return commitAnswer(office, [extend(answer, { ...asked.body, rules }, context)], asked);
  };
