import { advanceFile, advancesTo } from '#shared/domain/advance.ts';
import type { Holding } from '#shared/domain/holding.ts';
import { advanceNote, advanceText } from '#shared/domain/notes/advance-note.ts';
import type { DistrictRung } from '#shared/domain/policy.ts';
import type { Instant } from '#shared/domain/time.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import { decided, type Hand, ids, type Outcome, withFile } from './hand.ts';
import { lineAbove, lineOf, stayAt } from './office.ts';

const NAMES = { hi: 'पद', en: 'post' };

type Due = { readonly rung: number; readonly dueAt: Instant };

/** Moves the file up by a rung of the district, where that moves it; one seat of the line stands vacant in some tries. */
export const advanced = (
  hand: Hand,
  stay: Holding,
  { due, step }: { readonly due: Due; readonly step: DistrictRung | undefined },
): Outcome | undefined => {
  const { world, command } = hand;
  const { head } = world.file;
  const vacant = command.pick % 6 === 0 ? command.to : undefined;
  const line = lineOf(head.holder, { isPassedOver: postId => postId === vacant });
  const to = advancesTo(head, step, line);
  if (to === undefined || step?.tell !== 'superior') return undefined;
  const { levels, limit } = step;
  const rule = { from: NAMES, to: NAMES, holding: stay, rung: due.rung, levels, limit, passedOver: false };
  const content = advanceText(rule);
  const text = {
    noteId: ids.note(),
    content,
    sha256: sha256(canonicalBytes(content)),
    unknownReferences: [],
  };
  const { green, numbered } = advanceNote(head, text, world.now);
  const above = lineAbove(head.holder);
  const moving = { ...due, at: world.now, to: stayAt(to), above, note: numbered };
  const decision = advanceFile({ head, holding: stay }, moving);
  return decided(withFile(hand, { green: [...world.file.green, green] }), decision);
};
