import { NOTE_KINDS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import type { OnFile } from './on-file.ts';

/** Writes a note: kept yellow for others to mend, or confirmed at once. */
export const WriteNote = ({ file, refresh, onDraft }: OnFile & { onDraft: () => void }) => {
  const { call, words, say } = useOffice();
  const text = useTyped(`note.${file.fileId}`);
  const kind = useTyped(`note.kind.${file.fileId}`, NOTE_KINDS[0]);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const mayConfirm = file.may.includes('confirm-note');
  const wrong = text.text.trim() === '' ? words.required : undefined;
  const chosen = NOTE_KINDS.find(each => each === kind.text) ?? NOTE_KINDS[0];
  const write = (confirmed: boolean) => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      const params = { fileId: file.fileId };
      const draft = await call('draftNote', {
        params,
        body: { kind: chosen, content: pastedText(text.text) },
      });
      text.clear();
      setTried(false);
      try {
        if (confirmed) {
          const { noteId, revision } = draft;
          await call('confirmNote', { params: { ...params, noteId }, body: { revision } });
        }
      } finally {
        // Whatever became of the confirming, the draft stands and is shown.
        onDraft();
      }
      say(confirmed ? words.notes.confirmed : words.notes.kept);
      refresh();
    });
  };
  return (
    <div class="note draft">
      <h3>{words.notes.write}</h3>
      <ActForm
        act={act}
        doing={mayConfirm ? words.notes.confirmNow : words.notes.keep}
        label={words.notes.write}
        onSubmit={() => write(mayConfirm)}
        beside={
          mayConfirm && (
            <button type="button" disabled={act.busy} onClick={() => write(false)}>
              {words.notes.keep}
            </button>
          )
        }
      >
        <ProseField
          label={words.field.text}
          name="note"
          rows={7}
          hint={words.notes.writeHint}
          value={text.text}
          onType={text.type}
          wrong={tried ? wrong : undefined}
        />
        <ChoiceField
          label={words.notes.kind}
          value={chosen}
          choices={NOTE_KINDS}
          names={words.noteKind}
          onChoose={kind.type}
        />
      </ActForm>
    </div>
  );
};
