import * as z from 'zod';
import { AnswerId, DocumentId, DraftId, FileId, OfficeId, PostId, ReceiptId } from './ids.ts';
import { Day, Instant, plus } from './time.ts';

/** `UPLOAD_EXPIRED` is not stored: it is an awaited upload whose time has passed. */
export const DOCUMENT_STATES = ['AWAITING_UPLOAD', 'CHECKING', 'READY', 'REFUSED'] as const;
export const DocumentState = z.enum(DOCUMENT_STATES);
export type DocumentState = z.infer<typeof DocumentState>;

/** What paper may come in. A scanner or a phone makes nothing else; office formats carry macros and are not read. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'] as const;
export const DocumentType = z.enum(DOCUMENT_TYPES);
export type DocumentType = z.infer<typeof DocumentType>;

/** SHA-256 in lower-case hexadecimal, as it stands in every key and event. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** That a paper was sent here by another office of the district: whose letter it is, and to which post. */
export const ArrivedLetter = z.strictObject({
  draftId: DraftId,
  /** Of the recipient. */
  serial: z.int().min(1),
  number: z.string(),
  on: Day,
  /** When it was signed in ink: the paper seen here is a scan of that. */
  signedOn: Day.optional(),
  from: OfficeId,
  to: PostId,
  /** Absent of what is confidential: that is for the post it is written to alone. */
  subject: z.string().optional(),
});
export type ArrivedLetter = z.infer<typeof ArrivedLetter>;

/** What is known of an uploaded paper; its bytes and page images lie in the buckets under `sha256`. */
export const Document = z.strictObject({
  documentId: DocumentId,
  fileName: z.string(),
  /** As announced; what the bytes really are is `foundType`. */
  type: DocumentType,
  foundType: DocumentType.optional(),
  length: z.int().min(0),
  sha256: Sha256,
  state: DocumentState,
  pages: z.int().min(0).optional(),
  /** A code of shared/documents/reasons.ts, when refused. */
  reason: z.string().optional(),
  uploadedBy: PostId,
  /** Of the post that brought it: where it waits to be diarised. */
  officeId: OfficeId,
  createdAt: Instant,
  uploadExpiresAt: Instant,
  settledAt: Instant.optional(),
  /** When every page of a ready document had been tried for its text; absent while the machine reads. */
  readAt: Instant.optional(),
  /** Pages that had a text then: whoever comes last and finds more says so again. */
  pagesRead: z.int().optional(),
  /** When the sweep looks whether this document stands still; absent once nothing more is to come. */
  lookAt: Instant.optional(),
  /** How often the sweep or a person started its work again; never counted back, since executions are named by it. */
  restarts: z.int().optional(),
  /** Those of them before the work that is now under way: the sweep's patience with this begins anew. */
  restartsBefore: z.int().optional(),
  /** When the record itself may go: an upload that never came is no paper of anybody's. */
  forgetAt: Instant.optional(),
  /** The receipt it is the scan of. */
  receiptId: ReceiptId.optional(),
  /** The file whose paper part it is the scan of. */
  fileId: FileId.optional(),
  /** What a post was asked, along with whose answer it was given. */
  answerId: AnswerId.optional(),
  /** The document whose pages and texts it shows: a scan that several letters have in common has a name for each. */
  sharedFrom: DocumentId.optional(),
  /** A letter of another office of the district, which this one finds here and takes in (ADR 27). */
  letter: ArrivedLetter.optional(),
  /** When the office was told that it lay undiarised. */
  toldUndiarisedAt: Instant.optional(),
});
export type Document = z.infer<typeof Document>;

/** The document under whose name its pages and texts are kept. */
export const scanOf = ({ documentId, sharedFrom }: Pick<Document, 'documentId' | 'sharedFrom'>): DocumentId =>
  sharedFrom ?? documentId;

type Taken = Pick<Document, 'receiptId' | 'fileId' | 'answerId'>;

/** A paper that is nobody's yet: in no diary, no file, and given with no answer. */
export const isFree = ({ receiptId, fileId, answerId }: Taken): boolean =>
  receiptId === undefined && fileId === undefined && answerId === undefined;

/** A paper that passed its check and is nobody's yet. */
export const isUndiarised = (document: Document): boolean => document.state === 'READY' && isFree(document);

/** A paper lies for a day before the office is told that it stands in no diary. */
const UNDIARISED_MS = 24 * 3_600_000;
export const undiarisedSince = (now: Instant): Instant => plus(now, -UNDIARISED_MS);
export const undiarisedBy = ({ createdAt }: Pick<Document, 'createdAt'>): Instant =>
  plus(createdAt, UNDIARISED_MS);

/** When the sweep looks whether a paper that was read through has been diarised; not again once the office was told. */
export const lookWhetherDiarised = (document: Document, readAt: Instant): Instant | undefined => {
  if (!isUndiarised(document) || document.toldUndiarisedAt !== undefined) return undefined;
  const by = undiarisedBy(document);
  return by > readAt ? by : readAt;
};

/** Which states a document may pass to; settled states stay. */
export const NEXT_DOCUMENT_STATES = {
  AWAITING_UPLOAD: ['CHECKING', 'REFUSED'],
  CHECKING: ['READY', 'REFUSED'],
  READY: ['REFUSED'],
  REFUSED: [],
} as const satisfies Record<DocumentState, readonly DocumentState[]>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How long each state may last before the sweep looks. An upload begun in time may take an hour on a thin line; checking
 * and reading wait in a throng of documents and try again for as long.
 */
const PATIENCE_MS = {
  AWAITING_UPLOAD: 120 * MINUTE_MS,
  CHECKING: 60 * MINUTE_MS,
  READY: 60 * MINUTE_MS,
} as const;
/** More for each page, so that a bundle of five hundred is not taken for one that stands still. */
const PATIENCE_PER_PAGE_MS = 20_000;
/** How often work is started again before the document says that it failed. */
export const MOST_RESTARTS = 3;
const FORGOTTEN_AFTER_MS = 30 * DAY_MS;

/** When the sweep looks next at a document that is now in this state. */
export const lookAgainAt = (
  { state, pages = 0 }: { readonly state: keyof typeof PATIENCE_MS; readonly pages?: number | undefined },
  from: Instant,
): Instant => plus(from, PATIENCE_MS[state] + pages * PATIENCE_PER_PAGE_MS);

/** Whether work that stands still was started again often enough. */
export const isSpent = ({ restarts = 0, restartsBefore = 0 }: Document): boolean =>
  restarts - restartsBefore >= MOST_RESTARTS;

/** Whether the machine is at work on a document's text, or is to be: somebody looks after what stands still. */
export const isBeingRead = ({ readAt, lookAt }: Document): boolean =>
  readAt === undefined && lookAt !== undefined;

/** Ends a document with a reason of shared/documents/reasons.ts. */
export const refused = ({ lookAt: _, ...document }: Document, reason: string, at: Instant): Document => ({
  ...document,
  state: 'REFUSED',
  reason,
  settledAt: at,
});

/** Its file was disposed of: what is left is that there was such a paper, when, and its hash. */
export const disposedOf = ({ lookAt: _, forgetAt: _f, ...document }: Document, at: Instant): Document =>
  refused(document, 'document.disposed', at);

/** Whether anybody has, or may yet have, the bytes by this name. */
export const hasBytes = ({ state }: Pick<Document, 'state'>): boolean => state !== 'REFUSED';

/** What the bytes are is known, and they lie where they cannot change. */
export const accepted = (
  document: Document,
  { type, pages }: { readonly type: DocumentType; readonly pages: number },
  at: Instant,
): Document => ({
  ...document,
  state: 'CHECKING',
  foundType: type,
  pages,
  lookAt: lookAgainAt({ state: 'CHECKING', pages }, at),
});

/** Its pages can be seen; from here the machine reads them. */
export const ready = (document: Document, at: Instant): Document => ({
  ...document,
  state: 'READY',
  settledAt: at,
  lookAt: lookAgainAt({ state: 'READY', pages: document.pages }, at),
  ...(document.restarts === undefined ? {} : { restartsBefore: document.restarts }),
});

/** The upload's time is long over and nothing lies in quarantine: the document ends so, and its record goes in a month. */
export const neverCame = (document: Document, at: Instant): Document => ({
  ...refused(document, 'document.never-came', at),
  forgetAt: plus(at, FORGOTTEN_AFTER_MS),
});
