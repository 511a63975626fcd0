import type { FileDecision, HoldingChange } from './act.ts';
import type { By, ByOfficer } from './actor.ts';
import type { EventOf, FileEvent, FileEventName } from './events.ts';
import type { FileHead } from './file.ts';
import { foldFile } from './fold-file.ts';
import type { Holding } from './holding.ts';
import type { HoldingId, OfficerId, PostId } from './ids.ts';
import type { Level } from './level.ts';
import type { Relations } from './permission/relation.ts';
import type { Rules } from './policy.ts';
import type { Instant } from './time.ts';

/** Who acts, as which post, when, and how that post stands to the file. */
export type Context = { readonly by: ByOfficer; readonly at: Instant; readonly relations: Relations };

/** A file as an act finds it: its head and the present (or, when closed, the last) stay. */
export type HeldFile = { readonly head: FileHead; readonly holding: Holding };

/** Where a file goes: the post, the id of the new stay, and the rules of that post's office. */
export type Destination = {
  readonly postId: PostId;
  readonly holdingId: HoldingId;
  readonly rules: Rules;
  readonly level: Level;
  readonly vacant: boolean;
  /** The officer there is on leave: their link officer has the charge. */
  readonly onLeave: boolean;
  /** Who can be turned to instead: the link officer and a post of their own; for a vacant seat, who sits next above. */
  readonly standIn?: { readonly officerId: OfficerId; readonly postId?: PostId } | undefined;
  /** The post's office is past its go-live day, and no exception lets it take paper. */
  readonly paperClosed: boolean;
};

type Draft<N extends FileEventName> = Pick<EventOf<N>, 'type' | 'data'>;

/** Makes the one event of an act, folds it into the head, and says what becomes of the stays. */
export const decideOnFile = <N extends FileEventName>(
  head: FileHead | undefined,
  { by, at }: { readonly by: By; readonly at: Instant },
  draft: Draft<N>,
  holdings: (after: FileHead) => readonly HoldingChange[],
): FileDecision => {
  const event = { ...draft, seq: (head?.version ?? 0) + 1, at, by } as FileEvent;
  const after = foldFile(head, event);
  return { object: 'file', before: head, after, event, holdings: holdings(after) };
};
