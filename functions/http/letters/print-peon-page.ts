import * as z from 'zod';
import { peonPageOf } from '#functions/http/dispatch/peon-page.ts';
import { printed, type SlipRoom } from '#functions/http/slips/slip-room.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import { LANGUAGES, type Language } from '#shared/contract/problem.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { PeonPage } from '#shared/domain/dispatch/peon-page.ts';
import { peonSheetOf } from './peon-sheet.ts';

/** What is kept of the answer: which page, in which language. */
const Kept = z.strictObject({ code: z.string(), language: z.enum(LANGUAGES) });

export const printPeonPage = (room: SlipRoom): Repeatable<typeof contract.printPeonPage> => {
  const { clock, district, store } = room;
  const print = async (page: PeonPage, language: Language) => {
    const directory = await store.directory.lately();
    const office = directory.getOffice(page.officeId).names;
    const order = peonSheetOf({ district, office, page, at: clock.now(), language });
    return printed(room, `peon-book-${page.code}`, order);
  };
  return {
    first: async ({ actor, params: { code }, body: { language }, once }) => {
      const page = await peonPageOf(room, actor, code);
      await store.commit({ decisions: [], once, answer: { status: 200, body: { code, language } } });
      return print(page, language);
    },
    again: async ({ body }, actor) => {
      const { code, language } = Kept.parse(body);
      return print(await peonPageOf(room, actor, code), language);
    },
  };
};
