import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { istDay } from '#shared/domain/time.ts';
import { entering, mustBeOwn } from './own-account.ts';

export const buyPostage =
  (office: Office): UseCase<typeof contract.buyPostage> =>
  async ({ actor, params, body, once }) => {
    mustBeOwn(actor, params.officeId);
    if (body.on > istDay(office.clock.now())) throw new Refusal('postage.day-ahead', { on: body.on });
    const also = await entering(office, actor, { kind: 'bought', ...body });
    const { entry } = also.entered;
    await office.store.commit({ decisions: [], also: [also], once, answer: { status: 201, body: entry } });
    return entry;
  };
