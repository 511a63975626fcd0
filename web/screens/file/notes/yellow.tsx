import type { Answer } from '../../../client.ts';
import { useOffice } from '../../../office/office.ts';
import { useAnswer } from '../../../office/use-answer.ts';
import { usePostNames } from '../../../office/use-posts.ts';
import { useOfficerNames } from '../../../parts/by.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { NoteText } from '../../../parts/note-text.tsx';
import { Moment } from '../../../parts/time.tsx';
import { ConnectionLost } from '../../../problem.ts';
import { drawFlag } from '../flags.tsx';

export type YellowNote = Answer<'listYellowNotes'>['items'][number];
type Editor = typeof import('../../../editor/draft.tsx');
type DraftProps = Parameters<Editor['Draft']>[0];

/** The editor’s script, brought when somebody first has something to write. */
const Writing = (props: DraftProps) => {
  const { words } = useOffice();
  const { answer, failure } = useAnswer(() => import('../../../editor/draft.tsx'), 'editor');
  if (answer) return <answer.Draft {...props} />;
  // A script that did not come is not asked for again by the same page; what was typed outlives its reload.
  if (failure !== undefined)
    return <Failed failure={new ConnectionLost('script')} again={() => location.reload()} />;
  return (
    <p class="quiet" role="status">
      {words.loading}
    </p>
  );
};

/** A note in draft, on yellow: whoever holds the file may change, discard or confirm it. */
export const Yellow = (props: DraftProps & { note: YellowNote; mayWrite: boolean }) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const nameOf = useOfficerNames();
  const { note, mayWrite, ...draft } = props;
  const { writtenBy, revisedBy = writtenBy } = note;
  const officer = nameOf(revisedBy.officerId);
  const inPlaceOf = nameOf(revisedBy.inPlaceOf);
  return (
    <article class="note yellow" aria-label={words.notes.yellow}>
      <h3>
        {words.notes.yellow}
        {note.of && <small>{words.notes.of(nameOfPost(note.of))}</small>}
      </h3>
      {mayWrite ? <Writing {...draft} note={note} /> : <NoteText content={note.content} onFlag={drawFlag} />}
      <footer class="signature">
        {officer && <strong>{officer}</strong>}
        {inPlaceOf && <span>{words.inPlaceOf(inPlaceOf)}</span>}
        <span>{nameOfPost(revisedBy.postId)}</span>
        <Moment at={revisedBy.at} />
      </footer>
    </article>
  );
};

/** The place to write a new note. */
export const WriteNote = (props: DraftProps) => {
  const { words } = useOffice();
  return (
    <div class="note yellow draft">
      <h3>{words.notes.write}</h3>
      <Writing {...props} />
    </div>
  );
};
