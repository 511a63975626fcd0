import { foldAnswer } from '#shared/domain/consultations/fold-answer.ts';
import { foldConsultation } from '#shared/domain/consultations/fold-consultation.ts';
import {
  type AnswerEvent,
  type ConsultationEvent,
  isFileEvent,
  type ReceiptEvent,
} from '#shared/domain/events.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { foldFile } from '#shared/domain/fold-file.ts';
import { foldReceipt } from '#shared/domain/fold-receipt.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import { canonicalBytes, findBreak, sha256 } from '#shared/journal/seal.ts';
import type { Acknowledged, AcknowledgedNote } from '../witness.ts';
import type { Broken } from './broken.ts';
import type { Held, Kept } from './read.ts';

const isReceiptEvent = (event: SealedEvent): event is SealedEvent & ReceiptEvent =>
  event.type.startsWith('receipt.') || event.type.startsWith('custody.');

const isAnswerEvent = (event: SealedEvent): event is SealedEvent & AnswerEvent =>
  event.type.startsWith('answer.') || event.type.startsWith('custody.');
const isConsultationEvent = (event: SealedEvent): event is SealedEvent & ConsultationEvent =>
  event.type.startsWith('consultation.');

type Journaled = Pick<Held, 'objectId' | 'events'> & { readonly head: { readonly version: number } };

/** The head that the events alone make. */
const foldOf = <E extends SealedEvent, H>(
  events: readonly SealedEvent[],
  isOf: (event: SealedEvent) => event is E,
  fold: (head: H | undefined, event: E) => H,
): H | undefined => events.filter(isOf).reduce<H | undefined>(fold, undefined);

/** The head that the journal alone makes. */
const folded = ({ objectId, events }: Journaled): unknown => {
  if (objectId.startsWith('fil_'))
    return events.filter(isFileEvent).reduce<FileHead | undefined>(foldFile, undefined);
  if (objectId.startsWith('ans_')) return foldOf(events, isAnswerEvent, foldAnswer);
  if (objectId.startsWith('cns_')) return foldOf(events, isConsultationEvent, foldConsultation);
  return foldOf(events, isReceiptEvent, foldReceipt);
};

export const brokenJournal = (kept: Journaled): Broken | undefined => {
  const { objectId, head, events } = kept;
  const says = (what: string): Broken => ({ invariant: 'journal-whole', says: `${objectId} ${what}` });
  const gap = events.findIndex(({ seq }, at) => seq !== at + 1);
  if (gap >= 0) return says(`has no event ${gap + 1}`);
  if (head.version !== events.length) return says(`has ${events.length} events, and version ${head.version}`);
  const at = findBreak(events);
  if (at) return says(`is broken at event ${at.seq}`);
  const made = folded(kept);
  if (canonicalBytes(made) !== canonicalBytes(head)) return says('is not what its journal makes of it');
  return undefined;
};

/** What somebody was told was done, is in the journal by their name; each version is one act’s. */
export const brokenAcknowledged = (
  acts: readonly Acknowledged[],
  objects: ReadonlyMap<string, Pick<Held, 'events'>>,
): Broken | undefined => {
  for (const { objectId, version, operation, by } of acts) {
    const event = objects.get(objectId)?.events[version - 1];
    const isTheirs = event?.by.kind === 'officer' && event.by.officerId === by;
    if (!isTheirs)
      return {
        invariant: 'acknowledged-stands',
        says: `${operation} of ${by} was answered with version ${version} of ${objectId}, which is ${event?.type ?? 'nothing'}`,
      };
  }
  return undefined;
};

const isWhole = ({ notes }: Kept): boolean =>
  notes.every(({ number, content, textSha256 }, at) => {
    return number === at + 1 && sha256(canonicalBytes(content)) === textSha256;
  });

/** Each note stands under its number with the text that was confirmed, and nowhere else. */
export const brokenNotes = (
  acknowledged: readonly AcknowledgedNote[],
  objects: ReadonlyMap<string, Kept>,
): Broken | undefined => {
  const says = (what: string): Broken => ({ invariant: 'note-stands', says: what });
  for (const { fileId, noteId, number, textSha256 } of acknowledged) {
    const found = objects.get(fileId)?.notes.filter(note => note.noteId === noteId) ?? [];
    const [note] = found;
    if (found.length !== 1 || note?.number !== number || note.textSha256 !== textSha256)
      return says(`note ${number} of ${fileId} stands ${found.length} times, as number ${note?.number}`);
  }
  for (const kept of objects.values())
    if (!isWhole(kept)) return says(`the notes of ${kept.objectId} are not those that were confirmed`);
  return undefined;
};
