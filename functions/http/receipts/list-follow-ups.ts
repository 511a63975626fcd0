import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { followUpView } from './follow-ups.ts';

export const listFollowUps =
  (office: Office): UseCase<typeof contract.listFollowUps> =>
  async ({ actor, query }) => {
    const { items, ...rest } = await office.store.followUps.list(actor.postId, query);
    return {
      items: await Promise.all(items.map(followUp => followUpView(office, followUp, actor))),
      ...rest,
    };
  };
