import type { ConsultationDecision, FileDecision, ReceiptDecision } from '../act.ts';
import type { By } from '../actor.ts';
import { type Kept, saidClassification } from '../classification.ts';
import { admitDraft, type DraftHead } from '../drafts/draft.ts';
import type { HeldDraft } from '../drafts/draft-decision.ts';
import type { ByChannel } from '../events/channel-events.ts';
import { admit } from '../file.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { ConsultationId, DraftId, ObjectId, OfficeId, PostId } from '../ids.ts';
import type { Priority } from '../priority.ts';
import { admitOnReceipt, decideOnReceipt, type HeldReceipt } from '../receipt.ts';
import { Refusal } from '../refusal.ts';
import { type Day, type Instant, istDay } from '../time.ts';
import { type Asked, decideOnConsultation } from './consultation.ts';
import { givenPapers, type ShownPaper } from './papers.ts';

export type Question = {
  readonly consultationId: ConsultationId;
  readonly asked: readonly Asked[];
  readonly textSha256: string;
  readonly priority: Priority;
  readonly replyBy?: Day | undefined;
  /** What is given along of the paper it is put on. */
  readonly papers?: readonly ShownPaper[];
};

/** The paper a question is put on, and the post in whose name. */
type On = {
  readonly about: ObjectId;
  readonly number: string;
  readonly officeId: OfficeId;
  readonly subject: string;
  readonly classification: Kept;
  /** Of what is confidential: who needs to know it. */
  readonly readers: readonly PostId[];
  readonly asker: PostId;
  /** The how-manyeth question on it this is. */
  readonly n: number;
  /** Asked by the channel the file goes by. */
  readonly byChannel?: true;
  /** It is asked on this letter of the file. */
  readonly letter?: DraftId;
};
type Who = { readonly by: By; readonly at: Instant };

/** Each post once, none that has the paper itself, and of what is confidential only who needs to know it. */
const admitAsked = (on: On, { asked, replyBy }: Question, at: Instant): void => {
  const posts = asked.map(({ postId }) => postId);
  if (new Set(posts).size !== posts.length) throw new Refusal('consultation.post-twice');
  if (posts.includes(on.asker)) throw new Refusal('post.same', { postId: on.asker });
  const unfit = posts.find(postId => !on.readers.includes(postId));
  if (on.classification === 'confidential' && unfit !== undefined)
    throw new Refusal('consultation.not-cleared', { postId: unfit });
  if (replyBy !== undefined && replyBy < istDay(at)) throw new Refusal('consultation.day-invalid');
};

/** The question itself, and what the journal of its paper says of it. */
const askOn = (on: On, question: Question, who: Who) => {
  admitAsked(on, question, who.at);
  const { readers: _, classification, n, ...paper } = on;
  const { consultationId, asked, textSha256, priority, replyBy, papers = [] } = question;
  const put: ConsultationDecision = decideOnConsultation<'consultation.asked'>(undefined, who, {
    type: 'consultation.asked',
    data: {
      ...{ consultationId, n, ...paper },
      ...saidClassification(classification),
      priority,
      ...given('replyBy', replyBy),
      textSha256,
      ...given('papers', givenPapers(papers)),
      asked: [...asked],
    },
  });
  return { put, said: { consultationId, n, posts: asked.length } };
};

/**
 * Puts a question on a file to several posts, in the name of the post that has it: both journals say so, and the file stays
 * where it is. The machine that runs channels of submission does it as the clockwork, in the name of the post of its stage;
 * officers do it by `consultOnFile`.
 */
export const putQuestion = (
  { head }: HeldFile,
  question: Question,
  who: Who & { readonly byChannel?: ByChannel; readonly asker?: PostId; readonly letter?: DraftHead },
): readonly [FileDecision, ConsultationDecision] => {
  const { fileId, officeId, classification, readers = [] } = head;
  const { byChannel, asker = head.holder, letter } = who;
  const { number = head.number } = letter?.issue ?? {};
  const { subject } = letter ?? head;
  const onLetter = given('letter', letter?.draftId);
  const on = {
    ...{ about: fileId, number, officeId, subject, classification, readers },
    ...{ asker, n: (head.consultations ?? 0) + 1 },
    ...given('byChannel', byChannel && (true as const)),
    ...onLetter,
  };
  const { put, said } = askOn(on, question, who);
  return [
    decideOnFile<'file.consulted'>(
      head,
      who,
      { type: 'file.consulted', data: { ...said, ...given('byChannel', byChannel), ...onLetter } },
      () => [],
    ),
    put,
  ];
};

/** Whoever has the file in hand asks others for a report or their comments on it. */
export const consultOnFile = (
  file: HeldFile,
  question: Question,
  { by, at, relations }: Context,
): readonly [FileDecision, ConsultationDecision] => {
  admit(file.head, 'consult', relations);
  return putQuestion(file, question, { by, at });
};

/** Whoever has the file in hand asks others about a letter that was issued from it. */
export const consultOnLetter = (
  { head, file }: HeldDraft,
  question: Question,
  { by, at, relations }: Context,
): readonly [FileDecision, ConsultationDecision] => {
  admitDraft(head, 'consult', { file: file.head, relations });
  admit(file.head, 'consult', relations);
  return putQuestion(file, question, { by, at, letter: head });
};

/** Whoever has the receipt before them asks others for a report or their comments on it. */
export const consultOnReceipt = (
  { head }: Pick<HeldReceipt, 'head'>,
  question: Question,
  { by, at, relations }: Context,
): readonly [ReceiptDecision, ConsultationDecision] => {
  admitOnReceipt(head, 'consult', relations);
  const { receiptId, diaryNumber, officeId, details, classification, readers = [], holder } = head;
  const on = {
    ...{ about: receiptId, number: diaryNumber, officeId, subject: details.subject, classification, readers },
    ...{ asker: holder, n: (head.consultations ?? 0) + 1 },
  };
  const { put, said } = askOn(on, question, { by, at });
  return [
    decideOnReceipt<'receipt.consulted'>(
      head,
      { by, at },
      { type: 'receipt.consulted', data: said },
      // It stays with whoever has it.
      [],
    ),
    put,
  ];
};
