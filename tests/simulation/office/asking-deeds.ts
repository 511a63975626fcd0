import { askForTime } from '#functions/http/consultations/ask-for-time.ts';
import { closeConsultation } from '#functions/http/consultations/close-consultation.ts';
import { consultOnFile } from '#functions/http/consultations/consult-on-file.ts';
import { consultOnReceipt } from '#functions/http/consultations/consult-on-receipt.ts';
import { extendAnswer } from '#functions/http/consultations/extend-answer.ts';
import { giveAnswer } from '#functions/http/consultations/give-answer.ts';
import { openAnswer } from '#functions/http/consultations/open-answer.ts';
import { passAnswer } from '#functions/http/consultations/pass-answer.ts';
import { remindAsked } from '#functions/http/consultations/remind-asked.ts';
import { contract } from '#shared/contract/routes.ts';
import type { AnswerHead } from '#shared/domain/consultations/answer.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { dayPlus, istDay } from '#shared/domain/time.ts';
import { type Deed, deedOf } from './deed.ts';
import type { Scene } from './scene.ts';

const REASON = 'कारण';
const MOST_ASKED = 4;

/** What is asked of some posts, mostly of several, none of them twice. */
const questionOf = ({ seat, words, chance }: Scene, asker: PostId) => {
  const several = 1 + chance.below(MOST_ASKED, 'several');
  const posts = Array.from({ length: several }, (_, n) => seat(`asked ${n}`).postId);
  const others = [...new Set(posts)].filter(postId => postId !== asker || chance.hits(0.1, 'oneself'));
  return { text: words, posts: others.length === 0 ? posts.slice(0, 1) : others };
};

/** What somebody was asked, in the hands of who has it, or of who asked it. */
const onAnswer = (
  { answer, actor }: Scene,
  fits: (head: AnswerHead) => boolean,
  who: 'holder' | 'asker' = 'holder',
) => {
  const head = answer(fits);
  const by = head && actor(who === 'holder' ? head : { holder: head.asker }, 'holder');
  return by && { ...by, head, on: head.answerId, params: { answerId: head.answerId } };
};
const isOpen = ({ state }: AnswerHead): boolean => state === 'MARKED' || state === 'OPENED';

/** A question that waits for answers, in the hands of who asked it. */
const onQuestion = ({ question, actor }: Scene) => {
  const head = question(({ state }) => state === 'ASKED');
  const by = head && actor({ holder: head.asker }, 'holder');
  return by && { ...by, head, on: head.consultationId, params: { consultationId: head.consultationId } };
};

/** Without the head, which is none of what is asked with. */
const asking = <A extends { readonly head: unknown }>({ head: _, ...rest }: A): Omit<A, 'head'> => rest;

export const ASKING_DEEDS = {
  consult: scene => {
    const head = scene.file(({ state, openedAt }) => state === 'ACTIVE' && openedAt !== undefined);
    const by = head && scene.actor(head, 'holder');
    if (!by) return undefined;
    const { fileId } = head;
    const body = questionOf(scene, by.post);
    return deedOf(contract.consultOnFile, consultOnFile, { ...by, params: { fileId }, body });
  },
  'consult-on-receipt': scene => {
    const head = scene.receipt(({ state }) => state === 'OPENED');
    const by = head && scene.actor(head, 'holder');
    if (!by) return undefined;
    const { receiptId } = head;
    const body = questionOf(scene, by.post);
    return deedOf(contract.consultOnReceipt, consultOnReceipt, { ...by, params: { receiptId }, body });
  },
  'open-answer': scene => {
    const on = onAnswer(scene, ({ state }) => state === 'MARKED');
    return on && deedOf(contract.openAnswer, openAnswer, { ...asking(on), body: {} });
  },
  /** Late as well, when nobody waits for it any more. */
  'give-answer': scene => {
    const on = onAnswer(scene, ({ state }) => state !== 'ANSWERED');
    return on && deedOf(contract.giveAnswer, giveAnswer, { ...asking(on), body: { text: scene.words } });
  },
  'pass-answer': scene => {
    const on = onAnswer(scene, isOpen);
    const body = { to: scene.seat('passed to').postId, acknowledged: ['vacant', 'on-leave'] };
    return on && deedOf(contract.passAnswer, passAnswer, { ...asking(on), body });
  },
  'ask-time': scene => {
    const on = onAnswer(scene, isOpen);
    const until = dayPlus(istDay(scene.at), 1 + scene.chance.below(9, 'days'));
    return on && deedOf(contract.askForTime, askForTime, { ...asking(on), body: { until, reason: REASON } });
  },
  'extend-answer': scene => {
    const on = onAnswer(scene, isOpen, 'asker');
    const body = { days: 1 + scene.chance.below(4, 'days'), reason: REASON };
    return on && deedOf(contract.extendAnswer, extendAnswer, { ...asking(on), body });
  },
  /** All, or one of them. */
  remind: scene => {
    const on = onQuestion(scene);
    if (!on) return undefined;
    const { asked } = on.head;
    const one = asked[scene.chance.below(asked.length, 'reminded')];
    const body = one && scene.chance.hits(0.5, 'one of them') ? { answerIds: [one.answerId] } : {};
    return deedOf(contract.remindAsked, remindAsked, { ...asking(on), body });
  },
  'close-question': scene => {
    const on = onQuestion(scene);
    const body = { reason: REASON };
    return on && deedOf(contract.closeConsultation, closeConsultation, { ...asking(on), body });
  },
} as const satisfies Record<string, (scene: Scene) => Deed | undefined>;
