import { markingOf } from '#functions/office/people.ts';
import { ANSWERS_WORDS, UNANSWERED } from '#shared/contract/answers-words.ts';
import type { AnswerLine } from '#shared/contract/consultation-views.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import type { ShownPaper } from '#shared/domain/consultations/papers.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Names } from '#shared/domain/directory/office.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import { ANSWERS_SHEET } from '#shared/printing/answers-layout.ts';
import type { Order } from '#shared/printing/press.ts';
import { shownDay, shownInstant } from './shown.ts';

type Sheet = {
  readonly district: Names;
  readonly directory: Directory;
  readonly at: Instant;
  readonly head: ConsultationHead;
  readonly question: Said;
  readonly answers: readonly AnswerLine[];
  readonly language: Language;
};

type Said = { readonly text: string; readonly papers?: readonly ShownPaper[] | undefined };

/** A question with all its answers, one after the other; who has not answered stands there and says so. */
export const answersSheetOf = (sheet: Sheet): Omit<Order, 'at'> => {
  const { district, directory, at, head, question, answers, language } = sheet;
  const say = (word: keyof typeof ANSWERS_WORDS): string => ANSWERS_WORDS[word][language];
  const nameOf = (postId: PostId): string => {
    const { names, officeId } = directory.getPost(postId);
    return `${names[language]}, ${directory.getOffice(officeId).names[language]}`;
  };
  /** The text, and the papers given along by name, pages and hash. */
  const linesOf = ({ text, papers = [] }: Said): readonly string[] => [
    ...text.split('\n').filter(line => line.trim() !== ''),
    ...papers.map(
      ({ fileName, pages, sha256 }) =>
        `${say('paper')}: ${fileName} · ${pages} ${say('pages')} · SHA-256 ${sha256}`,
    ),
  ];
  const received = `${head.asked.length - head.left} / ${head.asked.length}`;
  const asker = head.byChannel ? `${nameOf(head.asker)} (${say('byChannel')})` : nameOf(head.asker);
  const rows = [
    { label: say('askedBy'), value: asker },
    { label: say('askedAt'), value: shownInstant(head.askedAt) },
    ...(head.replyBy === undefined ? [] : [{ label: say('replyBy'), value: shownDay(head.replyBy) }]),
    { label: say('received'), value: received },
    ...(head.closed ? [{ label: say('closed'), value: head.closed.reason }] : []),
  ];
  const answered = ({ postId, given, state, text, papers }: AnswerLine) => ({
    post: nameOf(postId),
    hand: given
      ? [markingOf(directory, given), shownInstant(given.at), ...(given.late ? [say('late')] : [])].join(', ')
      : '',
    lines:
      text === undefined
        ? state === 'ANSWERED'
          ? []
          : [UNANSWERED[state][language]]
        : linesOf({ text, papers }),
  });
  return {
    layout: ANSWERS_SHEET,
    language,
    title: `${say('title')} ${head.number}`,
    filling: {
      district: district[language],
      office: directory.getOffice(head.officeId).names[language],
      heading: say('title'),
      number: head.number,
      subject: head.subject,
      marking: head.classification === 'confidential' ? say('confidential') : '',
      rows,
      question: linesOf(question),
      answers: answers.map(answered),
      foot: `${say('printedAt')}: ${shownInstant(at)} (${say('ist')})`,
    },
  };
};
