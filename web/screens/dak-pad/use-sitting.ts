import { useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { useShortPostNames } from '../../office/use-posts.ts';
import { warningOf } from '../../parts/acknowledged.ts';
import type { PadMark } from './kept.ts';
import type { Fate, Reason } from './outbox.ts';
import { comesBack, current, dealtWith, turned } from './pile.ts';
import { usePresets } from './presets.tsx';
import { SEATS } from './seats.tsx';
import { useOutbox } from './use-outbox.ts';
import { useLetters, usePile } from './use-pile.ts';
import { PAD_WORDS } from './words.ts';

export type Refusal = { readonly to: string; readonly reason: Reason };

/** The seats with a key: the officer’s favourites, then whom they sent to last. */
const useSeats = () => {
  const { call, postId } = useOffice();
  const asked = useAnswer(() => call('getDesk', {}), `desk ${postId}`);
  const { favourites = [], lastUsed = [] } = asked.answer ?? {};
  const posts = [...new Set<string>([...favourites, ...lastUsed])].filter(each => each !== postId);
  return { ...asked, favourites, posts: posts.slice(0, SEATS) };
};

/** One sitting over the pile: what lies on it, what was marked, and what came back. */
export const useSitting = () => {
  const { language, ended, say } = useOffice();
  const pad = PAD_WORDS[language];
  const seats = useSeats();
  const presets = usePresets(seats.answer);
  const nameOf = useShortPostNames();
  const marked = useRef(new Set<string>()).current;
  const refused = useRef(new Map<string, Refusal>()).current;
  const [page, setPage] = useState(1);

  const onFate = (mark: PadMark, fate: Fate) => {
    const { objectId, number, to } = mark;
    const holdingId = pile.papers.get(objectId)?.holdingId;
    if (fate.kind === 'sent') {
      if (holdingId) ended.add(holdingId);
      return;
    }
    if (fate.kind === 'stayed') return say(pad.stayed(number, fate.reason[language]));
    marked.delete(objectId);
    if (holdingId) ended.delete(holdingId);
    const isHere = fate.kind === 'taken-back';
    if (fate.kind === 'refused') refused.set(objectId, { to, reason: fate.reason });
    // A marking of an earlier sitting, whose paper was not laid on this pile
    if (!pile.papers.has(objectId)) return pile.load();
    pile.setPile(before => comesBack(before, objectId, isHere ? 'here' : 'beneath'));
    if (isHere) {
      setPage(1);
      say(pad.takenBack(number));
    }
  };
  const out = useOutbox(onFate);
  const pile = usePile(
    () => new Set([...marked, ...out.outbox.unanswered().map(({ objectId }) => String(objectId))]),
  );
  const letters = useLetters(pile.pile);
  const id = current(pile.pile);
  const paper = id === undefined ? undefined : pile.papers.get(id);
  const letter = id === undefined ? undefined : letters.of(id);
  const pages = letter && 'pages' in letter ? letter.pages : 0;

  const mark = (seat: number): void => {
    const to = seats.posts[seat - 1];
    if (paper === undefined || id === undefined || to === undefined) return;
    const warning = refused.get(id)?.to === to ? warningOf(refused.get(id)?.reason.code) : undefined;
    marked.add(id);
    refused.delete(id);
    out.outbox.mark({
      objectId: id,
      to,
      ...presets.said(),
      ...(warning === undefined ? {} : { acknowledged: [warning] }),
      number: paper.number,
      nature: paper.nature ?? 'electronic',
      at: Date.now(),
    });
    setPage(1);
    pile.setPile(before => dealtWith(before, id));
  };
  const turn = (by: 1 | -1): void => {
    setPage(1);
    pile.setPile(before => turned(before, by));
  };
  return {
    seats,
    presets,
    out,
    pile,
    paper,
    letter,
    page,
    pages,
    nameOf,
    again: () => id !== undefined && letters.again(id),
    refusal: id === undefined ? undefined : refused.get(id),
    isWarned: id !== undefined && warningOf(refused.get(id)?.reason.code) !== undefined,
    mark,
    turn,
    toPage: (by: 1 | -1) => setPage(before => Math.min(Math.max(1, before + by), Math.max(1, pages))),
    undo: () => {
      if (out.undoable) out.outbox.undo(out.undoable);
    },
  };
};
export type Sitting = ReturnType<typeof useSitting>;
