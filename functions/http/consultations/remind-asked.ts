import type { Office } from '#functions/office/office.ts';
import { consultationActedOf, takeQuestion } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { remindAsked as remind } from '#shared/domain/consultations/consultation-acts.ts';

export const remindAsked =
  (office: Office): UseCase<typeof contract.remindAsked> =>
  async asked => {
    const { store } = office;
    const { head, ...acting } = await takeQuestion(office, asked, 'remind');
    const answers = await store.consultations.getAnswers(head.asked.map(({ answerId }) => answerId));
    const given = new Set(
      answers.filter(({ state }) => state === 'ANSWERED').map(({ answerId }) => answerId),
    );
    const open = head.asked.flatMap(({ answerId }) => (given.has(answerId) ? [] : [answerId]));
    const { answerIds: of, remark } = asked.body;
    const decision = remind(head, { open, of, remark }, acting);
    const acted = consultationActedOf(decision.after);
    await store.commit({ decisions: [decision], once: asked.once, answer: { status: 200, body: acted } });
    return acted;
  };
