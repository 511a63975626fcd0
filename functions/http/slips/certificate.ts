import { markingOf } from '#functions/office/people.ts';
import type { Language } from '#shared/contract/problem.ts';
import { RECORD_SHEET_WORDS } from '#shared/contract/record-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { headLine } from '#shared/domain/numbering/head.ts';
import type { DisposalHand, Disposed } from '#shared/domain/records/record.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import { type Instant, istDay } from '#shared/domain/time.ts';
import type { Order } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';
import { CERTIFICATE } from '#shared/printing/record-layouts.ts';
import { categoryShown } from './record-labels.ts';
import { shownDay, shownInstant } from './shown.ts';
import type { SlipRoom } from './slip-room.ts';

type Place = Pick<SlipRoom, 'district'> & { readonly directory: Directory; readonly at: Instant };
type Label = keyof typeof RECORD_SHEET_WORDS;
type Row = readonly [label: Label, value: string | undefined];
type Certified = {
  readonly head: FileHead;
  readonly seals: readonly SealedEvent[];
  readonly code: SlipCode;
};

const labelOf = ({ type }: SealedEvent): Label => {
  if (type === 'file.disposed') return 'disposedEntry';
  return type === 'file.erased' ? 'erasedEntry' : 'firstEntry';
};

/** The certificate of a record that was disposed of and erased, to be set. It stands in the head and the journal alone. */
export const certificateOf = (
  { district, directory, at }: Place,
  { head, seals, code }: Certified,
  language: Language,
): Omit<Order, 'at'> => {
  const say = (word: Label): string => RECORD_SHEET_WORDS[word][language];
  const { disposed, recorded, number, subject, officeId, createdAt, closedAt, paper } = head;
  if (!disposed?.erased || !recorded) throw new Error('nothing is certified that was not disposed of');
  const { proposed, confirmed, erased } = disposed;
  const nameOf = ({ officerId }: DisposalHand): string => directory.getOfficer(officerId).names[language];
  const postOf = ({ officerId, postId, at: when }: DisposalHand): string =>
    `${directory.getPost(postId).names[language]}, ${markingOf(directory, { postId, officerId, at: when })}`;
  const hand = (by: DisposalHand): string => `${nameOf(by)}, ${postOf(by)}, ${shownInstant(by.at)}`;
  const counted = (of: NonNullable<Disposed['erased']>): string =>
    [
      `${say('notes')} ${of.notes}`,
      `${say('versions')} ${of.versions}`,
      `${say('scans')} ${of.scans}`,
      ...(of.shared > 0 ? [`${say('shared')} ${of.shared}`] : []),
    ].join('; ');
  const category = categoryShown({ directory }, recorded, language);
  const heads = head.head === undefined ? [] : headLine(directory, head.head);
  const rows: readonly Row[] = [
    ['file', number],
    ['oldNumber', paper?.oldNumber],
    ['subject', subject],
    ['head', heads.map(({ code: each, names }) => `${each} ${names[language]}`).join(' / ') || undefined],
    ['openedOn', shownDay(istDay(createdAt))],
    ['closedOn', closedAt && shownDay(istDay(closedAt))],
    ['recordedAt', shownInstant(recorded.at)],
    ['category', category],
    [
      'kept',
      recorded.keepYears === 0
        ? say('noTerm')
        : say('years').replace('—', () => String(recorded.keepYears ?? '')),
    ],
    ['reviewIn', String(recorded.reviewIn)],
    ['proposedBy', hand(proposed)],
    ['reason', proposed.reason],
    ['confirmedBy', hand(confirmed)],
    ['authority', say('authoritySays').replace('—', () => recorded.category)],
    ['erasedAt', shownInstant(erased.at)],
    ['erased', counted(erased)],
  ];
  return {
    layout: CERTIFICATE,
    language,
    title: `${say('certificate')} ${number}`,
    filling: {
      district: district[language],
      office: directory.getOffice(officeId).names[language],
      heading: say('certificate'),
      says: say('says'),
      qr: qrOf(code),
      code,
      rows: rows.flatMap(([label, value]) =>
        value === undefined ? [] : [{ label: say(label), value, strong: label === 'file' }],
      ),
      hashesHeading: say('hashes'),
      hashes: seals.map(seal => ({ label: `${say(labelOf(seal))} (${seal.seq})`, value: seal.hash })),
      hands: [proposed, confirmed].map(by => ({ name: nameOf(by), post: postOf(by) })),
      foot: `${say('printedAt')}: ${shownInstant(at)} (${say('ist')}) · ${number} · ${say('code')}: ${code}`,
    },
  };
};
