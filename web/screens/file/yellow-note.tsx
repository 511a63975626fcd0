import { useEffect, useState } from 'preact/hooks';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ProseField } from '../../parts/fields.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { Refused } from '../../problem.ts';

type YellowNote = Answer<'listYellowNotes'>['items'][number];
type Props = {
  readonly note: YellowNote;
  readonly mayWrite: boolean;
  /** An assistant types; confirming and discarding are the officer's. */
  readonly mayConfirm: boolean;
  readonly onChange: () => void;
  readonly onConfirm: () => void;
};

/** What is being typed over the note, and the revision it was begun on: a newer one is never overwritten unseen. */
const useEditing = (note: YellowNote) => {
  const typed = useTyped(`yellow.${note.noteId}`, plainText(note.content));
  const begun = useTyped(`yellow.begun.${note.noteId}`);
  const dirty = begun.text !== '';
  const clear = () => {
    typed.clear();
    begun.clear();
  };
  return {
    text: dirty ? typed.text : plainText(note.content),
    dirty,
    conflict: dirty && begun.text !== String(note.revision),
    type: (text: string) => {
      if (!dirty) begun.type(String(note.revision));
      typed.type(text);
    },
    clear,
  };
};

const Editor = ({ note, mayConfirm, onChange, onConfirm }: Props) => {
  const { call, words, say } = useOffice();
  const { text, dirty, conflict, type, clear } = useEditing(note);
  const [sure, setSure] = useState(false);
  const act = useAct();
  const params = { fileId: note.fileId, noteId: note.noteId };
  // When the saved text is ours, an answer was lost, nothing else
  useEffect(() => {
    if (dirty && text === plainText(note.content)) clear();
  }, [plainText(note.content)]);

  const save = async (): Promise<number> => {
    if (!dirty) return note.revision;
    // A newer text is on the screen beside ours by now: saving over it is meant.
    const saved = await call('reviseNote', {
      params,
      body: { kind: note.kind, content: pastedText(text), revision: note.revision },
    });
    clear();
    return saved.revision;
  };
  const run = (doing: () => Promise<void>) =>
    act.run(async () => {
      try {
        await doing();
      } catch (failure) {
        if (failure instanceof Refused && failure.problem.code.startsWith('note.')) onChange();
        throw failure;
      }
    });
  const keep = () =>
    run(async () => {
      await save();
      say(words.notes.kept);
      onChange();
    });
  const confirm = () =>
    run(async () => {
      await call('confirmNote', { params, body: { revision: await save() } });
      say(words.notes.confirmed);
      onChange();
      onConfirm();
    });
  const discard = () =>
    run(async () => {
      await call('discardNote', { params, body: {} });
      clear();
      say(words.notes.discarded);
      onChange();
      onConfirm();
    });
  return (
    <ActForm
      act={act}
      doing={mayConfirm ? words.notes.confirm : words.notes.save}
      label={words.notes.yellow}
      onSubmit={() => void (mayConfirm ? confirm() : keep())}
      disabled={text.trim() === ''}
      beside={
        mayConfirm && (
          <>
            <button type="button" disabled={act.busy || !dirty} onClick={() => void keep()}>
              {words.notes.save}
            </button>
            {!sure && (
              <button type="button" disabled={act.busy} onClick={() => setSure(true)}>
                {words.notes.discard}
              </button>
            )}
          </>
        )
      }
    >
      {conflict && (
        <div class="failed" role="alert">
          <p>{words.notes.changed}</p>
          <p class="label">{words.notes.theirs}:</p>
          <blockquote class="prose">{plainText(note.content)}</blockquote>
        </div>
      )}
      <ProseField
        label={words.noteKind[note.kind]}
        hint={words.notes.yellowHint}
        rows={6}
        value={text}
        onType={type}
      />
      {sure && (
        <div class="failed">
          <p>{words.notes.discardSure}</p>
          <p class="buttons">
            <button type="button" class="danger" disabled={act.busy} onClick={() => void discard()}>
              {words.notes.discard}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {words.cancel}
            </button>
          </p>
        </div>
      )}
    </ActForm>
  );
};

/** A note in draft, on yellow: whoever holds the file may change, discard or confirm it. */
export const Yellow = (props: Props) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const { note } = props;
  const hand = note.revisedBy ?? note.writtenBy;
  return (
    <article class="note yellow" aria-label={words.notes.yellow}>
      <h3>{words.notes.yellow}</h3>
      {props.mayWrite ? (
        <Editor {...props} />
      ) : (
        <p class="prose" lang={languageOf(plainText(note.content))}>
          {plainText(note.content)}
        </p>
      )}
      <footer>
        <span>{nameOfPost(hand.postId)}</span>
        <Moment at={hand.at} />
      </footer>
    </article>
  );
};
