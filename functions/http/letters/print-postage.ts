import type * as z from 'zod';
import { mustBeOwn } from '#functions/http/dispatch/own-account.ts';
import { printed, type SlipRoom } from '#functions/http/slips/slip-room.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import { printPostage as route } from '#shared/contract/routes/postage.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { monthOf } from '#shared/domain/dispatch/postage.ts';
import { given } from '#shared/domain/holding.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { postageSheetOf } from './postage-sheet.ts';

/** What is kept of the answer: what was asked. The sheet is printed anew, with what was entered since. */
const Kept = route.body.extend({ officeId: OfficeId });
type Kept = z.output<typeof Kept>;

/** So many entries are still set in the time that a request has, however many recipients each of them has. */
const MOST_ENTRIES = 300;

export const printPostage = (room: SlipRoom): Repeatable<typeof contract.printPostage> => {
  const { clock, district, store } = room;
  const print = async (actor: ByOfficer, { officeId, language, after, ...asked }: Kept) => {
    mustBeOwn(actor, officeId);
    const at = clock.now();
    const month = asked.month ?? monthOf(at);
    const { postage } = store.dispatches;
    const page = { limit: MOST_ENTRIES, after };
    const [sums, entries, directory] = await Promise.all([
      postage.month(officeId, month),
      postage.entries(officeId, month, page),
      store.directory.lately(),
    ]);
    const office = directory.getOffice(officeId).names;
    const order = postageSheetOf({ district, office, month: sums, entries: entries.items, at, language });
    const next = entries.cursor === undefined ? undefined : entries.items.at(-1)?.n;
    return { ...(await printed(room, `postage-${month}`, order)), ...given('next', next) };
  };
  return {
    first: async ({ actor, params, body, once }) => {
      const kept = { ...body, ...params };
      mustBeOwn(actor, params.officeId);
      await store.commit({ decisions: [], once, answer: { status: 200, body: kept } });
      return print(actor, kept);
    },
    again: async ({ body }, actor) => print(actor, Kept.parse(body)),
  };
};
