import type { Acted } from '#shared/contract/views.ts';
import type { FileDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { carrierOf } from '#shared/domain/bundle.ts';
import { admit, type FileHead, whereabouts } from '#shared/domain/file.ts';
import type { Context, HeldFile } from '#shared/domain/file-acts.ts';
import type { FileId, Ids } from '#shared/domain/ids.ts';
import type { FileAct } from '#shared/domain/permission/file-rules.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { NO_PAST, type Past } from '#shared/domain/relations.ts';
import type { Also } from '#shared/store/also.ts';
import type { OfficeStore, Once } from '#shared/store/office-store.ts';
import { type Clock, later } from './clock.ts';
import { foundOr } from './found-or.ts';
import type { KeepReading } from './keep-reading.ts';
import { standToFile } from './onlooker.ts';
import { openTell, type Tell } from './tell.ts';

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
  /** Looks at a file's head for a post; `file.unknown` when the post may not know that it exists. What is shown, `read` shows. */
  readonly see: (fileId: FileId, actor: ByOfficer) => Promise<SeenFile>;
  /** The file whose notes and papers this one's are now: itself, or that into which it was merged as a part. */
  readonly seeCarrying: (fileId: FileId, actor: ByOfficer) => Promise<SeenFile>;
  /** The same, to show a part of it: of what is confidential the reading is kept before anything is answered. */
  readonly read: (fileId: FileId, actor: ByOfficer, part: ReadPart) => Promise<SeenFile>;
  /** `see`, and the present stay; refuses at once when the act is not admitted or the caller's version is old. */
  readonly take: (asked: AskedAct, act: FileAct) => Promise<TakenFile>;
  /** Commits a decided act with its idempotency record, and answers where the file stands now. */
  readonly commit: (
    decision: FileDecision,
    asked: { readonly once: Once },
    also?: readonly Also[],
  ) => Promise<Acted>;
  /** What those are told whom an act concerns beside its way; goes with it where an act commits by itself. */
  readonly tell: Tell;
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
  readonly holdings: Pick<OfficeStore['holdings'], 'of' | 'past'>;
  readonly directory: Pick<OfficeStore['directory'], 'lately'>;
};
type Parts = {
  readonly clock: Clock;
  readonly keepReading: KeepReading;
  readonly ids: Pick<Ids, 'notification'>;
};

/**
 * The head and the directory in memory tell most relations. Whether a post had an earlier stay costs one query, which is
 * made only where nothing else lets it read; and made all the same for a file that is not there, so that what one may not
 * know of cannot be told from what never was by what looking for it takes.
 */
export const openFiles = (store: Store, { clock, keepReading, ids }: Parts): Files => {
  const tell = openTell(store.directory, ids);
  const see: Files['see'] = async (fileId, actor) => {
    const directory = await store.directory.lately();
    const head = await foundOr('file.unknown', () => store.files.get(fileId));
    const lookAt = (past: Past) => {
      if (!head) return undefined;
      const { relations, to } = standToFile({ directory, actor }, head, past);
      return { head, relations, answer: to('read') };
    };
    const byHead = lookAt(NO_PAST);
    const looked = byHead?.answer.allowed ? byHead : lookAt(await store.holdings.past(fileId, actor.postId));
    if (!looked) throw new Refusal('file.unknown');
    if (!looked.answer.allowed) {
      // Who reads a file reads what lies in it.
      const carrier = carrierOf(looked.head);
      if (carrier === undefined) throw new Refusal(looked.answer.refusal);
      await see(carrier, actor);
    }
    return { head: looked.head, relations: looked.relations };
  };
  return {
    see,
    seeCarrying: async (fileId, actor) => {
      const seen = await see(fileId, actor);
      const { mergedInto } = seen.head;
      return mergedInto === undefined ? seen : see(mergedInto, actor);
    },
    read: async (fileId, actor, part) => {
      const seen = await see(fileId, actor);
      if (seen.head.classification === 'confidential') await keepReading(fileId, actor, part);
      return seen;
    },
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
    commit: async (decision, { once }, also = []) => {
      const acted = actedOf(decision.after);
      await store.commit({
        decisions: [decision],
        also: [...also, ...(await tell(decision))],
        once,
        answer: { status: 200, body: acted },
      });
      return acted;
    },
    tell,
  };
};
