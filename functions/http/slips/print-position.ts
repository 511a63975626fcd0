import type * as z from 'zod';
import { readFlow } from '#functions/http/position/read-flow.ts';
import { type Parts, readPosition } from '#functions/http/position/read-position.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import { ASKED_CATEGORY, ASKED_PRIORITY, POSITION_WORDS } from '#shared/contract/position-words.ts';
import * as routes from '#shared/contract/routes/slips.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { positionSheetOf } from './position-sheet.ts';
import { printed, type SlipRoom } from './slip-room.ts';

/** What is kept of the answer: what was asked. The sheet is printed anew, as it is then and for whoever asks then. */
const Kept = routes.printPosition.body;
type Kept = z.output<typeof Kept>;

/** What is asked after, in words. */
const aboutOf = ({ find }: Directory, { language, ...asked }: Kept): string => {
  const { departmentId, category, priority, paper } = asked;
  const office = departmentId && find('offices', departmentId)?.names[language];
  return [
    office,
    category && ASKED_CATEGORY[category][language],
    priority && ASKED_PRIORITY[priority][language],
    paper && POSITION_WORDS[paper][language],
  ]
    .filter(part => part !== undefined)
    .join(' · ');
};

export const printPosition = (room: SlipRoom & Parts): Repeatable<typeof contract.printPosition> => {
  const { district, store } = room;
  const print = async (actor: ByOfficer, { language, ...asked }: Kept) => {
    const { postId } = actor;
    const { departmentId } = asked;
    const [seen, flow] = await Promise.all([
      readPosition(room, actor, asked),
      readFlow(room, actor, { departmentId }),
    ]);
    const about = aboutOf(seen.directory, { language, ...asked });
    return printed(room, 'position', positionSheetOf({ district, postId, seen, flow, about, language }));
  };
  return {
    first: async ({ actor, body, once }) => {
      await store.commit({ decisions: [], once, answer: { status: 200, body } });
      return print(actor, body);
    },
    again: async ({ body }, actor) => print(actor, Kept.parse(body)),
  };
};
