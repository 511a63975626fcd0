import { commitAnswer, takeAnswer } from '#functions/office/answers.ts';
import type { Office } from '#functions/office/office.ts';
import { tellAsker } from '#functions/office/tell-asker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { askForTime as ask } from '#shared/domain/consultations/answer-acts.ts';

export const askForTime =
  (office: Office): UseCase<typeof contract.askForTime> =>
  async asked => {
    const { answer, context } = await takeAnswer(office, asked, 'ask-time');
    const decision = ask(answer, asked.body, context);
    return commitAnswer(office, [decision], asked, await tellAsker(office, decision));
  };
