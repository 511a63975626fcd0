import type { Decision } from '#shared/domain/act.ts';
import type { AskedOf } from '#shared/domain/ask.ts';
import type { FileLink, OpenReceipt, ReadingCopy } from '#shared/domain/beside-file.ts';
import type { AnswerHead } from '#shared/domain/consultations/answer.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type {
  DraftId,
  FileId,
  HeldId,
  HoldingId,
  JournalId,
  NotificationId,
  ObjectId,
  OfficerId,
  PostId,
  ReceiptId,
} from '#shared/domain/ids.ts';
import type { Marking } from '#shared/domain/marking.ts';
import type { Notification } from '#shared/domain/notification.ts';
import type { Register } from '#shared/domain/numbering/series.ts';
import type { ReadingRecord } from '#shared/domain/reading-record.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import type { Past } from '#shared/domain/relations.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Adoption } from './adoption-counts.ts';
import type { Also } from './also.ts';
import type { BesideReceipts } from './beside-receipt.ts';
import type { Consultations } from './consultations.ts';
import type { Desk } from './desk.ts';
import type { DirectoryActor, DirectoryEvent } from './directory-event.ts';
import type { Dispatches } from './dispatches.ts';
import type { Documents } from './document-records.ts';
import type { Drafts } from './drafts.ts';
import type { Imports } from './import-records.ts';
import type { Notes } from './notes.ts';
import type { RecordRoom } from './record-room.ts';
import type { Registers } from './registers.ts';
import type { SentItems } from './sent.ts';
import type { WordIndex } from './word-index.ts';

export type PageRequest = { readonly cursor?: string | undefined; readonly limit: number };
/** A list numbered without a gap may be entered at any of its numbers. */
export type NumberedRequest = PageRequest & { readonly from?: number | undefined };
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** A receipt's place in its file. */
export type Filed = { readonly serial: number; readonly addedAt: Instant; readonly receiptId: ReceiptId };

/** `more`: there is more than was counted. */
export type Count = { readonly count: number; readonly more: boolean };

/** One POST, as idempotency knows it: who, which operation, which key, and the SHA-256 of what was asked. */
export type Once = {
  readonly scope: string;
  readonly operation: string;
  readonly key: string;
  readonly askedSha256: string;
};
export type StoredAnswer = { readonly status: number; readonly body: unknown };

/** Everything one act writes; committed whole or not at all. */
export type Commit = {
  readonly decisions: readonly Decision[];
  readonly also?: readonly Also[];
  /** Absent for the clockwork, whose acts are idempotent by their own condition. */
  readonly once?: Once | undefined;
  readonly answer?: StoredAnswer;
};

/**
 * Thrown by a commit that another writer overtook: read again, decide again. `head` when a head moved on, `number` when a
 * counter did, `directory` when the directory changed, `import` when an import did, `desk` when a list of phrases did, `once` when this very request has been committed before: then look at the idempotency record.
 */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
  readonly by: 'head' | 'number' | 'once' | 'directory' | 'import' | 'desk';
  constructor(by: Overtaken['by']) {
    super(`overtaken by ${by}`);
    this.by = by;
  }
}

/** Thrown within the store when a counted number stands for something else already: the counter goes past it. */
export class NumberGiven extends Error {
  override readonly name = 'NumberGiven';
  constructor(number: string) {
    super(`number given before: ${number}`);
  }
}

/** Reads of `get*` refuse with the noun's `.unknown`; `find*` may return undefined. All reads that decide are consistent. */
export type OfficeStore = Registers &
  BesideReceipts & {
    readonly files: {
      readonly get: (fileId: FileId) => Promise<FileHead>;
      readonly getMany: (fileIds: readonly FileId[]) => Promise<readonly FileHead[]>;
      /** How many notes lay in draft when this head was read; counted beside it, so it costs no read. */
      readonly draftsOf: (head: FileHead) => number;
      readonly journal: (fileId: FileId, page: PageRequest) => Promise<Page<SealedEvent>>;
      readonly receipts: (fileId: FileId, page: NumberedRequest) => Promise<Page<Filed>>;
      /** Those of these serials that there are, in no order. */
      readonly filed: (fileId: FileId, serials: readonly number[]) => Promise<readonly Filed[]>;
    };
    readonly receipts: {
      readonly get: (receiptId: ReceiptId) => Promise<ReceiptHead>;
      readonly getMany: (receiptIds: readonly ReceiptId[]) => Promise<readonly ReceiptHead[]>;
      readonly journal: (receiptId: ReceiptId, page: PageRequest) => Promise<Page<SealedEvent>>;
    };
    readonly dispatches: Dispatches;
    readonly consultations: Consultations;
    readonly drafts: Drafts & {
      readonly get: (draftId: DraftId) => Promise<DraftHead>;
      readonly getMany: (draftIds: readonly DraftId[]) => Promise<readonly DraftHead[]>;
    };
    readonly holdings: {
      /**
       * The present stay of a head. It takes the head, which must have been read before: a stay read first could be stale
       * under a newer head, and the head's version would not show it.
       */
      readonly of: (head: FileHead | ReceiptHead | AnswerHead) => Promise<Holding>;
      /** One stay as it stands, to look at; never to decide on. */
      readonly find: (key: HoldingKey) => Promise<Holding | undefined>;
      /** Whether a post had an earlier stay of it that counts, and whether it was given a reading copy. */
      readonly past: (objectId: HeldId, postId: PostId) => Promise<Past>;
      /** A post's work list, most urgent first: one query on the `work` index. */
      readonly workOf: (postId: PostId, page: PageRequest) => Promise<Page<Holding>>;
      /** How many stays a post's work list has, counted in one query and no further than `atMost`. */
      readonly countWork: (postId: PostId, atMost: number) => Promise<Count>;
      /** One work list over several posts, most urgent first: a query for each. */
      readonly workOfAll: (postIds: readonly PostId[], page: PageRequest) => Promise<Page<Holding>>;
      /** Stays whose rung was due before `before`, over all shards of the `due` index; at most `limit`. */
      readonly dueBefore: (before: Instant, limit: number) => Promise<readonly HoldingKey[]>;
      /** Stores what a stay was counted to anew after a calendar or policy changed, if it is still at this rung and its clock runs. */
      readonly recount: (holding: Holding, counted: Holding) => Promise<boolean>;
      /** Counts one more restart of the stay's timer, if it is still open; answers the new count. */
      readonly countRestart: (key: HoldingKey) => Promise<number | undefined>;
    };
    readonly notes: Notes;
    readonly documents: Documents;
    readonly directory: {
      /** The directory as it stands: one small read, and what changed since this process looked last. */
      readonly current: () => Promise<Directory>;
      /**
       * The directory as this process read it last; read now if it never was. For what is looked up once the door, or the
       * task, has read it: so that a look costs no read of its own, and all of one request see the same seats.
       */
      readonly lately: () => Promise<Directory>;
      /**
       * Puts rows and moves the version on, whole or not at all; throws Overtaken when another change came first. Decide on
       * `before` as the store gave it. Nothing to put moves nothing, and the request is remembered all the same.
       */
      readonly change: (change: {
        readonly before: Directory;
        readonly puts: Puts;
        readonly operation: string;
        readonly by: DirectoryActor;
        readonly at: Instant;
        readonly once?: Once | undefined;
        readonly answer?: StoredAnswer;
      }) => Promise<void>;
      /** Every change of the directory, newest first. */
      readonly journal: (page: PageRequest) => Promise<Page<DirectoryEvent>>;
    };
    /** The journal of a file, receipt or draft, whichever it is; empty when it is not there. */
    readonly journal: (id: JournalId, page: PageRequest) => Promise<Page<SealedEvent>>;
    /** Who read what is confidential; beside the journal, and never changed. */
    readonly readings: {
      readonly keep: (objectId: ObjectId, record: ReadingRecord) => Promise<void>;
      readonly list: (objectId: ObjectId, page: PageRequest) => Promise<Page<ReadingRecord>>;
    };
    readonly markings: {
      readonly find: (postId: PostId, fileId: FileId) => Promise<Marking | undefined>;
      /** Markings proposed for what a post holds, by file. */
      readonly list: (postId: PostId, page: PageRequest) => Promise<Page<Marking>>;
    };
    /** Codes on the slips of physical files and letters. */
    readonly codes: {
      readonly find: (code: SlipCode) => Promise<JournalId | undefined>;
      /** The code of each, by its id: the one it has, or the first of its own that is free. */
      readonly choose: (objectIds: readonly JournalId[]) => Promise<ReadonlyMap<JournalId, ChosenCode>>;
    };
    /** Reading copies. */
    readonly copies: {
      /** What a post was given to read, newest first. */
      readonly list: (postId: PostId, page: PageRequest) => Promise<Page<ReadingCopy>>;
      readonly find: (fileId: FileId, postId: PostId) => Promise<ReadingCopy | undefined>;
    };
    /** What is asked of a post and not yet answered, oldest first. */
    readonly asks: (postId: PostId, page: PageRequest) => Promise<Page<AskedOf>>;
    /** Files a file refers to, oldest first. */
    readonly links: (fileId: FileId, page: PageRequest) => Promise<Page<FileLink>>;
    readonly openReceipts: {
      /** When the oldest receipts open in a file were diarised, oldest first. */
      readonly oldest: (fileId: FileId, atMost: number) => Promise<readonly OpenReceipt[]>;
    };
    readonly recordRoom: RecordRoom;
    readonly notifications: {
      readonly list: (officerId: OfficerId, page: PageRequest) => Promise<Page<Notification>>;
      readonly markRead: (
        officerId: OfficerId,
        notificationId: NotificationId,
        at: Instant,
        once: Once,
      ) => Promise<Notification>;
    };
    readonly search: WordIndex;
    readonly adoption: Adoption;
    readonly imports: Imports;
    readonly desk: Desk;
    readonly sent: SentItems;
    /** One transaction. Retries transaction conflicts with jitter; throws Overtaken when another writer was first. */
    readonly commit: (commit: Commit) => Promise<void>;
    /** Takes the register's next number and commits what `build` makes of it, in one transaction, without a gap. */
    readonly commitNumbered: <T>(
      register: Register,
      build: (serial: number) => Commit & { readonly result: T },
    ) => Promise<T>;
    /** The stored answer of a request; refuses `idempotency.key-reused` when the key was used for something else. */
    readonly findAnswer: (once: Once) => Promise<StoredAnswer | undefined>;
  };

/** `entered`: it stands in the table; otherwise an act enters it (`also` of kind `code`). */
export type ChosenCode = { readonly code: SlipCode; readonly entered: boolean };

export type HoldingKey = {
  readonly objectId: HeldId;
  readonly postId: PostId;
  readonly holdingId: HoldingId;
};
