import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { RecipientState } from '#shared/domain/dispatch/recipient.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { given } from '#shared/domain/holding.ts';

const rowOf = ({ draftId, issue, issued, subject, classification, dispatch }: DraftHead) => {
  if (!issue) throw new Error('what was signed has a number');
  const recipients = dispatch?.recipients ?? [];
  const count = (of: RecipientState): number => recipients.filter(({ state }) => state === of).length;
  return {
    draftId,
    number: issue.number,
    on: issue.on,
    ...given('signedOn', issued?.signedOn),
    ...given('subject', classification === 'confidential' ? undefined : subject),
    classification,
    ...given('replyBy', dispatch?.replyBy),
    recipients: recipients.length,
    waiting: count('WAITING'),
    underWay: count('DISPATCHED'),
    cameBack: count('UNDELIVERED'),
    answered: count('REPLIED'),
  };
};

export const listOutgoing =
  ({ store }: Office): UseCase<typeof contract.listOutgoing> =>
  async ({ actor, query: { stage, ...page } }) => {
    const { items, ...rest } = await store.dispatches.desk(actor.postId, stage, page);
    return { items: items.map(rowOf), ...rest };
  };
