import { commitAnswer, takeAnswer } from '#functions/office/answers.ts';
import { papersBrought } from '#functions/office/given-papers.ts';
import type { Office } from '#functions/office/office.ts';
import { tellAsker } from '#functions/office/tell-asker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { giveAnswer as give } from '#shared/domain/consultations/answer-acts.ts';
import { beside } from '#shared/domain/consultations/papers.ts';
import { isFileId, type ObjectId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';

/** On a record that was disposed of nothing is said any more: it would outlast what was erased. */
const mustStand = async ({ store }: Pick<Office, 'store'>, about: ObjectId): Promise<void> => {
  const fileId = isFileId(about) ? about : (await store.receipts.get(about)).fileId;
  if (fileId && (await store.files.get(fileId)).state === 'DISPOSED') throw new Refusal('file.disposed');
};

export const giveAnswer =
  (office: Office): UseCase<typeof contract.giveAnswer> =>
  async asked => {
    const { text } = asked.body;
    const { answer, context } = await takeAnswer(office, asked, 'give');
    const { answerId, consultationId } = answer.head;
    const question = await office.store.consultations.get(consultationId);
    await mustStand(office, question.about);
    const textSha256 = sha256(canonicalBytes(text));
    const papers = await papersBrought(office, asked);
    const decisions = give(answer, question, { ...context, textSha256, papers });
    return commitAnswer(office, decisions, asked, [
      { kind: 'asked-text', text: { of: answerId, text, textSha256, ...beside(papers) } },
      ...papers.map(({ documentId }) => ({ kind: 'document-taken', documentId, by: { answerId } }) as const),
      ...(await tellAsker(office, decisions[0], decisions[1])),
    ]);
  };
