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
import { type ConsultationId, isFileId, type ObjectId } from '#shared/domain/ids.ts';
import type { ConsultationAct } from '#shared/domain/permission/consultation-rules.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { inHand } from '#shared/domain/permission/rule.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { seatOf } from '#shared/domain/relations.ts';
import type { Instant } from '#shared/domain/time.ts';
import { later } from './clock.ts';
import { foundOr } from './found-or.ts';
import type { Office } from './office.ts';

/** A question as one post sees it: by how it stands to the paper. */
export type SeenQuestion = { readonly head: ConsultationHead; readonly paper: AboutPaper };
export type TakenQuestion = SeenQuestion & { readonly by: ByOfficer; readonly at: Instant };

type AskedAct = {
  readonly actor: ByOfficer;
  readonly params: { readonly consultationId: ConsultationId };
  readonly ifMatch?: number | undefined;
};

const seePaper = async (
  { files, receipts }: Pick<Office, 'files' | 'receipts'>,
  about: ObjectId,
  actor: ByOfficer,
): Promise<AboutPaper | undefined> => {
  const seen = isFileId(about)
    ? await foundOr('file.unknown', () => files.see(about, actor))
    : await foundOr('receipt.unknown', () => receipts.see(about, actor));
  return seen && { state: seen.head.state, relations: seen.relations };
};

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
  admitConsultation(seen.head, 'read', seen.paper);
  if (seen.head.classification === 'confidential')
    await office.keepReading(seen.head.about, actor, { part: 'consultations' });
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

export const consultationLineOf = (head: ConsultationHead): ConsultationLine => ({
  about: head.about,
  number: head.number,
  subject: head.subject,
  asker: head.asker,
  askedAt: head.askedAt,
  classification: head.classification,
  ...given('replyBy', head.replyBy),
  ...given('byChannel', head.byChannel),
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
