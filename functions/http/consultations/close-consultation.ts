import type { Office } from '#functions/office/office.ts';
import { consultationActedOf, takeQuestion } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { closeConsultation as close } from '#shared/domain/consultations/consultation-acts.ts';

export const closeConsultation =
  (office: Office): UseCase<typeof contract.closeConsultation> =>
  async asked => {
    const { head, ...acting } = await takeQuestion(office, asked, 'close');
    const decision = close(head, asked.body.reason, acting);
    const acted = consultationActedOf(decision.after);
    await office.store.commit({
      decisions: [decision],
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
