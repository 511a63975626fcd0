import { GIVER_OF_KIND, NOTE_KINDS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { type Act, useAct } from '../office/use-act.ts';
import { useTyped } from '../office/use-typed.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Failed } from '../parts/failed.tsx';
import { ChoiceField } from '../parts/fields.tsx';
import { NoteText } from '../parts/note-text.tsx';
import { PostPicker } from '../parts/post-picker.tsx';
import { clockText } from '../time.ts';
import { Discard } from './discard.tsx';
import { NoteEditor } from './editor.tsx';
import type { Referable } from './reference-dialog.tsx';
import { type Draft as Drafted, useDraft, type YellowNote } from './use-draft.ts';

export type DraftProps = {
  readonly fileId: string;
  /** A draft that stands in the file; absent where a new one is begun. */
  readonly note?: YellowNote | undefined;
  /** An assistant types; confirming and discarding are the officer's. */
  readonly mayConfirm: boolean;
  readonly firstParagraph: number;
  readonly referable: Referable;
  /** Drafts are to be read anew. */
  readonly onDrafts: () => void;
  /** The file is: a note was confirmed, or dropped. */
  readonly onFile: () => void;
  /** All drafts of the file, as the office showed them last. */
  readonly known: readonly YellowNote[];
};

/** Whether the office has it, and since when. */
const SavedLine = ({ draft }: { draft: Drafted }) => {
  const { words, language } = useOffice();
  // Its line stands there from the first: a button must not move away from under the finger that presses it.
  if (draft.isBlank) return <p class="saved-line" />;
  const said = (): string => {
    switch (draft.state) {
      case 'saving':
        return words.draft.saving;
      case 'saved':
        return draft.savedAt === undefined ? '' : words.draft.saved(clockText(draft.savedAt, language));
      case 'lost':
        return words.draft.lost;
      default:
        return words.draft.unsaved;
    }
  };
  return (
    <p
      class={draft.state === 'lost' ? 'warned saved-line' : 'quiet saved-line'}
      role={draft.state === 'lost' ? 'status' : undefined}
    >
      {said()}
    </p>
  );
};

/** Both texts, and a choice between them; none is lost by looking. */
const Conflict = ({ draft }: { draft: Drafted }) => {
  const { words, language } = useOffice();
  const theirs = draft.conflict;
  if (theirs === undefined) return null;
  const { at } = theirs.revisedBy ?? theirs.writtenBy;
  return (
    <div class="failed conflict" role="alert">
      <p>{words.notes.changed}</p>
      <p class="label">
        {words.notes.theirs} · {clockText(at, language)}
      </p>
      <blockquote>
        <NoteText content={theirs.content} />
      </blockquote>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => draft.settle('both')}>
          {words.draft.both}
        </button>
        <button type="button" onClick={() => draft.settle('mine')}>
          {words.draft.mine}
        </button>
        <button type="button" onClick={() => draft.settle('theirs')}>
          {words.draft.theirs}
        </button>
      </div>
    </div>
  );
};

/** Who gave the instruction, or with whom it was discussed. */
const Giver = ({ draft, wrong, name }: { draft: Drafted; wrong: string | undefined; name: string }) => {
  const { words } = useOffice();
  const search = useTyped(`${name}.giver`);
  const giver = GIVER_OF_KIND[draft.kind];
  if (giver === 'none') return null;
  const picker = (
    <PostPicker
      label={draft.kind === 'oral-instruction' ? words.draft.instructedBy : words.draft.discussedWith}
      chosen={draft.of ?? ''}
      search={search}
      wrong={wrong}
      onChoose={of => draft.change({ of })}
    />
  );
  if (giver === 'must') return picker;
  return (
    <details open={draft.of !== undefined}>
      <summary>
        {words.draft.discussedWith} ({words.optional})
      </summary>
      {picker}
    </details>
  );
};

/** Confirming, keeping and discarding what is written. */
const useDoings = (props: DraftProps, draft: Drafted, act: Act) => {
  const { call, words, say } = useOffice();
  const { fileId } = props;
  const done = (said: string) => {
    draft.clear();
    say(said);
    props.onDrafts();
    props.onFile();
  };
  return {
    confirm: () =>
      act.run(async () => {
        const standing = await draft.save();
        // Why it could not be saved stands beside it.
        if (standing === undefined) return;
        const { noteId, revision } = standing;
        await call('confirmNote', { params: { fileId, noteId }, body: { revision } });
        done(words.notes.confirmed);
      }),
    keep: () =>
      act.run(async () => {
        if ((await draft.save()) === undefined) return;
        // A new one goes to stand among the drafts; the place to write is free again.
        if (props.note === undefined) draft.clear();
        say(words.notes.kept);
        props.onDrafts();
      }),
    discard: () =>
      act.run(async () => {
        const noteId = draft.on?.noteId;
        if (noteId !== undefined) await call('discardNote', { params: { fileId, noteId }, body: {} });
        done(words.notes.discarded);
      }),
  };
};

/** A note being written on yellow: its text, its kind, and what becomes of it. It saves itself. */
export const Draft = (props: DraftProps) => {
  const { words } = useOffice();
  const { note, fileId, mayConfirm } = props;
  const name = note ? `yellow.${note.noteId}` : `note.${fileId}`;
  const draft = useDraft({ name, fileId, note, known: props.known, onStale: props.onDrafts });
  const act = useAct();
  const [tried, setTried] = useState(false);
  const { confirm, keep, discard } = useDoings(props, draft, act);
  const submit = (doing: () => Promise<boolean>) => {
    const lacks = draft.missingNow();
    setTried(lacks !== undefined);
    if (lacks === undefined) void doing();
  };
  const wrong = (what: Drafted['missing']) => (tried && draft.missing === what ? words.required : undefined);
  const isWritten = !draft.isBlank;
  return (
    <ActForm
      act={act}
      doing={mayConfirm ? (note ? words.notes.confirm : words.notes.confirmNow) : words.notes.keep}
      label={note ? words.notes.yellow : words.notes.write}
      disabled={draft.conflict !== undefined}
      onSubmit={() => submit(mayConfirm ? confirm : keep)}
      beside={
        <>
          {mayConfirm && (
            <button
              type="button"
              disabled={act.busy || draft.conflict !== undefined}
              onClick={() => submit(keep)}
            >
              {note ? words.notes.save : words.notes.keep}
            </button>
          )}
          {mayConfirm && isWritten && <Discard busy={act.busy} onDiscard={() => void discard()} />}
        </>
      }
    >
      <Conflict draft={draft} />
      <NoteEditor
        content={draft.content}
        onChange={content => draft.change({ content })}
        onLeave={() => void draft.save()}
        label={words.noteKind[draft.kind]}
        hint={note ? words.notes.yellowHint : words.notes.writeHint}
        wrong={wrong('text')}
        firstParagraph={props.firstParagraph}
        referable={props.referable}
      />
      <SavedLine draft={draft} />
      <Failed failure={draft.failure} />
      {draft.unknownReferences > 0 && (
        <p class="warned" role="status">
          {words.draft.unknownReferences(draft.unknownReferences)}
        </p>
      )}
      <ChoiceField
        label={words.notes.kind}
        value={draft.kind}
        choices={NOTE_KINDS}
        names={words.noteKind}
        onChoose={kind => kind !== '' && draft.change({ kind })}
      />
      <Giver draft={draft} wrong={wrong('giver')} name={name} />
    </ActForm>
  );
};
