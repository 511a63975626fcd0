import type { Office } from '#functions/office/office.ts';
import { isNamedFor } from '#functions/office/onlooker.ts';
import { passes } from '#functions/office/passes.ts';
import { askedLineOf, consultationLineOf, readQuestion } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitConsultation } from '#shared/domain/consultations/consultation.ts';
import { given } from '#shared/domain/holding.ts';
import { CONSULTATION_DEEDS } from '#shared/domain/permission/consultation-rules.ts';

export const getConsultation =
  (office: Office): UseCase<typeof contract.getConsultation> =>
  async ({ actor, params }) => {
    const { store } = office;
    const { head, paper } = await readQuestion(office, params.consultationId, actor);
    const [answers, [said], directory] = await Promise.all([
      store.consultations.getAnswers(head.asked.map(({ answerId }) => answerId)),
      store.consultations.texts([head.consultationId]),
      store.directory.lately(),
    ]);
    if (!said) throw new Error('a question without its text');
    const known = new Map(answers.map(answer => [answer.answerId, answer]));
    return {
      ...consultationLineOf(head),
      text: said.text,
      ...given('papers', said.papers),
      ...given('settledAt', head.settledAt),
      ...given('closed', head.closed),
      asked: head.asked.map(asked => askedLineOf(asked, known.get(asked.answerId))),
      may: CONSULTATION_DEEDS.filter(
        act =>
          isNamedFor(directory, actor, `consultation.${act}`) &&
          passes(() => admitConsultation(head, act, paper)),
      ),
    };
  };
