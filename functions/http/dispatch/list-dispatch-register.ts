import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { istDay } from '#shared/domain/time.ts';

/** A register is for the posts of its own office; for all others there is no such office. */
export const listDispatchRegister =
  ({ clock, store }: Office): UseCase<typeof contract.listDispatchRegister> =>
  async ({ actor, params: { officeId }, query: { month = istDay(clock.now()).slice(0, 7), ...page } }) => {
    if (actor.officeId !== officeId) throw new Refusal('office.unknown');
    return store.dispatches.register(officeId, month, page);
  };
