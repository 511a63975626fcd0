import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { TABLE_EDITS, type TableEdit } from './edit-table.ts';
import { type Doing, KEY_TEXT } from './keys.ts';
import type { Around } from './use-surface.ts';

const ALWAYS = [
  'bold',
  'bulleted',
  'numbered',
  'table',
  'reference',
  'undo',
] as const satisfies readonly Doing[];
const IN_LIST = ['deeper', 'higher'] as const satisfies readonly Doing[];
/** Signs in place of words, where there are such. */
const SIGNS: Partial<Readonly<Record<Doing, string>>> = {
  bulleted: '•',
  numbered: '1.',
  undo: '↶',
  deeper: '⇥',
  higher: '⇤',
};

const isPressed = (doing: Doing, here: Around): boolean | undefined => {
  switch (doing) {
    case 'bold':
      return here.bold;
    case 'bulleted':
      return here.list === 'ul';
    case 'numbered':
      return here.list === 'ol';
    default:
      return undefined;
  }
};

/** Arrows go from button to button; for the Tab key the whole bar is one stop. */
const useArrows = (): {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} => {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || bar.current === null) return;
    const buttons = [...bar.current.querySelectorAll('button')];
    const at = buttons.findIndex(button => button.matches(':focus'));
    const next = buttons[(at + step + buttons.length) % buttons.length];
    event.preventDefault();
    next?.focus();
  };
  return { bar, onKeyDown };
};

/** The buttons over a note: its few looks, and what can be put in. */
export const Toolbar = (props: {
  readonly controls: string;
  readonly here: Around;
  /** Whether there is anything to refer to. */
  readonly refers: boolean;
  readonly onDo: (doing: Doing) => void;
  readonly onTable: (edit: TableEdit) => void;
}) => {
  const { words } = useOffice();
  const { here } = props;
  const { bar, onKeyDown } = useArrows();
  const [stop, setStop] = useState<string>('bold');
  // The text keeps its focus, and what is selected in it, when a button is pressed with a finger.
  const keepFocus = (event: Event) => event.preventDefault();
  const always = ALWAYS.filter(doing => doing !== 'reference' || props.refers);
  const doings: readonly Doing[] = here.list === undefined ? always : [...always, ...IN_LIST];
  const edits: readonly TableEdit[] = here.table ? TABLE_EDITS : [];
  const names: readonly string[] = [...doings, ...edits];
  const tabIndexOf = (name: string) => (name === (names.includes(stop) ? stop : 'bold') ? 0 : -1);
  return (
    <div
      ref={bar}
      class="toolbar"
      role="toolbar"
      aria-label={words.editor.toolbar}
      aria-controls={props.controls}
      onKeyDown={onKeyDown}
    >
      {doings.map(doing => (
        <button
          key={doing}
          type="button"
          class={`do-${doing}`}
          tabIndex={tabIndexOf(doing)}
          aria-label={words.editor.doing[doing]}
          title={words.editor.doing[doing]}
          aria-keyshortcuts={KEY_TEXT[doing].replace('Ctrl', 'Control')}
          aria-pressed={isPressed(doing, here)}
          onMouseDown={keepFocus}
          onFocus={() => setStop(doing)}
          onClick={() => props.onDo(doing)}
        >
          <span aria-hidden="true">
            {SIGNS[doing] ?? (doing === 'bold' ? words.editor.boldLetter : words.editor.doing[doing])}
          </span>
        </button>
      ))}
      {edits.map(edit => (
        <button
          key={edit}
          type="button"
          class="of-table"
          tabIndex={tabIndexOf(edit)}
          onMouseDown={keepFocus}
          onFocus={() => setStop(edit)}
          onClick={() => props.onTable(edit)}
        >
          {words.editor.tableEdit[edit]}
        </button>
      ))}
    </div>
  );
};
