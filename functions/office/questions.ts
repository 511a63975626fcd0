import type { AskedLine, ConsultationActed, ConsultationLine } from '#shared/contract/consultation-views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { AnswerHead } from '#shared/domain/consultations/answer.ts';
import {
  type AboutPaper,
  type Asked,
  admitConsultation,
  type ConsultationHead,
  howItStands,
} from '#shared/domain/consultations/consultation.ts';
import { given } from '#shared/domain/holding.ts';
import {
  type ConsultationId,
  type FileId,
  isFileId,
  type ObjectId,
  type ReceiptId,
} from '#shared/domain/ids.ts';
import type { ConsultationAct } from '#shared/domain/permission/consultation-rules.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { inHand } from '#shared/domain/permission/rule.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { seatOf } from '#shared/domain/relations.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Page, PageRequest } from '#shared/store/office-store.ts';
import { later } from './clock.ts';
import { foundOr } from './found-or.ts';
import type { Office } from './office.ts';

/** A question as one post sees it: by how it stands to the paper. */
export type SeenQuestion = { readonly head: ConsultationHead; readonly paper: SeenPaper };
export type TakenQuestion = SeenQuestion & { readonly by: ByOfficer; readonly at: Instant };

type AskedAct = {
  readonly actor: ByOfficer;
  readonly params: { readonly consultationId: ConsultationId };
  readonly ifMatch?: number | undefined;
};

/** A paper, and the confidential one under which the reading of it is kept. */
type SeenPaper = AboutPaper & { readonly under: ObjectId | undefined };

const seeFile = async (
  files: Office['files'],
  fileId: FileId,
  actor: ByOfficer,
): Promise<SeenPaper | undefined> => {
  const seen = await foundOr('file.unknown', () => files.see(fileId, actor));
  const under = seen?.head.classification === 'confidential' ? fileId : undefined;
  return seen && { state: seen.head.state, relations: seen.relations, under };
};

/** What was asked on a receipt goes along into the file that it is put in: whoever has that has the question. */
const seeReceipt = async (
  { files, receipts }: Pick<Office, 'files' | 'receipts'>,
  receiptId: ReceiptId,
  actor: ByOfficer,
): Promise<SeenPaper | undefined> => {
  const seen = await foundOr('receipt.unknown', () => receipts.see(receiptId, actor));
  if (!seen) return undefined;
  const { head, relations, under } = seen;
  const file = head.fileId && (await seeFile(files, head.fileId, actor));
  return file
    ? { ...file, relations: new Set([...relations, ...file.relations]), under: under ?? file.under }
    : { state: head.state, relations, under };
};

const seePaper = (
  office: Pick<Office, 'files' | 'receipts'>,
  about: ObjectId,
  actor: ByOfficer,
): Promise<SeenPaper | undefined> =>
  isFileId(about) ? seeFile(office.files, about, actor) : seeReceipt(office, about, actor);

/** A question and the paper it is about, for a post; `consultation.unknown` to whom that paper is unknown. */
export const seeQuestion = async (
  office: Pick<Office, 'files' | 'receipts' | 'store'>,
  consultationId: ConsultationId,
  actor: ByOfficer,
): Promise<SeenQuestion> => {
  const head = await office.store.consultations.get(consultationId);
  const paper = await seePaper(office, head.about, actor);
  if (!paper) throw new Refusal('consultation.unknown');
  // By a mandate one acts on what the post has in hand, and asks nobody in its officer's name.
  const isOwn = head.asker === actor.postId && (seatOf(actor) === 'charge' || seatOf(actor) === 'link');
  const relations = new Set<Relation>([...paper.relations, ...(isOwn ? (['asked-it'] as const) : [])]);
  return { head, paper: { ...paper, relations } };
};

/** The same, to show it: of what is confidential the reading is kept, under the paper. */
export const readQuestion = async (
  office: Pick<Office, 'files' | 'receipts' | 'store' | 'keepReading'>,
  consultationId: ConsultationId,
  actor: ByOfficer,
): Promise<SeenQuestion> => {
  const seen = await seeQuestion(office, consultationId, actor);
  const { about } = seen.head;
  const { under } = seen.paper;
  admitConsultation(seen.head, 'read', seen.paper);
  if (under)
    await office.keepReading(under, actor, {
      part: 'consultations',
      ...given('receiptId', isFileId(about) ? undefined : about),
    });
  return seen;
};

/** A question in the hands of whoever may do this with it; refuses at once when the act is not admitted. */
export const takeQuestion = async (
  office: Pick<Office, 'files' | 'receipts' | 'store' | 'clock'>,
  { actor, params, ifMatch }: AskedAct,
  act: ConsultationAct,
): Promise<TakenQuestion> => {
  const seen = await seeQuestion(office, params.consultationId, actor);
  const { head, paper } = seen;
  if (ifMatch !== undefined && ifMatch !== head.version)
    throw new Refusal('precondition.failed', howItStands(head));
  admitConsultation(head, act, paper);
  return { ...seen, by: actor, at: later(office.clock.now(), head.askedAt) };
};

export const consultationActedOf = ({
  consultationId,
  n,
  state,
  version,
  asked,
  left,
}: ConsultationHead): ConsultationActed => ({
  ...{ consultationId, n, state, version },
  received: asked.length - left,
  of: asked.length,
});

/** The questions on a paper, newest first. Whether it may be read is asked before. */
export const questionsOn = async (
  { store }: Pick<Office, 'store'>,
  about: ObjectId,
  page: PageRequest,
): Promise<Page<ConsultationLine>> => {
  const { items, ...rest } = await store.consultations.ofPaper(about, page);
  const heads = await store.consultations.getMany(items.map(({ consultationId }) => consultationId));
  const newestFirst = [...heads].sort((a, b) => b.n - a.n);
  return { items: newestFirst.map(consultationLineOf), ...rest };
};

export const consultationLineOf = (head: ConsultationHead): ConsultationLine => ({
  about: head.about,
  number: head.number,
  subject: head.subject,
  asker: head.asker,
  askedAt: head.askedAt,
  classification: head.classification,
  ...given('replyBy', head.replyBy),
  ...given('byChannel', head.byChannel),
  ...given('letter', head.letter),
  ...consultationActedOf(head),
});

/** How one of those asked stands, whether it has come to them yet or not. */
export const askedLineOf = ({ answerId, postId }: Asked, answer: AnswerHead | undefined): AskedLine =>
  answer === undefined
    ? { answerId, postId, state: 'ON_ITS_WAY', holder: postId, reminders: 0 }
    : {
        ...{ answerId, postId, state: answer.state, holder: answer.holder, heldSince: answer.heldSince },
        reminders: answer.reminders,
        ...given('escalatedTo', answer.escalatedTo),
        ...given('timeAsked', answer.timeAsked),
        ...given('given', answer.given),
        ...given('lapsedAt', answer.lapsedAt),
      };

/** Whether the paper is in the post's own hands now. */
export const hasPaper = async (
  office: Pick<Office, 'files' | 'receipts'>,
  about: ObjectId,
  actor: ByOfficer,
): Promise<boolean> => {
  const paper = await seePaper(office, about, actor);
  return paper !== undefined && inHand(paper.relations);
};
