import type * as z from 'zod';
import { askedLineOf, readQuestion } from '#functions/office/questions.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import * as routes from '#shared/contract/routes/slips.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { given } from '#shared/domain/holding.ts';
import { ConsultationId } from '#shared/domain/ids.ts';
import { answersSheetOf } from './answers-sheet.ts';
import { printed, type SlipRoom } from './slip-room.ts';

/** What is kept of the answer: what was asked for. The sheet is printed anew, with what has been answered since. */
const Kept = routes.printAnswers.body.extend({ consultationId: ConsultationId });
type Kept = z.output<typeof Kept>;

export const printAnswers = (room: SlipRoom): Repeatable<typeof contract.printAnswers> => {
  const { clock, district, store } = room;
  const { consultations } = store;
  /** Before anything is kept of the request: what may not be read is not printed. */
  const admitted = async (actor: ByOfficer, { consultationId }: Kept) =>
    (await readQuestion(room, consultationId, actor)).head;
  const print = async (head: Awaited<ReturnType<typeof admitted>>, { language }: Kept) => {
    const ids = head.asked.map(({ answerId }) => answerId);
    const [heads, texts, [said], directory] = await Promise.all([
      consultations.getAnswers(ids),
      consultations.texts(ids),
      consultations.texts([head.consultationId]),
      store.directory.lately(),
    ]);
    if (!said) throw new Error('a question without its text');
    const known = new Map(heads.map(answer => [answer.answerId, answer]));
    const saidBy = new Map(texts.map(text => [text.of, text]));
    const answers = head.asked.map(asked => ({
      ...askedLineOf(asked, known.get(asked.answerId)),
      ...given('text', saidBy.get(asked.answerId)?.text),
      ...given('papers', saidBy.get(asked.answerId)?.papers),
    }));
    const sheet = { district, directory, at: clock.now(), head, question: said, answers, language };
    return printed(room, `answers-${head.number}-${head.n}`, answersSheetOf(sheet));
  };
  return {
    first: async ({ actor, params: { consultationId }, body, once }) => {
      const kept = { ...body, consultationId };
      const head = await admitted(actor, kept);
      await store.commit({ decisions: [], once, answer: { status: 200, body: kept } });
      return print(head, kept);
    },
    again: async ({ body }, actor) => {
      const kept = Kept.parse(body);
      return print(await admitted(actor, kept), kept);
    },
  };
};
