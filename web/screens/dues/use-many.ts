import { useEffect, useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { byPost, type Came } from './choosing.ts';
import type { WorkItem } from './row.tsx';

/** What came of one item, as it stands beside its row. */
export type Result = { readonly item: WorkItem; readonly refused?: Came['refused'] };

const UNDO_MS = 10_000;

/** One act on many items, post by post, each with its own answer; and the way back from marking while it is open. */
export const useMany = (onActed: () => void) => {
  const { call, words, say, ended } = useOffice();
  const act = useAct();
  const undoing = useAct();
  const [results, setResults] = useState<readonly Result[]>([]);
  const [undoable, setUndoable] = useState<readonly WorkItem[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const offerUndo = (items: readonly WorkItem[]) => {
    clearTimeout(timer.current);
    setUndoable(items);
    timer.current = setTimeout(() => setUndoable([]), UNDO_MS);
  };
  type Doing = {
    readonly items: readonly WorkItem[];
    readonly one: (items: readonly WorkItem[], postId: string) => Promise<{ items: readonly Came[] }>;
    /** It leaves the list of who does it. */
    readonly leaves: boolean;
    readonly mayUndo?: boolean;
    readonly done: () => void;
  };
  const run = ({ items, one, leaves, mayUndo = false, done }: Doing) =>
    act.run(async () => {
      const came: Result[] = [];
      for (const [postId, own] of byPost(items)) {
        const answers = new Map((await one(own, postId)).items.map(each => [String(each.objectId), each]));
        for (const item of own) {
          const refused = answers.get(item.objectId)?.refused;
          came.push({ item, ...(refused === undefined ? {} : { refused }) });
        }
      }
      const acted = came.filter(({ refused }) => refused === undefined).map(({ item }) => item);
      if (leaves) for (const { holdingId } of acted) ended.add(holdingId);
      // What was done before and is not done again keeps its answer.
      setResults(before => [
        ...before.filter(({ item }) => !items.some(({ objectId }) => objectId === item.objectId)),
        ...came,
      ]);
      offerUndo(mayUndo ? acted : []);
      say(words.many.doneOf(acted.length, came.length));
      if (acted.length === came.length) done();
      onActed();
    });

  const undo = () =>
    void undoing.run(async () => {
      let back = 0;
      for (const [postId, own] of byPost(undoable)) {
        const objectIds = own.map(({ objectId }) => objectId);
        const { items } = await call(
          'takeBackMany',
          { body: { objectIds, reason: words.many.undoReason } },
          postId,
        );
        for (const { objectId, refused } of items) {
          const item = own.find(each => each.objectId === objectId);
          if (refused !== undefined || item === undefined) continue;
          back += 1;
          ended.delete(item.holdingId);
        }
      }
      setUndoable([]);
      setResults([]);
      say(words.many.undone(back));
      onActed();
    });
  const dismiss = () => setResults([]);
  return { act, run, results, dismiss, undoable, undo, undoing };
};
export type Many = ReturnType<typeof useMany>;
