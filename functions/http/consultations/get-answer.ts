import { seeAnswer } from '#functions/office/answers.ts';
import type { Office } from '#functions/office/office.ts';
import { isNamedFor } from '#functions/office/onlooker.ts';
import { passes } from '#functions/office/passes.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitAnswer } from '#shared/domain/consultations/answer.ts';
import { given } from '#shared/domain/holding.ts';
import { ANSWER_DEEDS } from '#shared/domain/permission/consultation-rules.ts';

export const getAnswer =
  (office: Office): UseCase<typeof contract.getAnswer> =>
  async ({ actor, params: { answerId } }) => {
    const { store, keepReading } = office;
    const { head, relations } = await seeAnswer(office, answerId, actor);
    if (head.classification === 'confidential')
      await keepReading(head.about, actor, { part: 'consultations' });
    const [texts, directory] = await Promise.all([
      store.consultations.texts([head.consultationId, answerId]),
      store.directory.lately(),
    ]);
    const said = new Map(texts.map(text => [text.of, text]));
    const question = said.get(head.consultationId);
    if (question === undefined) throw new Error('a question without its text');
    return {
      ...head,
      question: question.text,
      ...given('papers', question.papers),
      ...given('text', said.get(answerId)?.text),
      ...given('brought', said.get(answerId)?.papers),
      may: ANSWER_DEEDS.filter(
        act =>
          isNamedFor(directory, actor, `answer.${act}`) && passes(() => admitAnswer(head, act, relations)),
      ),
    };
  };
