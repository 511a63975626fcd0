import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../../client.ts';
import { useOffice } from '../../../office/office.ts';
import { usePages } from '../../../office/use-answer.ts';
import { type Numbered, useNumbered } from '../../../office/use-numbered.ts';
import { useTypedValueElsewhere } from '../../../office/use-typed.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Pages } from '../../../parts/pages.tsx';
import { Stretches } from '../../../parts/stretches.tsx';
import type { NoteSight, Sight } from '../../../place.ts';
import { momentText } from '../../../time.ts';
import type { Raised } from '../flags.tsx';
import { FromPaper } from '../from-paper.tsx';
import type { OnFile } from '../on-file.ts';
import { Green, type GreenNote, momentOf } from './green.tsx';
import { WriteNote, Yellow } from './yellow.tsx';

/** Green notes that come together. */
const PAGE = 20;

/** The note a flag or a search leads to. */
const soughtNote = (raised: Raised | undefined, sight: NoteSight | undefined): number | undefined => {
  const { reference } = raised ?? {};
  if (reference?.to === 'note' || reference?.to === 'paragraph') return reference.note;
  return sight?.note;
};

const noteWith = (notes: Numbered<GreenNote>, paragraph: number): GreenNote | undefined =>
  notes.stretches
    .flatMap(({ items }) => items ?? [])
    .find(
      ({ firstParagraph, content }) =>
        paragraph >= firstParagraph && paragraph < firstParagraph + content.length,
    );

type Kept = { readonly on?: { readonly noteId: string } };

/** The note side: green notes in order, the newest first to be seen, then the yellow ones, then the place to write. */
export const Notes = (
  props: OnFile & {
    sight?: NoteSight | undefined;
    /** A page of a scan that a search led to. */
    scanSight?: Sight | undefined;
    raised: Raised | undefined;
    /** When the newest note was confirmed. */
    onNewest: (at: string | undefined) => void;
  },
) => {
  const { file, refresh, sight, scanSight, raised } = props;
  const { call, words, language, postId } = useOffice();
  const { fileId } = file;
  const onPaper = file.paper?.lastNote ?? 0;
  const about = `${fileId} ${postId}`;
  const green = useNumbered(
    ({ from, limit }) => call('listNotes', { params: { fileId }, query: { from, limit } }),
    about,
    { total: file.notes, size: PAGE, after: onPaper },
  );
  const yellow = usePages(
    cursor => call('listYellowNotes', { params: { fileId }, query: cursor ? { cursor } : {} }),
    about,
    file.version,
  );
  const list = useRef<HTMLElement>(null);
  const sought = soughtNote(raised, sight);
  const isBeyond = sought !== undefined && sought > onPaper && sought <= file.notes && !green.isHere(sought);
  useEffect(() => {
    if (isBeyond) void green.bring(sought);
  }, [isBeyond, sought, raised?.turn]);
  const newest = green.stretches.at(-1)?.items?.at(-1);
  useEffect(() => props.onNewest(newest && momentOf(newest)), [newest?.noteId]);
  // Where the notes have a frame of their own, they open at the newest: that is what is read, and written below
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current || newest === undefined) return;
    isFirst.current = false;
    const last = [...(list.current?.querySelectorAll<HTMLElement>('.note.green') ?? [])].at(-1);
    const isOnPaper = scanSight !== undefined && scanSight.documentId === file.paper?.noteSide.documentId;
    if (sought === undefined && !isOnPaper && list.current && last) list.current.scrollTop = last.offsetTop;
  }, [newest?.noteId]);

  /** The note in which a paragraph stands: among those that have come, else by halving what is left. */
  const noteOf = async (paragraph: number): Promise<number | undefined> => {
    const known = noteWith(green, paragraph);
    if (known) return known.number;
    let [low, high] = [onPaper + 1, file.notes];
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      const note: Answer<'getNote'> = await call('getNote', { params: { fileId, number: middle } });
      if (paragraph < note.firstParagraph) high = middle - 1;
      else if (paragraph >= note.firstParagraph + note.content.length) low = middle + 1;
      else return note.number;
    }
    return undefined;
  };

  const mayWrite = file.may.includes('write-note');
  const begun = useTypedValueElsewhere<Kept>(`note.${fileId}`)?.on?.noteId;
  const drafts = yellow.answer ?? [];
  const common = {
    fileId,
    mayConfirm: file.may.includes('confirm-note'),
    firstParagraph: file.paragraphs + 1,
    referable: { notes: file.notes, paragraphs: file.paragraphs, receipts: file.receipts, noteOf },
    known: drafts,
    onDrafts: yellow.again,
    onFile: refresh,
  };
  // A draft that is being written below does not stand above as well.
  const standing = mayWrite ? drafts.filter(({ noteId }) => noteId !== begun) : drafts;
  return (
    <section ref={list} class="side notes" aria-label={words.notes.title}>
      <h2 id="notes" tabIndex={-1}>
        {words.notes.title}
      </h2>
      <FromPaper
        file={file}
        side="noteSide"
        sight={scanSight}
        raised={sought !== undefined && sought <= onPaper ? raised : undefined}
      />
      {file.disposed && (
        <p class="quiet">{words.notesErased(momentText(file.disposed.confirmed.at, language))}</p>
      )}
      {file.notes === 0 && !file.disposed && <p class="quiet">{words.notes.none}</p>}
      <Stretches of={green} frame={list} name={words.notes.range}>
        {note => (
          <Green
            key={note.noteId}
            note={note}
            sight={sight?.note === note.number ? sight : undefined}
            raised={raised && sought === note.number ? raised : undefined}
          />
        )}
      </Stretches>
      <Failed failure={green.failure} again={green.again} />
      <Pages
        of={{
          ...yellow,
          answer: yellow.answer && standing,
          loading: yellow.loading && yellow.answer !== undefined,
        }}
        empty=""
      >
        {notes => notes.map(note => <Yellow key={note.noteId} {...common} note={note} mayWrite={mayWrite} />)}
      </Pages>
      {mayWrite && <WriteNote {...common} />}
    </section>
  );
};
