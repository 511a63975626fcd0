import { LIMITS } from 'virtual:contract';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Block } from '#shared/domain/notes/content.ts';
import { type Edited, insertLines, isCaret, isInTable } from './edit.ts';
import { openHistory } from './history.ts';
import { contentOf, EMPTY, linesOf, textOf } from './lines.ts';
import { pastedMarkup, pastedPlain, withoutStyles } from './paste.ts';
import { drawSurface, readSurface, select } from './surface.ts';

/** What is typed is looked at after so long a pause. */
const PAUSE_MS = 250;
const TABLE_LIMITS = { rows: LIMITS.tableRows, columns: LIMITS.tableColumns };

const linesFrom = (data: DataTransfer) => {
  const html = data.getData('text/html');
  if (html === '') return pastedPlain(data.getData('text/plain'), TABLE_LIMITS);
  // Parsed apart, as a page that is never shown: no script in it runs and nothing it names is fetched.
  return pastedMarkup(new DOMParser().parseFromString(withoutStyles(html), 'text/html').body, TABLE_LIMITS);
};

/** Where the caret stands, for the buttons that show it. */
export type Around = {
  readonly bold: boolean;
  readonly list: 'ul' | 'ol' | undefined;
  readonly table: boolean;
};
const NOWHERE: Around = { bold: false, list: undefined, table: false };

const around = (root: HTMLElement): Around | undefined => {
  const node = document.getSelection()?.anchorNode ?? null;
  if (node === null || !root.contains(node)) return undefined;
  const at = node instanceof Element ? node : node.parentElement;
  const list = at?.closest('ul, ol')?.localName;
  return {
    bold: at?.closest('b, strong') !== null,
    list: list === 'ul' || list === 'ol' ? list : undefined,
    table: at?.closest('td, th') !== null,
  };
};

/** The element in which a note is typed. The browser and the input method own what stands in it while somebody types. */
export const useSurface = (props: {
  readonly content: readonly Block[];
  readonly onChange: (content: readonly Block[]) => void;
}) => {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  /** What was told and has not come back yet, after what came back last: only a text that is none of these is another's. */
  const told = useRef<readonly string[]>([]);
  const history = useRef(openHistory()).current;
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const caret = useRef<Edited['selection'] | undefined>(undefined);
  const [here, setHere] = useState(NOWHERE);

  /** Tells what stands there now, if it is not what was told last. */
  const look = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (root.current === null) return;
    const edited = readSurface(root.current);
    history.keep(edited);
    const content = contentOf(edited.lines);
    const text = JSON.stringify(content);
    if (text === told.current.at(-1)) return;
    told.current = [...told.current, text];
    latest.current.onChange(content);
  };
  const lookSoon = (): void => {
    timer.current ??= setTimeout(look, PAUSE_MS);
  };
  const draw = (edited: Edited): void => {
    if (root.current === null) return;
    drawSurface(root.current, edited);
    root.current.focus({ preventScroll: true });
    select(root.current, edited.selection);
    look();
  };

  // Another text than the one that was typed here: one that was saved elsewhere, or none
  useEffect(() => {
    if (root.current === null) return;
    const text = JSON.stringify(props.content);
    const at = told.current.indexOf(text);
    told.current = at === -1 ? [text] : told.current.slice(at);
    if (at !== -1) return;
    const lines = linesOf(props.content);
    drawSurface(root.current, { lines });
    const start = { line: 0, offset: 0 };
    history.begin({ lines, selection: { from: start, to: start } });
  }, [props.content]);

  useEffect(() => {
    const follow = () => {
      const now = root.current && around(root.current);
      if (!now || !root.current) return;
      setHere(before => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const leave = () => look();
    document.addEventListener('selectionchange', follow);
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('selectionchange', follow);
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', leave);
      look();
    };
  }, []);

  /** Changes the text. A word that an input method still composes is finished first. */
  const change = (edit: (edited: Edited) => Edited): void => {
    const now = () => {
      if (root.current === null) return;
      // What was typed since the last pause is a step of its own.
      look();
      const read = readSurface(root.current);
      const hasFocus = root.current.contains(document.activeElement);
      draw(edit(hasFocus || caret.current === undefined ? read : { ...read, selection: caret.current }));
    };
    if (composing.current) root.current?.blur();
    if (composing.current) setTimeout(now);
    else now();
  };
  const go = (step: () => Edited | undefined): void => {
    look();
    const edited = step();
    if (edited && !composing.current) draw(edited);
  };
  const take = (event: Event, data: DataTransfer | null): void => {
    event.preventDefault();
    if (data !== null) change(edited => insertLines(edited, linesFrom(data)));
  };
  const remember = (): void => {
    if (root.current !== null) caret.current = readSurface(root.current).selection;
  };

  return {
    root,
    here,
    change,
    look,
    isTableHere: () => root.current !== null && isInTable(readSurface(root.current)),
    /** Goes to the next cell of the table, or the one before; tells whether there is one. */
    toCell: (step: 1 | -1): boolean => {
      if (root.current === null) return false;
      const { lines, selection } = readSurface(root.current);
      const [now, next] = [lines[selection.to.line], lines[selection.to.line + step]].map(
        line => line?.owner,
      );
      if (now?.in !== 'cell' || next?.in !== 'cell' || now.table !== next.table) return false;
      const place = { line: selection.to.line + step, offset: 0 };
      select(root.current, { from: place, to: place });
      return true;
    },
    /** Whether the caret stands at the beginning of a line or after a space: there an `@` begins no mail address. */
    isAfterSpace: (): boolean => {
      if (root.current === null) return false;
      const { lines, selection } = readSurface(root.current);
      return /(^|\s)$/.test(textOf(lines[selection.from.line] ?? EMPTY).slice(0, selection.from.offset));
    },
    isCaretHere: () => root.current !== null && isCaret(readSurface(root.current).selection),
    undo: () => go(history.undo),
    redo: () => go(history.redo),
    isComposing: () => composing.current,
    handlers: {
      onInput: () => {
        // Nothing is left: the next letter is to stand in a paragraph again.
        if (root.current?.firstElementChild === null && root.current.textContent === '' && !composing.current)
          draw(readSurface(root.current));
        lookSoon();
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: () => {
        composing.current = false;
        lookSoon();
      },
      onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
      onDrop: (event: DragEvent) => take(event, event.dataTransfer),
      onBlur: () => {
        remember();
        look();
      },
    },
  };
};
export type Surface = ReturnType<typeof useSurface>;
