import type { Acted } from '#shared/contract/views.ts';
import type { FileDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import {
  ACTS_OF_STATE,
  admit,
  type FileAct,
  type FileHead,
  RELATIONS_OF_ACT,
  whereabouts,
} from '#shared/domain/file.ts';
import type { Context, HeldFile } from '#shared/domain/file-acts.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { mayRead, type Relation, type Relations } from '#shared/domain/permission.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { relationsToFile } from '#shared/domain/relations.ts';
import type { OfficeStore, Once } from '#shared/store/office-store.ts';
import { type Clock, later } from './clock.ts';

/** A file as one post sees it. */
export type SeenFile = { readonly head: FileHead; readonly relations: Relations };

/** A file in the hands of whoever may do this act with it, and the act's circumstances. */
export type TakenFile = { readonly file: HeldFile; readonly context: Context };

type AskedAct = {
  readonly actor: ByOfficer;
  readonly params: { readonly fileId: FileId };
  readonly ifMatch?: number | undefined;
};

export type Files = {
  /** Reads a file's head for a post; `file.unknown` when the post may not know that it exists. */
  readonly see: (fileId: FileId, actor: ByOfficer) => Promise<SeenFile>;
  /** The same, and the present stay; refuses at once when the act is not admitted or the caller's version is old. */
  readonly take: (asked: AskedAct, act: FileAct) => Promise<TakenFile>;
  /** Commits a decided act with its idempotency record, and answers where the file stands now. */
  readonly commit: (decision: FileDecision, asked: { readonly once: Once }) => Promise<Acted>;
};

export const actedOf = ({
  fileId,
  number,
  version,
  state,
  holder,
  holdingId,
  heldSince,
}: FileHead): Acted => ({
  fileId,
  number,
  version,
  state,
  holder,
  holdingId,
  heldSince,
});

type Store = Pick<OfficeStore, 'commit'> & {
  readonly files: Pick<OfficeStore['files'], 'get'>;
  readonly holdings: Pick<OfficeStore['holdings'], 'of' | 'hasHeld'>;
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
};

/** Whether any act open in this state asks for one of these relations. */
const asksFor = (head: FileHead, relation: Relation): boolean =>
  ACTS_OF_STATE[head.state].some(act => {
    const wanted: readonly Relation[] = RELATIONS_OF_ACT[act];
    return wanted.includes(relation);
  });

/**
 * A post's relations to a file. The head alone tells most of them; whether the post had an earlier stay, or stands above
 * the holder, costs reads and is asked only when reading or an open act depends on it.
 */
export const relationsOf = async (
  store: Omit<Store, 'commit'>,
  head: FileHead,
  actor: ByOfficer,
): Promise<Relations> => {
  const post = { postId: actor.postId, aboveHolder: [], hasHeld: false };
  const byHead = relationsToFile(head, post);
  if (mayRead(byHead) && !asksFor(head, 'above')) return byHead;
  // Whoever created, sent or closed it had a stay of it.
  const hasHeld = mayRead(byHead) || (await store.holdings.hasHeld(head.fileId, actor.postId));
  const known = relationsToFile(head, { ...post, hasHeld });
  if (mayRead(known) && !asksFor(head, 'above')) return known;
  const aboveHolder = (await store.directory.current()).lineAbove(head.holder);
  return relationsToFile(head, { ...post, hasHeld, aboveHolder });
};

export const openFiles = (store: Store, clock: Clock): Files => {
  const see: Files['see'] = async (fileId, actor) => {
    const head = await store.files.get(fileId);
    const relations = await relationsOf(store, head, actor);
    if (!mayRead(relations)) throw new Refusal('file.unknown');
    return { head, relations };
  };
  return {
    see,
    take: async ({ actor, params, ifMatch }, act) => {
      const { head, relations } = await see(params.fileId, actor);
      if (ifMatch !== undefined && ifMatch !== head.version)
        throw new Refusal('precondition.failed', whereabouts(head));
      admit(head, act, relations);
      const holding = await store.holdings.of(head);
      return {
        file: { head, holding },
        context: { by: actor, at: later(clock.now(), head.heldSince), relations },
      };
    },
    commit: async (decision, { once }) => {
      const acted = actedOf(decision.after);
      await store.commit({ decisions: [decision], once, answer: { status: 200, body: acted } });
      return acted;
    },
  };
};
