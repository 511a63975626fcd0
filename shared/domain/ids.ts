import * as z from 'zod';

/** 26 characters of Crockford base 32: a ULID, so ids of one kind sort by the time they were made. */
const ULID = '[0-9A-HJKMNP-TV-Z]{26}';

/** What each id prefix stands for. An id says what it names; a human number is a field, never a key. */
export const ID_PREFIXES = {
  off: 'office',
  pst: 'post',
  ofr: 'officer',
  chg: 'charge',
  fil: 'file',
  rct: 'receipt',
  hld: 'holding',
  not: 'note',
  doc: 'document',
  ntf: 'notification',
  dsg: 'designation',
  mnd: 'mandate',
  trf: 'transfer',
  imp: 'import',
  pex: 'paper exception',
  rdg: 'reading',
  ask: 'ask',
  hed: 'subject head',
  phr: 'phrase',
  hol: 'holiday',
  msg: 'message',
  chn: 'channel',
  run: 'channel run',
  dft: 'draft',
  cns: 'consultation',
  ans: 'answer',
  ppg: 'page of the peon book',
} as const;
export type IdPrefix = keyof typeof ID_PREFIXES;

const id = <P extends IdPrefix>(prefix: P) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_${ULID}$`))
    .brand<(typeof ID_PREFIXES)[P]>();

export const OfficeId = id('off');
export type OfficeId = z.infer<typeof OfficeId>;
export const PostId = id('pst');
export type PostId = z.infer<typeof PostId>;
export const OfficerId = id('ofr');
export type OfficerId = z.infer<typeof OfficerId>;
export const ChargeId = id('chg');
export type ChargeId = z.infer<typeof ChargeId>;
export const FileId = id('fil');
export type FileId = z.infer<typeof FileId>;
export const ReceiptId = id('rct');
export type ReceiptId = z.infer<typeof ReceiptId>;
export const HoldingId = id('hld');
export type HoldingId = z.infer<typeof HoldingId>;
export const NoteId = id('not');
export type NoteId = z.infer<typeof NoteId>;
export const DocumentId = id('doc');
export type DocumentId = z.infer<typeof DocumentId>;
export const NotificationId = id('ntf');
export type NotificationId = z.infer<typeof NotificationId>;
export const DesignationId = id('dsg');
export type DesignationId = z.infer<typeof DesignationId>;
export const MandateId = id('mnd');
export type MandateId = z.infer<typeof MandateId>;
export const TransferId = id('trf');
export type TransferId = z.infer<typeof TransferId>;
export const ImportId = id('imp');
export type ImportId = z.infer<typeof ImportId>;
export const PaperExceptionId = id('pex');
export type PaperExceptionId = z.infer<typeof PaperExceptionId>;
export const ReadingId = id('rdg');
export type ReadingId = z.infer<typeof ReadingId>;
/** Something that is asked of a post: a confirmation, or leave to do something. */
export const AskId = id('ask');
export type AskId = z.infer<typeof AskId>;
export const HeadId = id('hed');
export type HeadId = z.infer<typeof HeadId>;
export const PhraseId = id('phr');
export type PhraseId = z.infer<typeof PhraseId>;
export const HolidayId = id('hol');
export type HolidayId = z.infer<typeof HolidayId>;
export const MessageId = id('msg');
export type MessageId = z.infer<typeof MessageId>;
export const DraftId = id('dft');
export type DraftId = z.infer<typeof DraftId>;

export const ChannelId = id('chn');
export type ChannelId = z.infer<typeof ChannelId>;
/** One file's way by one channel. */
export const RunId = id('run');
export type RunId = z.infer<typeof RunId>;

/** A question that is put to several posts at once, and what one of them was asked by it. */
export const ConsultationId = id('cns');
export type ConsultationId = z.infer<typeof ConsultationId>;
export const AnswerId = id('ans');
export type AnswerId = z.infer<typeof AnswerId>;

/** A page of the peon book is known by the code made of its id. */
export const PeonPageId = id('ppg');
export type PeonPageId = z.infer<typeof PeonPageId>;

/** A paper that goes from post to post: a file or a receipt. */
export const ObjectId = z.union([FileId, ReceiptId]);
export type ObjectId = z.infer<typeof ObjectId>;
/** Whatever lies with a post and has a clock there: a paper, or what was asked of the post. */
export const HeldId = z.union([...ObjectId.options, AnswerId]);
export type HeldId = z.infer<typeof HeldId>;
/** Whatever keeps a journal: what is held by a post, and what belongs to something that is. */
export const JournalId = z.union([...HeldId.options, DraftId, ConsultationId]);
export type JournalId = z.infer<typeof JournalId>;
export const isFileId = (id: JournalId): id is FileId => id.startsWith('fil_');
export const isDraftId = (id: JournalId): id is DraftId => id.startsWith('dft_');
export const isAnswerId = (id: JournalId): id is AnswerId => id.startsWith('ans_');
export const isConsultationId = (id: JournalId): id is ConsultationId => id.startsWith('cns_');
export const isReceiptId = (id: JournalId): id is ReceiptId => id.startsWith('rct_');

/** Makes new ids; injected, so that the domain stays without clock and chance. */
export type Ids = {
  readonly office: () => OfficeId;
  readonly post: () => PostId;
  readonly officer: () => OfficerId;
  readonly charge: () => ChargeId;
  readonly file: () => FileId;
  readonly receipt: () => ReceiptId;
  readonly holding: () => HoldingId;
  readonly note: () => NoteId;
  readonly document: () => DocumentId;
  readonly notification: () => NotificationId;
  readonly designation: () => DesignationId;
  readonly mandate: () => MandateId;
  readonly transfer: () => TransferId;
  readonly import: () => ImportId;
  readonly paperException: () => PaperExceptionId;
  readonly reading: () => ReadingId;
  readonly ask: () => AskId;
  readonly head: () => HeadId;
  readonly phrase: () => PhraseId;
  readonly holiday: () => HolidayId;
  readonly message: () => MessageId;
  readonly channel: () => ChannelId;
  readonly run: () => RunId;
  readonly draft: () => DraftId;
  readonly consultation: () => ConsultationId;
  readonly answer: () => AnswerId;
  readonly peonPage: () => PeonPageId;
};

/** @param next gives the 26 characters of a new ULID. */
export const makeIds = (next: () => string): Ids => ({
  office: () => OfficeId.parse(`off_${next()}`),
  post: () => PostId.parse(`pst_${next()}`),
  officer: () => OfficerId.parse(`ofr_${next()}`),
  charge: () => ChargeId.parse(`chg_${next()}`),
  file: () => FileId.parse(`fil_${next()}`),
  receipt: () => ReceiptId.parse(`rct_${next()}`),
  holding: () => HoldingId.parse(`hld_${next()}`),
  note: () => NoteId.parse(`not_${next()}`),
  document: () => DocumentId.parse(`doc_${next()}`),
  notification: () => NotificationId.parse(`ntf_${next()}`),
  designation: () => DesignationId.parse(`dsg_${next()}`),
  mandate: () => MandateId.parse(`mnd_${next()}`),
  transfer: () => TransferId.parse(`trf_${next()}`),
  import: () => ImportId.parse(`imp_${next()}`),
  paperException: () => PaperExceptionId.parse(`pex_${next()}`),
  reading: () => ReadingId.parse(`rdg_${next()}`),
  ask: () => AskId.parse(`ask_${next()}`),
  head: () => HeadId.parse(`hed_${next()}`),
  phrase: () => PhraseId.parse(`phr_${next()}`),
  holiday: () => HolidayId.parse(`hol_${next()}`),
  message: () => MessageId.parse(`msg_${next()}`),
  channel: () => ChannelId.parse(`chn_${next()}`),
  run: () => RunId.parse(`run_${next()}`),
  draft: () => DraftId.parse(`dft_${next()}`),
  consultation: () => ConsultationId.parse(`cns_${next()}`),
  answer: () => AnswerId.parse(`ans_${next()}`),
  peonPage: () => PeonPageId.parse(`ppg_${next()}`),
});
