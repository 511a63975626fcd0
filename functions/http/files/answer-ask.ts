import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import type { Asked, UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Ask } from '#shared/domain/ask.ts';
import { getAsk, giveAsked, refuseAsked } from '#shared/domain/file-asks.ts';
import type { Context, HeldFile } from '#shared/domain/file-decision.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';

type Answering = Asked<typeof contract.answerAsk>;

/** What was answered about an instruction stands with the note that records it. */
const besideNote = ({ body, params }: Answering, { kind, note }: Ask, context: Context): readonly Also[] =>
  kind === 'oral-instruction' && note !== undefined
    ? [
        {
          kind: 'instruction-answered',
          fileId: params.fileId,
          number: note,
          answered: { ...body, by: context.by.postId, officerId: context.by.officerId, at: context.at },
        },
      ]
    : [];

export const answerAsk =
  ({ files, posts }: Office): UseCase<typeof contract.answerAsk> =>
  async asked => {
    const { actor, body, params } = asked;
    const { askId } = params;
    // Who answered already, or is overtaken by what lets it lapse, is told that nothing is asked any more, not that they were
    // never asked.
    const { head } = await files.see(params.fileId, actor);
    const known = head.asks?.find(ask => ask.askId === askId);
    const take = () => files.take(asked, 'answer-ask');
    const taken = known?.of === actor.postId ? await foundOr('ask.not-yours', take) : known && (await take());
    if (!taken) throw new Refusal('ask.unknown', { askId });
    const { file, context } = taken;
    const ask = getAsk(file.head, askId, context);
    const also = besideNote(asked, ask, context);
    const give = async (held: HeldFile) => {
      const to = await posts.destination(held.head.holder, context.at);
      return giveAsked(held, { ask, to, remark: body.reason }, context);
    };
    const decision =
      body.answer === 'given'
        ? await give(file)
        : refuseAsked(file, { askId, reason: body.reason ?? '' }, context);
    return files.commit(decision, asked, also);
  };
