import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Messages } from '#shared/store/messages.ts';
import { ownId } from './own.ts';

export const listMessages =
  (messages: Pick<Messages, 'list'>): UseCase<typeof contract.listMessages> =>
  async ({ actor, query }) => {
    const { items, ...rest } = await messages.list(ownId(actor), query);
    return {
      items: items.map(({ messageId, kind, channel, language, to, state, at, stateAt, mail, sms }) => ({
        messageId,
        kind,
        channel,
        language,
        to,
        state,
        at,
        stateAt,
        text: mail?.text ?? sms?.text ?? '',
      })),
      ...rest,
    };
  };
