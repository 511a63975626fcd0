import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useTypedValue } from '../../office/use-typed.ts';
import { type KeptOutbox, OUTBOX, type PadMark } from './kept.ts';
import { type Fate, openOutbox, UNDO_MS } from './outbox.ts';
import { PAD_WORDS } from './words.ts';

const bodyOf = ({ number: _, nature: __, at: ___, ...mark }: PadMark) => mark;
const TICK_MS = 1000;

/** The outgoing markings of the acting post, as the pad shows them. */
export const useOutbox = (onFate: (mark: PadMark, fate: Fate) => void) => {
  const { call, postId, language } = useOffice();
  const kept = useTypedValue<KeptOutbox>(`${OUTBOX}.${postId}`);
  const latest = useRef({ onFate, language, keep: kept.keep, clear: kept.clear });
  latest.current = { onFate, language, keep: kept.keep, clear: kept.clear };
  const [there, setThere] = useState(true);
  const [, tick] = useState(0);
  const outbox = useMemo(
    () =>
      openOutbox({
        kept: kept.value,
        keep: state =>
          state.waiting.length + state.groups.length === 0
            ? latest.current.clear()
            : latest.current.keep(state),
        send: async marks => (await call('markMany', { body: { marks: marks.map(bodyOf) } }, postId)).items,
        takeBack: async objectIds => {
          const reason = PAD_WORDS[latest.current.language].undoneReason;
          return (await call('takeBackMany', { body: { objectIds: [...objectIds], reason } }, postId)).items;
        },
        onFate: (mark, fate) => {
          latest.current.onFate(mark, fate);
          tick(turn => turn + 1);
        },
        onLine: setThere,
        now: Date.now,
        later: (doing, ms) => void setTimeout(doing, ms),
      }),
    [call, postId],
  );
  // What an earlier sitting left goes first; leaving the pad, what waits is sent
  useEffect(() => {
    outbox.flush();
    addEventListener('online', outbox.flush);
    const timer = setInterval(() => tick(turn => turn + 1), TICK_MS);
    return () => {
      removeEventListener('online', outbox.flush);
      clearInterval(timer);
      outbox.flush();
    };
  }, [outbox]);
  const undoable = outbox.undoable();
  return {
    outbox,
    there,
    undoable,
    secondsLeft:
      undoable === undefined ? 0 : Math.max(1, Math.ceil((undoable.at + UNDO_MS - Date.now()) / TICK_MS)),
    unanswered: outbox.unanswered().length,
  };
};
