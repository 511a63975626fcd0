import type { Office } from '#functions/office/office.ts';
import { takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { type PeonLine, sendingOf } from '#shared/domain/dispatch/peon-page.ts';
import { given } from '#shared/domain/holding.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { istDay } from '#shared/domain/time.ts';
import { namesOf } from './names.ts';

export const makePeonPage =
  (office: Office): UseCase<typeof contract.makePeonPage> =>
  async ({ actor, body, once }) => {
    const { clock, ids, store } = office;
    const named = body.lines.map(({ draftId, serial }) => `${draftId} ${serial}`);
    if (new Set(named).size < named.length) throw new Refusal('draft.recipient-twice');
    const lines: PeonLine[] = [];
    for (const draftId of new Set(body.lines.map(line => line.draftId))) {
      const { outgoing } = await takeOutgoing(office, { actor, params: { draftId } }, 'dispatch');
      const { head } = outgoing;
      const nameOf = await namesOf(office, head);
      for (const { serial } of body.lines.filter(line => line.draftId === draftId))
        lines.push({
          ...{ draftId, serial, sent: sendingOf(head, serial), number: head.issue?.number ?? '' },
          ...given('to', head.classification === 'confidential' ? undefined : nameOf(serial)),
        });
    }
    const at = clock.now();
    const [code] = slipCodesOf(ids.peonPage());
    const { officeId, postId: by } = actor;
    const { messenger, on = istDay(at) } = body;
    const page = { code, officeId, on, messenger, at, by, lines };
    await store.commit({
      decisions: [],
      also: [{ kind: 'peon-page', page }],
      once,
      answer: { status: 201, body: page },
    });
    return page;
  };
