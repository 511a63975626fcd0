import { markingOf } from '#functions/office/people.ts';
import type { Language } from '#shared/contract/problem.ts';
import { NOTE_KIND_WORDS, SLIP_WORDS } from '#shared/contract/slip-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { GreenNote } from '#shared/domain/note.ts';
import type { Hand } from '#shared/domain/notes/hand.ts';
import { type Instant, istDay } from '#shared/domain/time.ts';
import { NOTE_SHEET } from '#shared/printing/note-sheet-layout.ts';
import type { Order } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';
import { blocksOf } from './note-blocks.ts';
import { shownDay, shownInstant } from './shown.ts';
import type { SlipRoom } from './slip-room.ts';

type Place = Pick<SlipRoom, 'district'> & { readonly directory: Directory; readonly at: Instant };
type Sheet = {
  readonly head: FileHead;
  readonly notes: readonly GreenNote[];
  /** Of the first part of a file only. */
  readonly cover: boolean;
  readonly language: Language;
};

/** Officer, post and hour; of what was done in another's place, both. */
const handOf = (
  { directory }: Place,
  { postId, officerId, inPlaceOf, at }: Hand,
  language: Language,
): string => {
  const name = (id: typeof officerId): string => directory.getOfficer(id).names[language];
  const placed = inPlaceOf ? ` (${SLIP_WORDS.inPlaceOf[language].replace('—', () => name(inPlaceOf))})` : '';
  return `${name(officerId)}${placed}, ${markingOf(directory, { postId, officerId, at })}, ${shownInstant(at)}`;
};

const coverRows = ({ cover, createdAt, paper, closedAt }: FileHead, language: Language) => {
  const pages = (count: number): string => (count === 0 ? '—' : `1–${count}`);
  const rows: readonly (readonly [keyof typeof SLIP_WORDS, string | undefined])[] = [
    ['openedOn', shownDay(istDay(createdAt))],
    ['closedOn', closedAt && shownDay(istDay(closedAt))],
    ['description', cover?.description],
    ['category', [cover?.category, cover?.subCategory].filter(part => part !== undefined).join(' / ')],
    ['previousReferences', cover?.previousReferences],
    ['laterReferences', cover?.laterReferences],
    ['remarks', cover?.remarks],
    ['dueOn', cover?.dueOn && shownDay(cover.dueOn)],
    ['oldNumber', paper?.oldNumber],
    ['paperNotes', paper && pages(paper.noteSide.pages)],
    ['paperCorrespondence', paper && pages(paper.correspondence.pages)],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label: SLIP_WORDS[label][language], value }] : []));
};

/** Cover and confirmed notes of a file, to be set. Every page says whose it is and how it is classified. */
export const noteSheetOf = (place: Place, { head, notes, cover, language }: Sheet): Omit<Order, 'at'> => {
  const say = (word: keyof typeof SLIP_WORDS): string => SLIP_WORDS[word][language];
  const { directory, district, at } = place;
  const { classification, number, officeId, subject } = head;
  return {
    layout: NOTE_SHEET,
    language,
    title: `${say('noteSheet')} ${number}`,
    filling: {
      cover,
      number,
      subject,
      district: district[language],
      office: directory.getOffice(officeId).names[language],
      heading: say('file'),
      notesHeading: say('noteSheet'),
      marking: classification === 'confidential' ? say('confidential') : '',
      qr: qrOf(number),
      rows: coverRows(head, language),
      notes: notes.map(note => ({
        title: `${say('note')} ${note.number}`,
        kind: note.kind === 'note' ? '' : NOTE_KIND_WORDS[note.kind][language],
        blocks: blocksOf(note.content, note.firstParagraph),
        hands: [
          note.kind === 'advance'
            ? `${say('byPolicy')}, ${shownInstant(note.at)}`
            : handOf(place, note.confirmedBy, language),
        ],
      })),
      foot: `${say('printedAt')}: ${shownInstant(at)} (${say('ist')})`,
    },
  };
};
