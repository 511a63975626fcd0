import type { Watched } from '#shared/domain/category.ts';
import { type Holding, PRIORITIES, type Priority } from '#shared/domain/holding.ts';
import { HeldId, HoldingId, type OfficeId, type OfficerId, PostId } from '#shared/domain/ids.ts';
import { sameNumber } from '#shared/domain/numbering/free.ts';
import type { Register, Series } from '#shared/domain/numbering/series.ts';
import type { DisposalStage, LoanStage } from '#shared/domain/records/record.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import type { Day } from '#shared/domain/time.ts';
import type { HoldingKey, Once } from './office-store.ts';

/** The attributes that are keys or belong to the store; everything else in an item is the thing itself. */
export const STORE_ATTRIBUTES = [
  'pk',
  'sk',
  'workPk',
  'workSk',
  'duePk',
  'dueSk',
  'expiresAt',
  'chain',
  'drafts',
] as const;

/** The table as infrastructure makes it and tests make it: string keys, two sparse indexes, expiry of idempotency records. */
export const TABLE_SHAPE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  expiry: 'expiresAt',
  indexes: {
    work: { partitionKey: 'workPk', sortKey: 'workSk', projection: 'ALL' },
    due: { partitionKey: 'duePk', sortKey: 'dueSk', projection: 'KEYS_ONLY' },
  },
} as const;

export const INDEXES = { work: 'work', due: 'due' } as const satisfies Record<
  string,
  keyof typeof TABLE_SHAPE.indexes
>;

/** How many partitions the due list is spread over, so that no sweep and no morning rush meets one hot key. */
export const DUE_SHARDS = 8;

/** How many partitions the officers' use is spread over: whoever asks for all reads them side by side. */
export const ADOPTION_SHARDS = 4;

/** Over how many partitions the position of posts is spread: all are read side by side (architecture.md 4). */
export const POSITION_SHARDS = 16;

/** In a register, what bears no head comes first and what bears a typed number last. */
const seriesKey = (series: Series): string => (series === 'plain' ? '-' : series === 'free' ? '~' : series);

/** A number as it sorts among texts. */
export const padded = (n: number, width: number): string => String(n).padStart(width, '0');

export const key = {
  object: (objectId: string) => `OBJECT#${objectId}`,
  head: () => 'HEAD',
  event: (seq: number) => `EVENT#${padded(seq, 8)}`,
  events: () => 'EVENT#',
  /** By which task token the routing machine waits for where the file goes. */
  waitingRun: () => 'CHANNEL',
  onChannel: (channelId: string) => `ON-CHANNEL#${channelId}`,
  toChannel: (channelId: string) => `TO-CHANNEL#${channelId}`,
  /** Without a file, the beginning of all that are under way by that version. */
  onVersion: (version: number, fileId = '') => `${padded(version, 4)}#${fileId}`,
  holding: ({ postId, holdingId }: Pick<HoldingKey, 'postId' | 'holdingId'>) =>
    `HOLDING#${postId}#${holdingId}`,
  holdings: () => 'HOLDING#',
  holdingsOf: (postId: PostId) => `HOLDING#${postId}#`,
  greenNote: (number: number) => `NOTE#${padded(number, 6)}`,
  yellowNote: (noteId: string) => `YELLOW#${noteId}`,
  reading: (readingId: string) => `READING#${readingId}`,
  filedReceipt: (serial: number) => `RECEIPT#${padded(serial, 6)}`,
  draft: (n: number) => `DRAFT#${padded(n, 6)}`,
  /** Questions put on a paper, and those of a post, open ones apart. */
  consultation: (n: number) => `CONSULTATION#${padded(n, 6)}`,
  consultationsOf: (postId: PostId) => `CONSULTATIONS#${postId}`,
  consultationText: () => 'TEXT',
  dueConsultation: (shard: number) => `DUE-CONSULTATION#${shard}`,
  dueErasure: (shard: number) => `DUE-ERASURE#${shard}`,
  dueLoan: (shard: number) => `DUE-LOAN#${shard}`,
  draftVersion: (revision: number) => `VERSION#${padded(revision, 6)}`,
  /** What a post has to do about signed letters. */
  dispatchDesk: (postId: PostId) => `DISPATCH#${postId}`,
  dispatches: (officeId: OfficeId, month: string) => `DISPATCHES#${officeId}#${month}`,
  dispatched: (on: Day, draftId: string, seq: number) => `SENT#${on}#${draftId}#${padded(seq, 8)}`,
  postage: (officeId: OfficeId) => `POSTAGE#${officeId}`,
  postageEntries: (month: string) => `ENTRY#${month}#`,
  postageEntry: (month: string, n: number) => `ENTRY#${month}#${padded(n, 8)}`,
  postageMonths: (officeId: OfficeId) => `POSTAGE-MONTHS#${officeId}`,
  peonPage: (code: SlipCode) => `PEON-PAGE#${code}`,
  peonBook: (officeId: OfficeId) => `PEON-BOOK#${officeId}`,
  peonLines: (draftId: string) => `PEON-LINES#${draftId}`,
  oldNumber: (officeId: string, number: string) => `OLD-NUMBER#${officeId}#${sameNumber(number)}`,
  copy: (postId: PostId) => `COPY#${postId}`,
  copies: (postId: PostId) => `COPIES#${postId}`,
  asks: (postId: PostId) => `ASKS#${postId}`,
  ask: (askId: string) => `ASK#${askId}`,
  link: (fileId: string) => `LINK#${fileId}`,
  openReceipts: () => 'OPEN-RECEIPT#',
  openReceipt: (diarisedAt: string, receiptId: string) => `OPEN-RECEIPT#${diarisedAt}#${receiptId}`,
  letter: (officeId: OfficeId, digest: string) => `LETTER#${officeId}#${digest}`,
  letterRecord: () => 'LETTER',
  watch: (officeId: OfficeId, category: Watched) => `WATCH#${officeId}#${category}`,
  watchedSide: (isOpen: boolean) => (isOpen ? 'OPEN#' : 'DONE#'),
  /** What has no day comes last. */
  watched: (isOpen: boolean, replyBy: Day | undefined, receiptId: string) =>
    `${isOpen ? 'OPEN' : 'DONE'}#${replyBy ?? NEVER}#${receiptId}`,
  followUps: (postId: PostId) => `FOLLOW-UPS#${postId}`,
  followUp: (objectId: string) => `FOLLOW-UP#${objectId}`,
  followUpOn: (on: Day, objectId: string) => `${on}#${objectId}`,
  /** Scans of an office that nobody has diarised. */
  undiarised: (officeId: OfficeId) => `UNDIARISED#${officeId}`,
  sharedScans: () => 'SHARED#',
  sharedScan: (documentId: string) => `SHARED#${documentId}`,
  document: (documentId: string) => `DOCUMENT#${documentId}`,
  documentHead: () => 'DOCUMENT',
  documentPages: () => 'PAGE#',
  documentPage: (page: number) => `PAGE#${padded(page, 5)}`,
  pageTexts: (page: number) => `TEXT#${padded(page, 5)}#`,
  pageText: (page: number, version: number) => `TEXT#${padded(page, 5)}#${padded(version, 6)}`,
  directory: () => 'DIRECTORY',
  directoryVersion: (version: number) => `VERSION#${padded(version, 8)}`,
  /** A place that is too large for one item goes on in `#1`, `#2`, … */
  directoryNode: (place: string, digest: string, part = 0) =>
    `NODE#${place}#${digest}${part === 0 ? '' : `#${part}`}`,
  imports: () => 'IMPORTS',
  ofImport: (importId: string) => `IMPORT#${importId}`,
  importPiece: (keptAs: string, n: number) => `PIECE#${keptAs}#${padded(n, 4)}`,
  importFindings: (keptAs: string) => `FOUND#${keptAs}#`,
  importFinding: (keptAs: string, n: number) => `FOUND#${keptAs}#${padded(n, 5)}`,
  personal: (officerId: OfficerId) => `PERSON#${officerId}`,
  notification: (id: string) => `NOTIFICATION#${id}`,
  contact: () => 'CONTACT',
  messages: () => 'MESSAGE#',
  message: (messageId: string) => `MESSAGE#${messageId}`,
  /** Of one officer, that they were told: this morning, or of this event. */
  digest: (day: Day) => `DIGEST#${day}`,
  toldOf: (objectId: string, seq: number) => `TOLD#${objectId}#${seq}`,
  digestsOf: (day: Day) => `DIGESTS#${day}`,
  digestsMade: () => 'MADE',
  dueMessage: (shard: number) => `DUE-MESSAGE#${shard}`,
  register: ({ of, officeId, year }: Omit<Register, 'series'>) => `REGISTER#${of}#${officeId}#${year}`,
  registerEntries: (series?: Series) => (series === undefined ? 'ENTRY#' : `ENTRY#${seriesKey(series)}#`),
  registerEntry: (series: Series, serial: number) => `ENTRY#${seriesKey(series)}#${padded(serial, 7)}`,
  counters: () => 'COUNTER#',
  counter: (series: Series) => `COUNTER#${seriesKey(series)}`,
  /** A counted number is one of the district, a typed one of its office and year. */
  number: (number: string, { series, officeId, year }: Register) =>
    series === 'free' ? `FREE-NUMBER#${officeId}#${year}#${sameNumber(number)}` : `NUMBER#${number}`,
  numberClaim: () => 'NUMBER',
  // A login and a key may hold a `#`: unescaped, one officer's request could bear the name of another's.
  once: ({ scope, operation, key: k }: Once) => `ONCE#${encodeURIComponent(scope)}#${operation}#${k}`,
  onceRecord: () => 'ONCE',
  work: (postId: PostId) => `POST#${postId}`,
  due: (shard: number) => `DUE#${shard}`,
  dueDocument: (shard: number) => `DUE-DOCUMENT#${shard}`,
  words: (officeId: string) => `WORDS#${officeId}`,
  /** Which scans have the bytes of a hash; and who is erasing them. */
  bytes: (sha256: string) => `BYTES#${sha256}`,
  bytesUses: () => 'USED#',
  bytesUse: (documentId: string) => `USED#${documentId}`,
  bytesErasing: () => 'ERASING',
  /** Begins the rows of a word in one object; its place follows: a word of 64 letters, a page of a document, 330 bytes. */
  word: (word: string, objectId: string) => `${word}#${objectId}`,
  indexedIn: (officeId: string) => `INDEXED#${officeId}`,
  indexing: () => 'INDEXING',
  markings: (postId: PostId) => `MARKINGS#${postId}`,
  marking: (fileId: string) => `FILE#${fileId}`,
  code: (code: SlipCode) => `CODE#${code}`,
  codeRecord: () => 'CODE',
  held: (postId: PostId) => `HELD#${postId}`,
  sent: (postId: PostId) => `SENT#${postId}`,
  /** By time: a post sends one thing at one instant once. */
  sentItem: (at: string, objectId: string) => `${at}#${objectId}`,
  /** What lies with others: a row for each thing, which the work index has in the order in which it is awaited. */
  waiting: (postId: PostId) => `WAITING#${postId}`,
  /** Closed files of an office that are not in the record room, and those in it by the year of their review. */
  closed: (officeId: OfficeId) => `CLOSED#${officeId}`,
  review: (officeId: OfficeId, year: number) => `REVIEW#${officeId}#${year}`,
  disposals: (officeId: OfficeId, stage: DisposalStage) => `DISPOSAL#${stage}#${officeId}`,
  loans: (officeId: OfficeId, stage: LoanStage) => `LOANS#${stage}#${officeId}`,
  reviewOf: (category: string) => `${category}#`,
  reviewed: (category: string, fileId: string) => `${category}#${fileId}`,
  office: (officeId: string) => `OFFICE#${officeId}`,
  phrases: () => 'PHRASES',
  clocks: () => 'CLOCKS',
  favourites: () => 'FAVOURITES',
  countedEvents: () => 'COUNTED',
  /** What is counted of a file or receipt in the position of the post it lies with. */
  counted: () => 'POSITION',
  /** Whatever is counted with a post. */
  countedWith: (postId: PostId) => `COUNTED#${postId}`,
  position: (shard: number) => `POSITION#${shard}`,
  positionFlow: (month: string, shard: number) => `POSITION-FLOW#${month}#${shard}`,
  /** An office's own papers, by the post they lie with. */
  positionOwn: (officeId: string) => `POSITION-OWN#${officeId}`,
  adoptionWeek: (monday: string) => `ADOPTION-WEEK#${monday}`,
  adoptionOfficers: (shard: number) => `ADOPTION-OFFICERS#${shard}`,
} as const;

const urgency = (priority: Priority): string => String(PRIORITIES.length - PRIORITIES.indexOf(priority));

/** Sorts after every instant: what has no due time comes last within its urgency. */
export const NEVER = '9999';

export const dueShard = (id: string): number => id.charCodeAt(id.length - 1) % DUE_SHARDS;
export const adoptionShard = (id: string): number => id.charCodeAt(id.length - 1) % ADOPTION_SHARDS;

export const positionShard = (id: string): number => id.charCodeAt(id.length - 1) % POSITION_SHARDS;

/** The two sparse indexes: an open stay is on its post's work list; with a rung ahead it is on the due list too. */
export const indexesOf = (holding: Holding): Readonly<Record<string, string>> => {
  if (holding.endedAt !== undefined) return {};
  const { holdingId, dueAt } = holding;
  return {
    workPk: key.work(holding.postId),
    workSk: `${urgency(holding.priority)}#${dueAt ?? NEVER}#${holdingId}`,
    ...(dueAt === undefined ? {} : { duePk: key.due(dueShard(holdingId)), dueSk: `${dueAt}#${holdingId}` }),
  };
};

/** Reads a stay's key back from the table's key, as the due index (keys only) gives it. */
export const holdingKeyFrom = (pk: string, sk: string): HoldingKey => {
  const [, postId, holdingId] = sk.split('#');
  return {
    objectId: HeldId.parse(pk.split('#')[1]),
    postId: PostId.parse(postId),
    holdingId: HoldingId.parse(holdingId),
  };
};
