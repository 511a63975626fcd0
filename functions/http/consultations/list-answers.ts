import type { Office } from '#functions/office/office.ts';
import { askedLineOf, readQuestion } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** A cursor is the place of the first post of the page: who was asked never changes. */
const placeOf = (cursor: string | undefined, of: number): number => {
  if (cursor === undefined) return 0;
  const place = /^\d{1,3}$/.test(cursor) ? Number(cursor) : of;
  if (place >= of) throw new Refusal('request.cursor-invalid');
  return place;
};

export const listAnswers =
  (office: Office): UseCase<typeof contract.listAnswers> =>
  async ({ actor, params, query: { cursor, limit } }) => {
    const { consultations } = office.store;
    const { head } = await readQuestion(office, params.consultationId, actor);
    const from = placeOf(cursor, head.asked.length);
    const page = head.asked.slice(from, from + limit);
    const ids = page.map(({ answerId }) => answerId);
    const [answers, texts] = await Promise.all([consultations.getAnswers(ids), consultations.texts(ids)]);
    const known = new Map(answers.map(answer => [answer.answerId, answer]));
    const said = new Map(texts.map(text => [text.of, text]));
    const next = from + limit < head.asked.length ? String(from + limit) : undefined;
    return {
      items: page.map(asked => ({
        ...askedLineOf(asked, known.get(asked.answerId)),
        ...given('text', said.get(asked.answerId)?.text),
        ...given('papers', said.get(asked.answerId)?.papers),
      })),
      ...given('cursor', next),
    };
  };
