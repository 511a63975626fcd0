import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Reference } from '#shared/domain/notes/content.ts';
import { noteParagraphs, plainText } from '#shared/domain/notes/plain-text.ts';
import type { Answer } from '../../../client.ts';
import { useOffice } from '../../../office/office.ts';
import { usePostLevels, usePostNames } from '../../../office/use-posts.ts';
import { useOfficerNames } from '../../../parts/by.tsx';
import { BlockText } from '../../../parts/note-text.tsx';
import { hitsOf } from '../../../parts/scan/hits.ts';
import { Moment } from '../../../parts/time.tsx';
import { languageOf } from '../../../parts/written.ts';
import { linkTo, type NoteSight } from '../../../place.ts';
import { drawFlag, type Raised } from '../flags.tsx';

export type GreenNote = Answer<'listNotes'>['items'][number];
type Leaves = NonNullable<GreenNote['inPart']>['after'];

/** Dealing hands stand at this level of the district's table. */
const DEALING_HAND = 1;

type Signed = Extract<GreenNote, { readonly confirmedBy: unknown }>;

/** When a note came to stand there: by whoever confirmed it, or by the district's policy. */
export const momentOf = (note: GreenNote): string =>
  note.kind === 'advance' ? note.at : note.confirmedBy.at;

/** As on paper: the dealing hand signs on the left, officers on the right, with name, designation, date and hour. */
const Signature = ({ note }: { note: Signed }) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const levelOf = usePostLevels();
  const nameOf = useOfficerNames();
  const { confirmedBy, writtenBy } = note;
  const inPlaceOf = nameOf(confirmedBy.inPlaceOf);
  const typist = writtenBy.officerId === confirmedBy.officerId ? undefined : nameOf(writtenBy.officerId);
  const signer = nameOf(confirmedBy.officerId);
  const isHand = levelOf(confirmedBy.postId) === DEALING_HAND;
  return (
    <footer class={isHand ? 'signature hand' : 'signature'}>
      {typist && <small>{words.notes.typedBy(typist)}</small>}
      {signer && <strong>{signer}</strong>}
      {inPlaceOf && <span>{words.inPlaceOf(inPlaceOf)}</span>}
      <span>{nameOfPost(confirmedBy.postId)}</span>
      <Moment at={confirmedBy.at} />
      {note.twoLevels && <small>{words.notes.twoLevels}</small>}
    </footer>
  );
};

/** Scrolls to what was sought, and gives it the focus. */
const goTo = (element: HTMLElement | null | undefined): void => {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
};

/** What a note of a part points to, by the numbers that stand there in the main file. */
const inMain = (reference: Reference, { notes, paragraphs, receipts }: Leaves): Reference => {
  switch (reference.to) {
    case 'note':
      return { ...reference, note: reference.note + notes };
    case 'paragraph':
      return {
        ...reference,
        note: reference.note + notes,
        paragraph: reference.paragraph + paragraphs,
      };
    case 'correspondence':
      return { ...reference, serial: reference.serial + receipts };
  }
};
const flagOf = ({ inPart }: GreenNote): typeof drawFlag =>
  inPart === undefined ? drawFlag : (reference, text) => drawFlag(inMain(reference, inPart.after), text);

/** A confirmed note on green: its number, its paragraphs with theirs in the margin, and who signed. */
export const Green = (props: {
  note: GreenNote;
  sight: NoteSight | undefined;
  raised: Raised | undefined;
}) => {
  const { note, sight, raised } = props;
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const article = useRef<HTMLElement>(null);
  const isHit = useMemo(() => (sight ? hitsOf(sight.query) : undefined), [sight?.query]);
  useEffect(() => {
    if (sight !== undefined) goTo(article.current?.querySelector('mark')?.closest('li') ?? article.current);
  }, [sight?.query, sight?.note]);
  const sought = raised?.reference.to === 'paragraph' ? raised.reference.paragraph : undefined;
  useEffect(() => {
    if (raised === undefined) return;
    const paragraph = sought === undefined ? null : document.getElementById(`paragraph-${sought}`);
    goTo(paragraph ?? article.current);
  }, [raised?.turn]);
  return (
    <article
      ref={article}
      tabIndex={-1}
      class={raised && sought === undefined ? 'note green raised' : 'note green'}
      aria-label={words.notes.number(note.number)}
    >
      <h3>
        {words.notes.number(note.number)}
        {note.kind !== 'note' && <> · {words.noteKind[note.kind]}</>}
        {note.kind !== 'advance' && note.of && <small>{words.notes.of(nameOfPost(note.of))}</small>}
      </h3>
      <ol class="paragraphs note-text">
        {noteParagraphs(note.content, note.firstParagraph).map(({ number, block }) => (
          <li
            key={number}
            id={`paragraph-${number}`}
            value={number}
            tabIndex={-1}
            class={number === sought ? 'raised' : undefined}
            lang={languageOf(plainText([block]))}
          >
            <BlockText block={block} isHit={isHit} onFlag={flagOf(note)} />
          </li>
        ))}
      </ol>
      {note.kind === 'advance' ? (
        <footer class="signature">
          <span>{words.movement.advanced}</span>
          <Moment at={note.at} />
        </footer>
      ) : (
        <Signature note={note} />
      )}
      {note.inPart && (
        <p class="quiet">{words.bundle.inPart(note.inPart.number, note.number - note.inPart.after.notes)}</p>
      )}
      {sight && sight.query !== '' && (
        <a href={linkTo({ screen: 'search', query: sight.query })}>{words.search.back}</a>
      )}
    </article>
  );
};
