import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { byHand } from '#shared/domain/dispatch/peon-page.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { given } from '#shared/domain/holding.ts';
import { namesOf } from './names.ts';

export const listByHand =
  (office: Office): UseCase<typeof contract.listByHand> =>
  async ({ actor, query }) => {
    const { dispatches } = office.store;
    const linesOf = async (head: DraftHead) => {
      const sent = byHand(head);
      if (sent.length === 0) return [];
      const listed = await dispatches.peonBook.listed(head.draftId);
      const nameOf = await namesOf(office, head);
      return sent
        .map(one => ({ ...one, sent: one.sent ?? 1 }))
        .filter(one => !listed.some(each => each.serial === one.serial && each.sent === one.sent))
        .map(({ serial, sent: times, dispatchedOn }) => ({
          ...{ draftId: head.draftId, serial, sent: times, number: head.issue?.number ?? '' },
          ...given('to', head.classification === 'confidential' ? undefined : nameOf(serial)),
          ...given('on', dispatchedOn),
        }));
    };
    const { items, ...rest } = await dispatches.desk(actor.postId, undefined, query);
    return { items: (await Promise.all(items.map(linesOf))).flat(), ...rest };
  };
