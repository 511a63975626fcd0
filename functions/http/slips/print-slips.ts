import type * as z from 'zod';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { MadeFile } from '#shared/contract/import-views.ts';
import * as routes from '#shared/contract/routes/slips.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { istDay } from '#shared/domain/time.ts';
import { coded } from './coded.ts';
import { type Physical, physicalOf } from './physical.ts';
import { printed, type SlipRoom } from './slip-room.ts';
import { type Slip, slipSheetOf } from './slip-sheets.ts';

/** What is kept of the answer: what was asked. The sheet is printed anew for whoever still has it all in hand. */
const Kept = routes.printSlips.body;
type Kept = z.output<typeof Kept>;

export const printSlips = (room: SlipRoom): Repeatable<typeof contract.printSlips> => {
  const { clock, district, store } = room;
  const admitted = async (actor: ByOfficer, { objectIds, to }: Kept): Promise<readonly Physical[]> => {
    if (to) (await store.directory.lately()).getPost(to);
    return physicalOf(room, actor, objectIds);
  };
  const print = async (by: ByOfficer, slips: readonly Slip[], asked: Kept): Promise<MadeFile> => {
    const at = clock.now();
    const place = { district, directory: await store.directory.lately(), at };
    const { form, language, to } = asked;
    const order = slipSheetOf(place, { form, slips, language, by: by.postId, to });
    return printed(room, `${form === 'labels' ? 'slips' : 'hand-over'}-${istDay(at)}`, order);
  };
  return {
    first: async ({ actor, body, once }) => {
      const slips = await coded(room, await admitted(actor, body));
      await store.commit({ decisions: [], once, answer: { status: 200, body } });
      return print(actor, slips, body);
    },
    again: async ({ body }, actor) => {
      const asked = Kept.parse(body);
      return print(actor, await coded(room, await admitted(actor, asked)), asked);
    },
  };
};
