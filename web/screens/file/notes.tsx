import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames, useSeats } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import type { OnFile } from './on-file.ts';
import { WriteNote } from './write-note.tsx';
import { Yellow } from './yellow-note.tsx';

type GreenNote = Answer<'listNotes'>['items'][number];

const Green = ({ note }: { note: GreenNote }) => {
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  const officer = useSeats().answer?.officers.get(note.confirmedByOfficer)?.[language];
  return (
    <article class="note green" aria-label={words.notes.number(note.number)}>
      <h3>
        {words.notes.number(note.number)}
        {note.kind !== 'note' && <> · {words.noteKind[note.kind]}</>}
      </h3>
      <ol class="paragraphs">
        {note.paragraphs.map(({ number, text }) => (
          <li key={number} value={number} lang={languageOf(text)}>
            {text}
          </li>
        ))}
      </ol>
      <footer>
        {officer && <strong>{officer}</strong>}
        <span>{nameOfPost(note.confirmedBy)}</span>
        <Moment at={note.confirmedAt} />
      </footer>
    </article>
  );
};

/** The note side: green notes in order, then the yellow ones of whoever holds the file, then the place to write. */
export const Notes = ({ file, refresh }: OnFile) => {
  const { call, words, postId } = useOffice();
  const { fileId } = file;
  const ask = (cursor: string | undefined) => ({ params: { fileId }, query: cursor ? { cursor } : {} });
  const about = `${fileId} ${postId}`;
  const green = usePages(cursor => call('listNotes', ask(cursor)), about, file.notes);
  const yellow = usePages(cursor => call('listYellowNotes', ask(cursor)), about, file.version);
  const mayWrite = file.may.includes('write-note');
  return (
    <section class="notes" aria-label={words.notes.title}>
      <h2>{words.notes.title}</h2>
      <Pages of={green} empty={words.notes.none}>
        {notes => notes.map(note => <Green key={note.noteId} note={note} />)}
      </Pages>
      <Pages of={{ ...yellow, loading: yellow.loading && yellow.answer !== undefined }} empty="">
        {notes =>
          notes.map(note => (
            <Yellow
              key={note.noteId}
              note={note}
              mayWrite={mayWrite}
              onChange={yellow.again}
              onConfirm={refresh}
            />
          ))
        }
      </Pages>
      {mayWrite && <WriteNote file={file} refresh={refresh} onDraft={yellow.again} />}
    </section>
  );
};
