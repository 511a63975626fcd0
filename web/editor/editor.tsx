import { useId, useState } from 'preact/hooks';
import type { Block, Reference } from '#shared/domain/notes/content.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import { useOffice } from '../office/office.ts';
import { flagText } from '../parts/flag-text.ts';
import { languageOf } from '../parts/written.ts';
import { indent, insertRuns, insertTable, toggleBold, toggleList } from './edit.ts';
import { editTable } from './edit-table.ts';
import { type Doing, doingOf, isForeignLook } from './keys.ts';
import type { Line } from './lines.ts';
import { PhraseMenu } from './phrases.tsx';
import { type Referable, ReferenceDialog } from './reference-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { useSurface } from './use-surface.ts';

/** Rows and columns of a new table; both can be added to. */
const NEW_TABLE = [3, 3] as const;

/** Where a reference was begun: by its button, or by a typed `@` that is put in if nothing is chosen. */
type Asking = 'button' | 'at';

/** A note being written: paragraphs, lists, tables, bold and references, and nothing else. */
export const NoteEditor = (props: {
  readonly content: readonly Block[];
  readonly onChange: (content: readonly Block[]) => void;
  /** It is left: what is typed is to be kept now. */
  readonly onLeave: () => void;
  readonly label: string;
  readonly hint: string;
  readonly wrong?: string | undefined;
  /** The number its first paragraph will have. */
  readonly firstParagraph: number;
  /** What a reference may point to; without it there is no reference to put in. */
  readonly referable?: Referable | undefined;
}) => {
  const { words } = useOffice();
  const id = useId();
  const surface = useSurface(props);
  const [asking, setAsking] = useState<Asking>();

  const perform: Readonly<Record<Doing, () => void>> = {
    bold: () => {
      // Between two letters there is nothing to make bold: what is typed next will be, as the browser keeps it.
      if (surface.isCaretHere()) document.execCommand('bold');
      else surface.change(toggleBold);
    },
    bulleted: () => surface.change(edited => toggleList(edited, false)),
    numbered: () => surface.change(edited => toggleList(edited, true)),
    deeper: () => surface.change(edited => indent(edited, 1)),
    higher: () => surface.change(edited => indent(edited, -1)),
    table: () => {
      if (!surface.isTableHere()) surface.change(edited => insertTable(edited, ...NEW_TABLE));
    },
    reference: () => {
      if (props.referable) setAsking('button');
    },
    undo: surface.undo,
    redo: surface.redo,
  };
  const putIn = (runs: Line['runs']) => {
    setAsking(undefined);
    surface.change(edited => insertRuns(edited, runs));
  };
  const refer = (reference: Reference) =>
    putIn([{ text: flagText(reference, words), reference }, { text: ' ' }]);
  const giveUp = () => {
    if (asking === 'at') putIn([{ text: '@' }]);
    else surface.root.current?.focus();
    setAsking(undefined);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    // The form is sent by these keys: what was typed a moment ago goes with it.
    if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) surface.look();
    const doing = doingOf(event);
    if (doing === undefined && !isForeignLook(event)) {
      if (surface.here.table) inTable(event);
      return;
    }
    event.preventDefault();
    if (doing !== undefined) perform[doing]();
  };
  const inTable = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      surface.change(edited => insertRuns(edited, [{ text: '\n' }]));
    }
    if (event.key !== 'Tab') return;
    // To the next cell; from the last one, out of the note as everywhere.
    if (surface.toCell(event.shiftKey ? -1 : 1)) event.preventDefault();
  };
  const onBeforeInput = (event: InputEvent): void => {
    const { inputType, data } = event;
    // Looks that a note does not have come from a menu of the browser or of a phone, too.
    const isOurs = /^history(?:Undo|Redo)$|^format(?!Bold)/.test(inputType);
    const asks =
      props.referable !== undefined && inputType === 'insertText' && data === '@' && surface.isAfterSpace();
    if (isOurs || asks) event.preventDefault();
    if (inputType === 'historyUndo') surface.undo();
    if (inputType === 'historyRedo') surface.redo();
    if (asks) setAsking('at');
  };
  const text = plainText(props.content);
  const isEmpty = props.content.length === 0;
  const below = [`${id}-hint`, ...(props.wrong === undefined ? [] : [`${id}-wrong`])].join(' ');
  return (
    <div class="field editor">
      <span class="editor-label" id={`${id}-label`}>
        {props.label}
      </span>
      <Toolbar
        controls={id}
        here={surface.here}
        refers={props.referable !== undefined}
        onDo={doing => perform[doing]()}
        onTable={edit => surface.change(edited => editTable(edited, edit))}
      />
      <PhraseMenu onChoose={phrase => putIn([{ text: `${phrase} ` }])} />
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea holds no lists, tables or bold */}
      <div
        {...surface.handlers}
        ref={surface.root}
        id={id}
        class="surface note-text"
        contentEditable
        role="textbox"
        tabIndex={0}
        lang={isEmpty ? undefined : languageOf(text)}
        aria-multiline="true"
        aria-labelledby={`${id}-label`}
        aria-describedby={below}
        aria-invalid={props.wrong === undefined ? undefined : true}
        style={{ counterReset: `paragraph ${props.firstParagraph - 1}` }}
        onKeyDown={onKeyDown}
        onBeforeInput={onBeforeInput}
        onBlur={() => {
          surface.handlers.onBlur();
          props.onLeave();
        }}
      />
      {props.wrong !== undefined && (
        <p id={`${id}-wrong`} class="wrong">
          {props.wrong}
        </p>
      )}
      <p id={`${id}-hint`} class="hint">
        {props.hint}
      </p>
      {asking && props.referable && (
        <ReferenceDialog to={props.referable} onChoose={refer} onCancel={giveUp} />
      )}
    </div>
  );
};
