import type { Decision, HoldingChange } from '#shared/domain/act.ts';
import { noteChanged, YellowNote } from '#shared/domain/note.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { NO_HASH, seal } from '#shared/journal/seal.ts';
import type { Also } from './also.ts';
import { besideFileWrites } from './beside-file.ts';
import { besideReceiptWrites, watchWrites } from './beside-receipt.ts';
import { codeWrite } from './codes.ts';
import { consultationWrites } from './consultations.ts';
import { dispatchWrite } from './dispatches.ts';
import { draftWrites } from './drafts.ts';
import { followsFrom } from './follows.ts';
import { indexesOfDecided } from './head-indexes.ts';
import { type Head, holdingItem, journalIdOf } from './head-items.ts';
import { key } from './keys.ts';
import { markingWrites } from './markings.ts';
import { numberWrites } from './number-writes.ts';
import { type Commit, type Once, Overtaken, type StoredAnswer } from './office-store.ts';
import { textWrites } from './page-texts.ts';
import { scanWrites } from './scans.ts';
import { sharedWrites } from './shared-scans.ts';
import { type Item, read } from './table.ts';
import {
  hasRevision,
  hasVersion,
  isNew,
  isOpenStay,
  isThere,
  stillStands,
  type Write,
  writes,
} from './transaction.ts';

/**
 * What stands beside each head as it was read: the hash of its last event, and how many notes lie in draft. The domain
 * folds heads without knowing of either; the store must write onto the very state the decision was made on.
 */
export type Beside = { readonly chain: string; readonly drafts: number };
export type AsRead = WeakMap<Head, Beside>;

/** Fails for a head that no read of this store gave: what stands beside it is not known. */
export const besideOf = (asRead: AsRead, head: Head): Beside => {
  const read = asRead.get(head);
  if (!read) throw new Error('a decision must be made on a head as the store gave it');
  return read;
};

/** Idempotency records are kept this long. */
const ONCE_DAYS = 30;

const overtakenBy = (by: Overtaken['by']) => (): Error => new Overtaken(by);

/** The writes that make up a commit, in the order in which their failures matter. */
export const writesOf = (table: string, asRead: AsRead, now: () => number) => {
  const write = writes(table);

  const once = (once: Once, answer: StoredAnswer): Write => {
    const seconds = Math.floor(now() / 1000);
    return write.put(
      {
        pk: key.once(once),
        sk: key.onceRecord(),
        askedSha256: once.askedSha256,
        status: answer.status,
        body: answer.body,
        expiresAt: seconds + ONCE_DAYS * 86_400,
      },
      {
        says: 'attribute_not_exists(pk) OR expiresAt < :now',
        values: { ':now': seconds },
      },
      overtakenBy('once'),
    );
  };

  const holding = (change: HoldingChange): Write => {
    const item = holdingItem(change.holding);
    return write.put(item, change.kind === 'begin' ? isNew : isOpenStay, overtakenBy('head'));
  };

  const beside = (head: Head): Beside => besideOf(asRead, head);

  const decision = (decided: Decision, extras: readonly Also[]): readonly Write[] => {
    const { before, after, event, holdings } = decided;
    const pk = key.object(journalIdOf(after));
    const { chain, drafts } = before === undefined ? { chain: NO_HASH, drafts: 0 } : beside(before);
    const sealed = seal(event, chain);
    const settled = extras.filter(({ kind }) => kind === 'yellow-note-gone').length;
    return [
      write.put(
        {
          pk,
          sk: key.head(),
          ...indexesOfDecided(decided),
          ...after,
          chain: sealed.hash,
          drafts: drafts - settled,
        },
        before === undefined ? isNew : stillStands(before.version, drafts),
        overtakenBy('head'),
      ),
      write.put({ pk, sk: key.event(event.seq), ...sealed }, isNew, overtakenBy('head')),
      ...holdings.map(holding),
      ...(decided.object === 'receipt' ? watchWrites(write, decided.before, decided.after) : []),
    ];
  };

  const numbers = numberWrites(write);
  const texts = textWrites(write);
  const markings = markingWrites(write);

  const besideFile = besideFileWrites(write);
  const besideReceipt = besideReceiptWrites(write);
  const ofDrafts = draftWrites(write);
  const ofScans = scanWrites(write);
  const ofConsultations = consultationWrites(write);

  const also = (extra: Also): Write | readonly Write[] => {
    switch (extra.kind) {
      case 'copy':
      case 'copy-read':
      case 'ask':
      case 'ask-gone':
      case 'link':
      case 'link-gone':
      case 'open-receipt':
      case 'open-receipt-gone':
        return besideFile(extra);
      case 'letter':
      case 'letter-gone':
      case 'follow-up':
      case 'follow-up-gone':
        return besideReceipt(extra);
      case 'draft-of-file':
      case 'draft-version':
        return ofDrafts(extra);
      case 'consultation-of':
      case 'asked-text':
      case 'consultation-open':
        return ofConsultations(extra);
      case 'dispatched':
      case 'postage':
      case 'peon-page':
        return dispatchWrite(write, extra);
      case 'document-shared':
        return sharedWrites(write, extra);
      case 'code':
        return codeWrite(write, extra);
      case 'marking':
        return markings.proposed(extra.marking);
      case 'marking-gone':
        return markings.gone(extra.marking);
      case 'text-corrected':
        return texts.corrected(extra.text);
      case 'document-free':
      case 'document-taken':
        return ofScans(extra);
      case 'document-read':
        return texts.readThrough(extra);
      case 'document-looked':
        return texts.looked(extra);
      case 'document-restarted':
        return texts.restarted(extra.document, extra.lookAt);
      case 'yellow-note': {
        const { note, replaces } = extra;
        return write.put(
          { pk: key.object(note.fileId), sk: key.yellowNote(note.noteId), ...note },
          replaces === undefined ? isNew : hasRevision(replaces),
          yellowChanged,
        );
      }
      case 'yellow-note-gone': {
        const { note } = extra;
        const where = { pk: key.object(note.fileId), sk: key.yellowNote(note.noteId) };
        return write.remove(where, hasRevision(note.revision), yellowChanged);
      }
      case 'green-note': {
        const { note } = extra;
        const where = { pk: key.object(note.fileId), sk: key.greenNote(note.number) };
        return write.put({ ...where, ...note }, isNew, overtakenBy('head'));
      }
      case 'instruction-answered': {
        const where = { pk: key.object(extra.fileId), sk: key.greenNote(extra.number) };
        return write.set(where, { answered: extra.answered }, isThere, overtakenBy('head'));
      }
      case 'filed-receipt': {
        const { fileId, serial, receiptId, at } = extra;
        const where = { pk: key.object(fileId), sk: key.filedReceipt(serial) };
        return write.put({ ...where, serial, receiptId, addedAt: at }, isNew, overtakenBy('head'));
      }
      case 'old-number':
        return numbers.claimOld(extra);
      case 'register-entry':
        return [
          numbers.entry(extra.register, extra.entry),
          numbers.claim(extra.register, extra.entry),
          ...(extra.carriedOn ? [numbers.claimCounted(extra.register, extra.entry)] : []),
        ];
      case 'notification': {
        const { notification } = extra;
        const where = {
          pk: key.personal(notification.officerId),
          sk: key.notification(notification.notificationId),
        };
        return write.put({ ...where, ...notification }, isNew, overtakenBy('head'));
      }
      case 'draft-begun': {
        const where = { pk: key.object(extra.head.fileId), sk: key.head() };
        const { drafts } = beside(extra.head);
        return write.set(
          where,
          { drafts: drafts + 1 },
          stillStands(extra.head.version, drafts),
          overtakenBy('head'),
        );
      }
      case 'file-unchanged': {
        const where = { pk: key.object(extra.head.fileId), sk: key.head() };
        return write.check(where, hasVersion(extra.head.version), overtakenBy('head'));
      }
    }
  };

  return {
    write,
    once,
    ...numbers,
    commit: ({ decisions, also: extras = [], once: request, answer }: Commit): readonly Write[] => [
      ...(request && answer ? [once(request, answer)] : []),
      ...decisions.flatMap(decided => decision(decided, extras)),
      ...[...decisions.flatMap(followsFrom), ...extras].flatMap(also),
    ],
  };
};

const yellowChanged = (standing: Item | undefined) =>
  standing === undefined ? new Refusal('note.unknown') : noteChanged(read(YellowNote, standing));
