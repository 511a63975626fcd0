import { useEffect, useMemo, useRef } from 'preact/hooks';
import { noteParagraphs, plainText } from '#shared/domain/notes/plain-text.ts';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames, useSeats } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { hitsOf } from '../../parts/scan/hits.ts';
import { Marked } from '../../parts/scan/marked.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo, type NoteSight } from '../../place.ts';
import type { OnFile } from './on-file.ts';
import { WriteNote } from './write-note.tsx';
import { Yellow } from './yellow-note.tsx';

type GreenNote = Answer<'listNotes'>['items'][number];

const Green = ({ note, sight }: { note: GreenNote; sight: NoteSight | undefined }) => {
  const { words, language } = useOffice();
  const article = useRef<HTMLElement>(null);
  const isHit = useMemo(() => hitsOf(sight?.query ?? ''), [sight?.query]);
  useEffect(() => {
    if (sight === undefined) return;
    article.current?.focus({ preventScroll: true });
    (article.current?.querySelector('mark') ?? article.current)?.scrollIntoView({ block: 'center' });
  }, [sight?.query, sight?.note]);
  const nameOfPost = usePostNames();
  const officers = useSeats().answer?.officers;
  const officer = officers?.get(note.confirmedBy.officerId)?.[language];
  const inPlaceOf = note.confirmedBy.inPlaceOf && officers?.get(note.confirmedBy.inPlaceOf)?.[language];
  return (
    <article ref={article} tabIndex={-1} class="note green" aria-label={words.notes.number(note.number)}>
      <h3>
        {words.notes.number(note.number)}
        {note.kind !== 'note' && <> · {words.noteKind[note.kind]}</>}
      </h3>
      <ol class="paragraphs">
        {noteParagraphs(note.content, note.firstParagraph).map(({ number, block }) => (
          <li key={number} value={number} lang={languageOf(plainText([block]))}>
            <Marked line={plainText([block])} isHit={isHit} />
          </li>
        ))}
      </ol>
      <footer>
        {officer && <strong>{officer}</strong>}
        {inPlaceOf && <span>{words.inPlaceOf(inPlaceOf)}</span>}
        {note.twoLevels && <span>{words.notes.twoLevels}</span>}
        <span>{nameOfPost(note.confirmedBy.postId)}</span>
        <Moment at={note.confirmedBy.at} />
      </footer>
      {sight && <a href={linkTo({ screen: 'search', query: sight.query })}>{words.search.back}</a>}
    </article>
  );
};

/** The note side: green notes in order, then the yellow ones of whoever holds the file, then the place to write. */
export const Notes = ({ file, refresh, sight }: OnFile & { sight?: NoteSight | undefined }) => {
  const { call, words, postId } = useOffice();
  const { fileId } = file;
  const ask = (cursor: string | undefined) => ({ params: { fileId }, query: cursor ? { cursor } : {} });
  const about = `${fileId} ${postId}`;
  const green = usePages(cursor => call('listNotes', ask(cursor)), about, file.notes);
  const yellow = usePages(cursor => call('listYellowNotes', ask(cursor)), about, file.version);
  // The note that was found may lie beyond the first page
  const { answer: known = [], more, loading, failure } = green;
  const isBeyond = sight !== undefined && known.every(({ number }) => number !== sight.note);
  useEffect(() => {
    if (isBeyond && !loading && failure === undefined) more?.();
  }, [isBeyond, loading, failure, known.length]);
  const mayWrite = file.may.includes('write-note');
  return (
    <section class="notes" aria-label={words.notes.title}>
      <h2>{words.notes.title}</h2>
      <Pages of={green} empty={words.notes.none}>
        {notes =>
          notes.map(note => (
            <Green key={note.noteId} note={note} sight={sight?.note === note.number ? sight : undefined} />
          ))
        }
      </Pages>
      <Pages of={{ ...yellow, loading: yellow.loading && yellow.answer !== undefined }} empty="">
        {notes =>
          notes.map(note => (
            <Yellow
              key={note.noteId}
              note={note}
              mayWrite={mayWrite}
              mayConfirm={file.may.includes('confirm-note')}
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
