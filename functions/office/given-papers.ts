import type { ByOfficer } from '#shared/domain/actor.ts';
import { withMerged } from '#shared/domain/bundle.ts';
import type { AnswerHead } from '#shared/domain/consultations/answer.ts';
import { admitConsultation } from '#shared/domain/consultations/consultation.ts';
import { broughtBy, mayStillSee, papersOf, type ShownPaper } from '#shared/domain/consultations/papers.ts';
import type { Document } from '#shared/domain/document.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { AnswerId, DocumentId, ObjectId } from '#shared/domain/ids.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { seeAnswer } from './answers.ts';
import { foundOr } from './found-or.ts';
import type { Office } from './office.ts';
import { seeQuestion } from './questions.ts';

type Giving = {
  readonly actor: ByOfficer;
  readonly body: { readonly papers: readonly DocumentId[] };
};

/**
 * The papers that whoever asks gives along with the question: such as they see themselves, and as belong to what is asked on;
 * `document.unknown` of what is none of theirs.
 */
export const papersToGive = (
  { documents, store }: Pick<Office, 'documents' | 'store'>,
  { actor, body }: Giving,
  on: FileHead | ReceiptHead,
): Promise<readonly ShownPaper[]> => {
  const of = 'receiptId' in on ? [on.receiptId] : withMerged(on);
  const lying = body.papers.map(async documentId => {
    const document = await documents.see(documentId, actor);
    const { receiptId } = document;
    const receiptIn = receiptId && (await store.receipts.get(receiptId)).fileId;
    return { document, receiptIn };
  });
  return Promise.all(lying).then(all => papersOf(of, all));
};

/** The papers that whoever answers brought for it: `document.unknown` of what they did not upload themselves. */
export const papersBrought = async (
  { documents }: Pick<Office, 'documents'>,
  { actor, body }: Giving,
): Promise<readonly ShownPaper[]> =>
  broughtBy(actor.postId, await Promise.all(body.papers.map(documentId => documents.see(documentId, actor))));

type Looks = Pick<Office, 'files' | 'receipts' | 'store' | 'keepReading'>;

/** The file or receipt by whose classification a document is kept now. */
const keeperOf = async (
  { store }: Looks,
  { receiptId, fileId }: Document,
): Promise<{ readonly id: ObjectId; readonly head: FileHead | ReceiptHead } | undefined> => {
  const receipt = receiptId && (await store.receipts.get(receiptId));
  const inFile = fileId ?? receipt?.fileId;
  const file = inFile && (await store.files.get(inFile));
  if (file && (file.classification === 'confidential' || !receipt)) return { id: file.fileId, head: file };
  return receipt && { id: receipt.receiptId, head: receipt };
};

/** As whoever reads the question sees it, with the paper it is about as that is kept now. */
const asReader = (office: Looks, { consultationId }: AnswerHead, actor: ByOfficer) =>
  foundOr('consultation.unknown', async () => {
    const { head, paper } = await seeQuestion(office, consultationId, actor);
    admitConsultation(head, 'read', paper);
    return { under: paper.under };
  });

/** As whoever reads what was asked of that one post sees it. */
const asAsked = (office: Looks, { answerId, about, classification }: AnswerHead, actor: ByOfficer) =>
  foundOr('answer.unknown', async () => {
    await seeAnswer(office, answerId, actor);
    return { under: classification === 'confidential' ? about : undefined };
  });

/**
 * A document that was given along with a question or its answer, for whoever reads these: nothing of where it lies, and the
 * reading of what is confidential is kept. Undefined where this answer does not open it, or not to this post.
 */
export const readGiven = async (
  office: Looks,
  { documentId, through }: { readonly documentId: DocumentId; readonly through: AnswerId },
  actor: ByOfficer,
  part: ReadPart,
): Promise<Document | undefined> => {
  const { store } = office;
  const head = await foundOr('answer.unknown', () => store.consultations.getAnswer(through));
  const seen = head && ((await asReader(office, head, actor)) ?? (await asAsked(office, head, actor)));
  if (!seen) return undefined;
  const texts = await store.consultations.texts([head.consultationId, through]);
  const isGiven = texts.some(({ papers = [] }) => papers.some(paper => paper.documentId === documentId));
  const document = isGiven ? await store.documents.find(documentId) : undefined;
  if (!document) return undefined;
  const keeper = await keeperOf(office, document);
  if (!mayStillSee(keeper?.head, actor.postId)) return undefined;
  const under = keeper?.head.classification === 'confidential' ? keeper.id : seen.under;
  if (under) await office.keepReading(under, actor, { ...part, documentId });
  const { receiptId: _r, fileId: _f, letter: _l, ...shown } = document;
  return shown;
};
