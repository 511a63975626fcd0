import { papersToGive } from '#functions/office/given-papers.ts';
import type { Office } from '#functions/office/office.ts';
import { besideQuestion, questionOf } from '#functions/office/put-question.ts';
import { consultationActedOf } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { consultOnFile as consult } from '#shared/domain/consultations/asking.ts';

export const consultOnFile =
  (office: Office): UseCase<typeof contract.consultOnFile> =>
  async asked => {
    const { file, context } = await office.files.take(asked, 'consult');
    const papers = await papersToGive(office, asked, file.head);
    const given = { ...asked.body, papers };
    const decisions = consult(file, await questionOf(office, given), context);
    const acted = consultationActedOf(decisions[1].after);
    await office.store.commit({
      decisions,
      also: besideQuestion(decisions, given),
      once: asked.once,
      answer: { status: 201, body: acted },
    });
    return acted;
  };
