import { GIVER_OF_KIND } from 'virtual:contract';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Block } from '#shared/domain/notes/content.ts';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useTypedValue } from '../office/use-typed.ts';
import { isSame } from './lines.ts';
import { type Saved, type Sent, type Standing, saveDraft, type Writing } from './saving.ts';

export type YellowNote = Answer<'listYellowNotes'>['items'][number];
type Kind = YellowNote['kind'];

/** After so long a pause what is typed is brought to the office; what did not come is tried again after a longer one. */
const PAUSE_MS = 2500;
const AGAIN_MS = 20_000;

/** What is kept in the tab until the office has it, and after that what it goes on from. */
type Kept = {
  readonly content: readonly Block[];
  readonly kind: Kind;
  readonly of?: string | undefined;
  readonly on?: Standing | undefined;
  readonly sent?: Sent | undefined;
  /** As the office has it. */
  readonly saved?: string | undefined;
  readonly savedAt?: string | undefined;
};

export type DraftState = 'saved' | 'saving' | 'unsaved' | 'lost' | 'changed' | 'refused';

const NOTHING: Kept = { content: [], kind: 'note' };

/** How a draft stands after an answer. */
const STATES = {
  saved: 'saved',
  lost: 'lost',
  changed: 'changed',
  gone: 'unsaved',
  refused: 'refused',
} as const satisfies Record<Saved['kind'], DraftState>;

const fromNote = ({
  content,
  kind,
  of,
  noteId,
  revision,
  writtenBy,
  revisedBy = writtenBy,
}: YellowNote): Kept => {
  const kept: Kept = { content, kind, of, on: { noteId, revision }, savedAt: revisedBy.at };
  return { ...kept, saved: JSON.stringify(writingOf(kept)) };
};

const writingOf = ({ content, kind, of }: Kept): Writing => ({
  kind,
  ...(content.length === 0 ? {} : { content: [...content] }),
  ...(of === undefined || GIVER_OF_KIND[kind] === 'none' ? {} : { of }),
});

const BLANK = JSON.stringify(writingOf(NOTHING));

/** What must still be filled in before it can be kept by the office: words, or who gave the instruction. */
export const missing = ({
  content,
  kind,
  of,
}: Pick<Kept, 'content' | 'kind' | 'of'>): 'text' | 'giver' | undefined => {
  if (content.length === 0 && kind !== 'endorsement') return 'text';
  return GIVER_OF_KIND[kind] === 'must' && of === undefined ? 'giver' : undefined;
};

/** Saves under way, by what is saved: the screen may be left and entered again before the answer comes. */
const underWay = new Map<string, Promise<Standing | undefined>>();

/**
 * A note being written: kept in the tab with every pause of the hand, and in the office after a longer one, or when it is
 * left. `note` is the draft that stands in the file, and `known` are all of them as the office showed them last.
 */
export const useDraft = (props: {
  readonly name: string;
  readonly fileId: string;
  readonly note: YellowNote | undefined;
  readonly known: readonly YellowNote[];
  /** The office has another text than was thought: it is to be read anew. */
  readonly onStale: () => void;
}) => {
  const { call, now } = useOffice();
  const { name, note, fileId, known } = props;
  const typed = useTypedValue<Kept>(name);
  const kept = typed.value ?? (note ? fromNote(note) : NOTHING);
  const [state, setState] = useState<DraftState>();
  const [failure, setFailure] = useState<unknown>();
  const [unknownReferences, setUnknown] = useState(0);
  const latest = useRef(kept);
  latest.current = kept;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = (next: Kept): void => {
    latest.current = next;
    typed.keep(next);
  };
  const isDirty = (): boolean =>
    JSON.stringify(writingOf(latest.current)) !== (latest.current.saved ?? BLANK);
  const isFit = (): boolean => isDirty() && missing(latest.current) === undefined;
  // Somebody else saved another text while this one was being typed
  const theirs = known.find(
    ({ noteId, revision }) => noteId === kept.on?.noteId && revision > kept.on.revision,
  );
  const conflict = theirs !== undefined && isDirty() && !kept.sent ? theirs : undefined;

  const settle = (answer: Saved, { writing }: Sent): Standing | undefined => {
    const { sent: _, ...rest } = latest.current;
    const { on: _on, saved: _saved, ...alone } = rest;
    setState(STATES[answer.kind]);
    switch (answer.kind) {
      case 'saved':
        keep({
          ...rest,
          on: answer.standing,
          saved: JSON.stringify(writing),
          savedAt: new Date(now()).toISOString(),
        });
        setUnknown(answer.unknownReferences);
        return answer.standing;
      case 'lost':
        keep({ ...rest, sent: answer.sent });
        timer.current = setTimeout(() => void save(), AGAIN_MS);
        return undefined;
      case 'refused':
        keep(rest);
        setFailure(answer.failure);
        return undefined;
      case 'gone':
      case 'changed':
        // What is gone goes on as a new draft: what was typed since stands nowhere else.
        keep(answer.kind === 'gone' ? alone : rest);
        props.onStale();
        return undefined;
    }
  };
  const send = async (): Promise<Standing | undefined> => {
    const { on, sent: waiting } = latest.current;
    if (waiting === undefined && !isFit()) return isDirty() ? undefined : on;
    const sent = waiting ?? { writing: writingOf(latest.current), on };
    setState('saving');
    const standing = settle(await saveDraft(call, fileId, sent), sent);
    // What was typed meanwhile, or while the line was dead, follows it.
    return standing && isFit() ? send() : standing;
  };
  /** Brings to the office what it has not yet; resolves to where the draft stands there, if all of it does. */
  const save = (): Promise<Standing | undefined> => {
    clearTimeout(timer.current);
    setFailure(undefined);
    const last = (underWay.get(name) ?? Promise.resolve(undefined)).then(send);
    underWay.set(name, last);
    void last.finally(() => underWay.get(name) === last && underWay.delete(name));
    return last;
  };
  const saveSoon = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };
  const change = (part: Partial<Kept>): void => {
    keep({ ...latest.current, ...part });
    setState('unsaved');
    if (conflict === undefined) saveSoon();
  };

  useEffect(() => {
    const resume = () => {
      if (latest.current.sent !== undefined || isFit()) void save();
    };
    const begun = underWay.get(name);
    if (begun) void begun.finally(typed.refresh);
    else resume();
    addEventListener('online', resume);
    return () => {
      removeEventListener('online', resume);
      clearTimeout(timer.current);
      // The screen goes, the note stays.
      if (isFit()) void save();
    };
  }, []);
  // Theirs and ours may be the same text: then there is nothing to choose
  useEffect(() => {
    if (theirs === undefined || kept.sent) return;
    if (!isDirty() || isSame(theirs.content, kept.content)) keep({ ...kept, ...fromNote(theirs) });
  }, [theirs?.revision]);

  const resting = kept.sent ? 'lost' : isDirty() ? 'unsaved' : 'saved';
  return {
    ...kept,
    missing: missing(kept),
    state: conflict ? ('changed' as const) : (state ?? resting),
    failure,
    unknownReferences,
    conflict,
    /** The same at this moment: what was typed last may not have been drawn yet when a button is pressed. */
    missingNow: () => missing(latest.current),
    /** Nothing is written yet. */
    isBlank: kept.content.length === 0 && kept.on === undefined,
    change,
    save,
    /** Of two texts one, or both: then theirs stands first. */
    settle: (choice: 'mine' | 'theirs' | 'both'): void => {
      if (conflict === undefined) return;
      const office = fromNote(conflict);
      const { on, saved } = office;
      const content = choice === 'both' ? [...conflict.content, ...kept.content] : kept.content;
      keep(choice === 'theirs' ? office : { ...latest.current, content, on, saved });
      setState(undefined);
      if (choice !== 'theirs') void save();
    },
    /** It is confirmed, dropped, or left to stand by itself: nothing of it stays here. */
    clear: (): void => {
      clearTimeout(timer.current);
      latest.current = NOTHING;
      typed.clear();
      setState(undefined);
    },
  };
};
export type Draft = ReturnType<typeof useDraft>;
