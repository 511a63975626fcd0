import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '#shared/domain/notes/content.ts';
import { wholeNumber } from '../digits.ts';
import { useOffice } from '../office/office.ts';
import { ChoiceField, LineField } from '../parts/fields.tsx';

/** What a reference may point to in this file. */
export type Referable = {
  readonly notes: number;
  readonly paragraphs: number;
  readonly receipts: number;
  /** The note a paragraph stands in. */
  readonly noteOf: (paragraph: number) => Promise<number | undefined>;
};

const TARGETS = ['note', 'paragraph', 'correspondence'] as const satisfies readonly Reference['to'][];
type Target = (typeof TARGETS)[number];

/** Chooses a note, a paragraph, or a page of the correspondence to point to. */
export const ReferenceDialog = (props: {
  readonly to: Referable;
  readonly onChoose: (reference: Reference) => void;
  readonly onCancel: () => void;
}) => {
  const { words } = useOffice();
  const { to } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const most = { note: to.notes, paragraph: to.paragraphs, correspondence: to.receipts };
  const offered = TARGETS.filter(target => most[target] > 0);
  const [target, setTarget] = useState<Target>(offered[0] ?? 'note');
  const [number, setNumber] = useState('');
  const [page, setPage] = useState('');
  const [wrong, setWrong] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);

  const referenceTo = async (): Promise<Reference | undefined> => {
    const chosen = wholeNumber(number, most[target]);
    if (chosen === undefined) return undefined;
    if (target === 'note') return { to: 'note', note: chosen };
    if (target === 'correspondence') {
      const onPage = page.trim() === '' ? undefined : wholeNumber(page, 99_999);
      return { to: 'correspondence', serial: chosen, ...(onPage === undefined ? {} : { page: onPage }) };
    }
    const note = await to.noteOf(chosen);
    return note === undefined ? undefined : { to: 'paragraph', note, paragraph: chosen };
  };
  const choose = async () => {
    const reference = await referenceTo().catch(() => undefined);
    if (reference) props.onChoose(reference);
    else setWrong(words.editor.noSuchPlace(most[target]));
  };
  return (
    <dialog
      ref={dialog}
      class="reference-dialog"
      aria-label={words.editor.doing.reference}
      onCancel={props.onCancel}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        void choose();
      }}
    >
      <h2>{words.editor.doing.reference}</h2>
      {offered.length === 0 ? (
        <p class="quiet">{words.editor.nothingToReference}</p>
      ) : (
        <>
          <ChoiceField
            label={words.editor.referTo}
            value={target}
            choices={offered}
            names={words.editor.target}
            onChoose={chosen => {
              if (chosen !== '') setTarget(chosen);
              setWrong(undefined);
            }}
          />
          <LineField
            label={words.editor.numberOf[target]}
            hint={words.editor.upTo(most[target])}
            numeric
            value={number}
            onType={text => {
              setNumber(text);
              setWrong(undefined);
            }}
            wrong={wrong}
          />
          {target === 'correspondence' && (
            <LineField label={words.editor.page} optional numeric value={page} onType={setPage} />
          )}
        </>
      )}
      <div class="buttons">
        {offered.length > 0 && (
          <button type="button" class="primary" onClick={() => void choose()}>
            {words.editor.putIn}
          </button>
        )}
        <button type="button" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
};
