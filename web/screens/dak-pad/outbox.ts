import { isSettled, Refused } from '../../problem.ts';
import type { KeptOutbox, PadMark } from './kept.ts';

export type Reason = { readonly code: string; readonly hi: string; readonly en: string };
type Items = readonly {
  readonly objectId: string;
  readonly acted?: unknown;
  readonly refused?: Reason | undefined;
}[];

/** What became of a marking. `stayed`: it could not be taken back any more. */
export type Fate =
  | { readonly kind: 'sent' | 'taken-back' }
  | { readonly kind: 'refused' | 'stayed'; readonly reason: Reason };

export type OutboxParts = {
  readonly kept: KeptOutbox | undefined;
  readonly keep: (state: KeptOutbox) => void;
  readonly send: (marks: readonly PadMark[]) => Promise<Items>;
  readonly takeBack: (objectIds: readonly string[]) => Promise<Items>;
  readonly onFate: (mark: PadMark, fate: Fate) => void;
  /** Whether the line is there; told at each try. */
  readonly onLine: (there: boolean) => void;
  readonly now: () => number;
  readonly later: (doing: () => void, ms: number) => void;
};

/** For so long a marking can be undone by one key. */
export const UNDO_MS = 10_000;
/** So many go together, so that each answer comes soon. */
const GROUP = 5;
const GATHER_MS = 1200;
const RETRY_MS = 4000;

const reasonOf = (failure: unknown): Reason =>
  failure instanceof Refused
    ? { code: failure.problem.code, hi: failure.problem.title, en: failure.problem.title }
    : { code: '', hi: '', en: '' };

/** A sign-in that ended decides nothing about a marking: it goes once somebody is signed in again. */
const decides = (failure: unknown): boolean =>
  isSettled(failure) && !(failure instanceof Refused && failure.problem.status === 401);

/** As many of the first as go together: paper and electronic ones go apart. */
const nextGroup = (waiting: readonly PadMark[]): readonly PadMark[] => {
  const [first] = waiting;
  const apart = waiting.findIndex(({ nature }) => nature !== first?.nature);
  return waiting.slice(0, Math.min(GROUP, apart === -1 ? waiting.length : apart));
};

/**
 * The pad's outgoing markings. They go in small groups while the next papers are looked at; a line that breaks holds them
 * here, and they go when it is back.
 *
 *     mark ──▶ waiting ──▶ group ──▶ sent ──▶ (10 s) final
 *                 │          │         │
 *      undo: ─────┴ dropped  └ recalled┴─▶ taken back, or stayed
 */
export const openOutbox = (parts: OutboxParts) => {
  let waiting: readonly PadMark[] = parts.kept?.waiting ?? [];
  let groups: readonly (readonly PadMark[])[] = parts.kept?.groups ?? [];
  const recalled = new Set(parts.kept?.recalled ?? []);
  let sent: readonly PadMark[] = [];
  let busy = false;
  let gathering = false;
  const keep = () => parts.keep({ waiting, groups, recalled: [...recalled] });

  const takeBack = async (mark: PadMark) => {
    sent = sent.filter(each => each !== mark);
    try {
      const [item] = await parts.takeBack([mark.objectId]);
      parts.onFate(mark, item?.refused ? { kind: 'stayed', reason: item.refused } : { kind: 'taken-back' });
    } catch (failure) {
      if (decides(failure)) return parts.onFate(mark, { kind: 'stayed', reason: reasonOf(failure) });
      parts.onLine(false);
      parts.later(() => void takeBack(mark), RETRY_MS);
    }
  };

  const answered = (mark: PadMark, refused: Reason | undefined) => {
    const isRecalled = recalled.delete(mark.objectId);
    if (refused && isRecalled) return parts.onFate(mark, { kind: 'taken-back' });
    if (refused) return parts.onFate(mark, { kind: 'refused', reason: refused });
    if (isRecalled) return void takeBack(mark);
    sent = [...sent.filter(({ at }) => at + UNDO_MS > parts.now()), mark];
    parts.onFate(mark, { kind: 'sent' });
  };

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let [group] = groups; group !== undefined; [group] = groups) {
      const going = group;
      let items: Items;
      try {
        items = await parts.send(going);
        parts.onLine(true);
      } catch (failure) {
        if (!decides(failure)) {
          parts.onLine(false);
          parts.later(() => void pump(), RETRY_MS);
          break;
        }
        items = going.map(({ objectId }) => ({ objectId, refused: reasonOf(failure) }));
      }
      groups = groups.filter(each => each !== going);
      for (const mark of going)
        answered(mark, items.find(({ objectId }) => objectId === mark.objectId)?.refused);
      keep();
    }
    busy = false;
  };

  const flush = (): void => {
    gathering = false;
    while (waiting.length > 0) {
      const group = nextGroup(waiting);
      waiting = waiting.slice(group.length);
      groups = [...groups, group];
    }
    keep();
    void pump();
  };

  return {
    mark: (mark: PadMark) => {
      waiting = [...waiting, mark];
      keep();
      if (waiting.length >= GROUP) return flush();
      if (!gathering) parts.later(flush, GATHER_MS);
      gathering = true;
    },
    /** The newest marking that can still be undone. */
    undoable: (): PadMark | undefined =>
      [...sent, ...groups.flat(), ...waiting].findLast(
        ({ at, objectId }) => at + UNDO_MS > parts.now() && !recalled.has(objectId),
      ),
    undo: (mark: PadMark) => {
      if (waiting.includes(mark)) {
        waiting = waiting.filter(each => each !== mark);
        keep();
        return parts.onFate(mark, { kind: 'taken-back' });
      }
      if (sent.includes(mark)) return void takeBack(mark);
      recalled.add(mark.objectId);
      keep();
    },
    /** Sends at once what waits, and what the line held back. */
    flush,
    unanswered: (): readonly PadMark[] => [...groups.flat(), ...waiting],
  };
};
export type Outbox = ReturnType<typeof openOutbox>;
