import type { Ask, AskedOf } from '#shared/domain/ask.ts';
import type { FileLink, OpenReceipt, ReadingCopy } from '#shared/domain/beside-file.ts';
import type { FollowUp, KnownLetter } from '#shared/domain/beside-receipt.ts';
import type { AskedText } from '#shared/domain/consultations/text.ts';
import type { DispatchLine } from '#shared/domain/dispatch/line.ts';
import type { PeonPage } from '#shared/domain/dispatch/peon-page.ts';
import type { PostageDecision } from '#shared/domain/dispatch/postage.ts';
import type { Document } from '#shared/domain/document.ts';
import type { DraftVersion } from '#shared/domain/drafts/draft.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type {
  AnswerId,
  ConsultationId,
  DocumentId,
  DraftId,
  FileId,
  HeadId,
  JournalId,
  ObjectId,
  OfficeId,
  PostId,
  ReceiptId,
} from '#shared/domain/ids.ts';
import type { Marking } from '#shared/domain/marking.ts';
import type { GreenNote, InstructionAnswer, YellowNote } from '#shared/domain/note.ts';
import type { Notification } from '#shared/domain/notification.ts';
import type { Opening } from '#shared/domain/numbering/counter.ts';
import type { Register } from '#shared/domain/numbering/series.ts';
import type { PageText } from '#shared/domain/page-text.ts';
import type { SealedPaper } from '#shared/domain/sealed-paper.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import type { Instant } from '#shared/domain/time.ts';

/** What else a transaction writes beside heads, events and stays. */
export type Also =
  | { readonly kind: 'yellow-note'; readonly note: YellowNote; readonly replaces?: number }
  | { readonly kind: 'yellow-note-gone'; readonly note: YellowNote }
  | { readonly kind: 'green-note'; readonly note: GreenNote }
  /** What the post said that gave an instruction, with the note that records it; the note's own text never changes. */
  | {
      readonly kind: 'instruction-answered';
      readonly fileId: FileId;
      readonly number: number;
      readonly answered: InstructionAnswer;
    }
  | {
      readonly kind: 'filed-receipt';
      readonly fileId: FileId;
      readonly serial: number;
      readonly receiptId: ReceiptId;
      readonly at: Instant;
    }
  | {
      readonly kind: 'register-entry';
      readonly register: Register;
      readonly entry: RegisterEntry;
      /** Its number carries on that of another file: it is claimed among the counted ones as well. */
      readonly carriedOn?: true;
    }
  | { readonly kind: 'notification'; readonly notification: Notification }
  | {
      readonly kind: 'document-taken';
      readonly documentId: DocumentId;
      /** What it is the scan of: a receipt, or the paper part of a file; or with whose answer it was given. */
      readonly by:
        | { readonly receiptId: ReceiptId }
        | { readonly fileId: FileId }
        | { readonly answerId: AnswerId };
    }
  /** An assistant's proposal where to send a file; it takes the place of an older one. */
  | { readonly kind: 'marking'; readonly marking: Marking }
  | { readonly kind: 'marking-gone'; readonly marking: Marking }
  /** A new version of a page's text; its number says which version it takes the place of. */
  | { readonly kind: 'text-corrected'; readonly text: PageText }
  /** A paper is still nobody's scan: what is done with it concerns no receipt's journal. */
  | { readonly kind: 'document-free'; readonly documentId: DocumentId }
  /** Every page of a document has been tried for its text. */
  | {
      readonly kind: 'document-read';
      readonly documentId: DocumentId;
      readonly readAt: Instant;
      readonly pagesRead: number;
      /** When the sweep looks whether it was diarised. */
      readonly lookAt?: Instant | undefined;
      /** When it had been read through before, as the document was read: of two who enter the same, one is overtaken. */
      readonly before: Instant | undefined;
    }
  /** The sweep has looked at a paper that was read through: the office is told that it is undiarised, or need not be. */
  | { readonly kind: 'document-looked'; readonly documentId: DocumentId; readonly toldAt?: Instant }
  /** The work on a document as it was read is begun again: counted, so that of two at once only one starts it. */
  | { readonly kind: 'document-restarted'; readonly document: Document; readonly lookAt: Instant }
  /** A note in draft is begun on the file as it was read; it is counted, so that closing cannot pass it by. */
  | { readonly kind: 'draft-begun'; readonly head: FileHead }
  /** The code on the slip of a physical file or letter, or on a letter that goes out; overtaken where it stands for another already. */
  | { readonly kind: 'code'; readonly code: SlipCode; readonly objectId: JournalId }
  /** A reading copy given; an older one of the same post and file is given anew. */
  | { readonly kind: 'copy'; readonly copy: ReadingCopy }
  | { readonly kind: 'copy-read'; readonly copy: ReadingCopy; readonly at: Instant }
  /** Something asked of a post; `ask-gone` when it was answered or lapsed. */
  | { readonly kind: 'ask'; readonly ask: AskedOf }
  | { readonly kind: 'ask-gone'; readonly ask: Pick<Ask, 'askId' | 'of'> }
  | { readonly kind: 'link'; readonly of: FileId; readonly link: FileLink }
  | { readonly kind: 'link-gone'; readonly of: FileId; readonly to: FileId }
  /** A receipt is open in a file, until it is written off. */
  | { readonly kind: 'open-receipt'; readonly fileId: FileId; readonly receipt: OpenReceipt }
  | { readonly kind: 'open-receipt-gone'; readonly fileId: FileId; readonly receipt: OpenReceipt }
  /** The number a file had on paper, in its office: it is brought over once. */
  | {
      readonly kind: 'old-number';
      readonly officeId: OfficeId;
      readonly oldNumber: string;
      readonly fileId: FileId;
    }
  /** A letter of this mark came to an office's diary; overtaken where one is in it already. */
  | {
      readonly kind: 'letter';
      readonly officeId: OfficeId;
      readonly mark: string;
      readonly letter: KnownLetter;
    }
  | {
      readonly kind: 'letter-gone';
      readonly officeId: OfficeId;
      readonly mark: string;
      readonly receiptId: ReceiptId;
    }
  /** A day on which a post looks again; it takes the place of the one before. */
  | { readonly kind: 'follow-up'; readonly followUp: FollowUp }
  | { readonly kind: 'follow-up-gone'; readonly postId: PostId; readonly objectId: ObjectId }
  /** Another name for a scan that several letters have in common; `listed` where no letter's parts tell of it. */
  | { readonly kind: 'document-shared'; readonly document: Document; readonly listed: boolean }
  /** The n-th draft of a file, in its list. */
  | { readonly kind: 'draft-of-file'; readonly fileId: FileId; readonly n: number; readonly draftId: DraftId }
  /** What left of one letter on one day, in the register of the office that sent it. */
  | { readonly kind: 'dispatched'; readonly line: DispatchLine }
  /** What was entered in an office's postage account. */
  | { readonly kind: 'postage'; readonly entered: PostageDecision }
  /** A page of the peon book; one sending of a letter stands on one page. */
  | { readonly kind: 'peon-page'; readonly page: PeonPage }
  /** The n-th question on a paper, in its list. */
  | {
      readonly kind: 'consultation-of';
      readonly about: ObjectId;
      readonly n: number;
      readonly consultationId: ConsultationId;
    }
  /** What a question or an answer says, beside its journal. */
  | { readonly kind: 'asked-text'; readonly text: AskedText }
  /** The question is open still: for what is carried to those that were asked. */
  | { readonly kind: 'consultation-open'; readonly consultationId: ConsultationId }
  /** A version of a draft's text, beside its journal. */
  | { readonly kind: 'draft-version'; readonly version: DraftVersion }
  /** The file is still as it was read: same version. For acts that write beside the journal. */
  | { readonly kind: 'file-unchanged'; readonly head: FileHead };

/** One line of a register: what was entered, or why its number is nobody's. */
export type RegisterEntry = {
  readonly serial: number;
  readonly number: string;
  /** The subject head the file was opened under. */
  readonly head?: HeadId;
  /** Absent for what is not kept here. */
  readonly objectId?: JournalId;
  /** Absent for what is not everybody's to know. */
  readonly subject?: string;
  readonly classification?: 'confidential';
  readonly sealed?: SealedPaper;
  /** The number stands for something else already, so nothing was entered under it. */
  readonly passedOver?: true;
  /** Up to here the register is kept on paper: the counter was opened behind this number. */
  readonly opening?: Opening;
  readonly at: Instant;
  /** Absent for the opening of a counter, which is made by whoever administers the office. */
  readonly by?: PostId;
};
