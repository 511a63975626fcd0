import type { ConsultationActed } from '#shared/contract/consultation-views.ts';
import type { ConsultationDecision, Decision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Question } from '#shared/domain/consultations/asking.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import type { Once } from '#shared/store/office-store.ts';
import { papersToGive } from './given-papers.ts';
import type { Office } from './office.ts';
import { type Asking, besideQuestion, questionOf } from './put-question.ts';
import { consultationActedOf } from './questions.ts';

type Asked = {
  readonly actor: ByOfficer;
  readonly body: Omit<Asking, 'papers'> & { readonly papers: readonly DocumentId[] };
  readonly once: Once;
};

/** Puts what an officer typed as a question on a file or receipt, with the papers given along, in one transaction. */
export const askOn = async (
  office: Office,
  asked: Asked,
  on: FileHead | ReceiptHead,
  consult: (question: Question) => readonly [Decision, ConsultationDecision],
): Promise<ConsultationActed> => {
  const typed = { ...asked.body, papers: await papersToGive(office, asked, on) };
  const decisions = consult(await questionOf(office, typed));
  const acted = consultationActedOf(decisions[1].after);
  await office.store.commit({
    decisions,
    also: besideQuestion(decisions, typed),
    once: asked.once,
    answer: { status: 201, body: acted },
  });
  return acted;
};
