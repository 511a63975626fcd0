import { commitAnswer, takeAnswer } from '#functions/office/answers.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { openAnswer as open } from '#shared/domain/consultations/answer-acts.ts';

export const openAnswer =
  (office: Office): UseCase<typeof contract.openAnswer> =>
  async asked => {
    const { answer, context } = await takeAnswer(office, asked, 'open');
    return commitAnswer(office, [open(answer, context)], asked);
  };
