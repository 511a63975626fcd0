import * as z from 'zod';
import { AskKind } from '#shared/domain/ask.ts';
import { Charge, ChargeKind } from '#shared/domain/directory/charge.ts';
import { Mandate } from '#shared/domain/directory/mandate.ts';
import { Names, Office } from '#shared/domain/directory/office.ts';
import { Officer } from '#shared/domain/directory/officer.ts';
import { Post } from '#shared/domain/directory/post.ts';
import { FileHead, FileState } from '#shared/domain/file.ts';
import { Action, Holding, Priority } from '#shared/domain/holding.ts';
import { FileId, HoldingId, OfficerId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { LIMITS, told } from '#shared/domain/limits.ts';
import { GreenNote, YellowNote } from '#shared/domain/note.ts';
import { Notification } from '#shared/domain/notification.ts';
import { FILE_ACTS } from '#shared/domain/permission/file-rules.ts';
import { ReadingRecord } from '#shared/domain/reading-record.ts';
import { ReceiptHead } from '#shared/domain/receipt.ts';
import { ReceiptState } from '#shared/domain/receipt-state.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import { SuspensionCode } from '#shared/domain/suspension.ts';
import { Day, Instant } from '#shared/domain/time.ts';
import { WordPlace } from '#shared/domain/word-place.ts';
import { Ahead } from './ahead.ts';
import { CLOCKS, WITH_WHOM } from './clock-views.ts';
import { MOVEMENT_KINDS } from './movement-kinds.ts';

/** Query parameters of every list. The cursor is opaque and belongs to the list that gave it. */
export const PAGE_QUERY = {
  cursor: z.string().min(1).max(2000).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMITS.page.most, LIMITS.page.code)
    .meta(told(LIMITS.page))
    .default(50),
} as const;

/** Of a list numbered without a gap: the number at which the page begins, so that a long one is entered anywhere. */
export const NUMBERED_QUERY = {
  ...PAGE_QUERY,
  from: z.coerce.number().int().min(1).max(999_999).optional(),
} as const;

/** One page of a list; `cursor` is absent on the last. */
export const page = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), cursor: z.string().optional() });

/** What every act on a file answers: where the file stands now. Small, since the idempotency record keeps it. */
export const Acted = z.strictObject({
  fileId: FileId,
  number: z.string(),
  version: z.int(),
  state: FileState,
  holder: PostId,
  holdingId: HoldingId,
  heldSince: Instant,
});
export type Acted = z.infer<typeof Acted>;

/** A file's head with what the caller, as their post, may do with it now. */
export const FileView = FileHead.extend({
  may: z.array(z.enum(FILE_ACTS)),
  ...CLOCKS,
  ...WITH_WHOM,
  /** When the present stay is next asked after; absent where no clock runs. */
  dueAt: Instant.optional(),
  /** When the holder has had it for as long as the office lets them; absent while the clock stands still. */
  limitAt: Instant.optional(),
  /** Since when its clock stands still, waiting for the applicant or a court. */
  suspendedAt: Instant.optional(),
  /** Held beyond the limit: sending, returning and closing ask for the reason of the delay. */
  beyondLimit: z.boolean(),
  /** The day by which the sender wants it done. */
  dueOn: Day.optional(),
  /** Where a return takes it next. */
  returnsTo: PostId.optional(),
  /** What the ladder holds for the present stay, the next first. */
  ahead: z.array(Ahead),
});
export type FileView = z.infer<typeof FileView>;

export const ReceiptView = ReceiptHead;
export type ReceiptView = z.infer<typeof ReceiptView>;

/** One row of a post's work list. Who acts by a mandate does not see the subject of what is confidential. */
export const WorkItem = Holding.pick({
  holdingId: true,
  objectId: true,
  number: true,
  classification: true,
  postId: true,
  from: true,
  action: true,
  priority: true,
  receivedAt: true,
  openedAt: true,
  state: true,
  dueAt: true,
  rung: true,
  nature: true,
  category: true,
  ageFrom: true,
  dueOn: true,
  limitAt: true,
  lateAfter: true,
  suspendedAt: true,
  reviewOn: true,
  suspendedFor: true,
  moreDays: true,
  draftsOpen: true,
}).extend({ subject: Holding.shape.subject.optional(), ...CLOCKS });
export type WorkItem = z.infer<typeof WorkItem>;

/** A post with its marking at that hour. */
export const Marked = z.strictObject({ postId: PostId, marking: z.string() });
export type Marked = z.infer<typeof Marked>;

/** One row of the movement register. Markings are generated: `SDM(AK)-SDM-SDR` (domain.md 1.7). */
export const Movement = z.strictObject({
  seq: z.int(),
  at: Instant,
  kind: z.enum(MOVEMENT_KINDS),
  from: PostId.optional(),
  fromMarking: z.string().optional(),
  to: PostId.optional(),
  toMarking: z.string().optional(),
  action: Action.optional(),
  priority: Priority.optional(),
  /** What was written with it: a remark, or the reason of the act. */
  remark: z.string().optional(),
  dueOn: Day.optional(),
  /** Of a clock that was stopped: for what. */
  waitsFor: SuspensionCode.optional(),
  /** Of an extension: how many days more. */
  days: z.int().optional(),
  /** Of parking, and of leave asked or given to park: until when. */
  until: Instant.optional(),
  /** What was asked, given or refused. */
  ask: AskKind.optional(),
  /** Why it went straight down past those who were jumped on the way up. */
  direct: z.string().optional(),
  /** Posts of the reporting line that were passed over on the way up. */
  jumped: z.array(Marked).optional(),
  /** Who was given a reading copy. */
  copies: z.array(Marked).optional(),
  /** More distinct levels than the office lets pass unsaid. */
  levelsPassed: z.int().optional(),
  /** The note that says why it was kept beyond the limit. */
  delayNote: z.int().optional(),
  /** The note that says by which rule it went up by itself. */
  ruleNote: z.int().optional(),
  /** Kept beyond the limit by this post, which gave no reason. */
  delayNotGivenBy: Marked.optional(),
});
export type Movement = z.infer<typeof Movement>;

/** One line of the custody statement: a span of hours on one post and one person, or vacant. */
export const CustodyLine = z.strictObject({
  holdingId: HoldingId,
  postId: PostId,
  postNames: Names,
  officerId: OfficerId.optional(),
  officerNames: Names.optional(),
  charge: z.enum([...ChargeKind.options, 'vacant']),
  from: Instant,
  until: Instant,
  /** True while the stay still runs; `until` is then the moment of asking. */
  running: z.boolean(),
  seconds: z.int(),
  /** The note that says why it was kept beyond the limit. */
  delayNote: z.int().optional(),
  /** Kept beyond the limit, and gone from this officer’s hands without a reason: taken away, or left with the charge. */
  delayNotGivenBy: Marked.optional(),
});
export type CustodyLine = z.infer<typeof CustodyLine>;

/** A file or receipt that was found, and where in it the words stand. */
export const Found = z.strictObject({
  objectId: z.union([FileId, ReceiptId]),
  object: z.enum(['file', 'receipt']),
  number: z.string(),
  subject: z.string(),
  state: z.union([FileState, ReceiptState]),
  /** When it was created or diarised. */
  at: Instant,
  holder: PostId,
  places: z.array(WordPlace),
});
export type Found = z.infer<typeof Found>;

/** A receipt as it lies on a file's correspondence side. */
export const FiledReceipt = z.strictObject({ serial: z.int(), addedAt: Instant, receipt: ReceiptView });
export type FiledReceipt = z.infer<typeof FiledReceipt>;

/** One change of the directory, as who may look at its journal sees it. */
export const DirectoryChange = z.strictObject({
  version: z.int(),
  at: Instant,
  by: z.strictObject({ login: z.string(), officerId: OfficerId.optional() }),
  operation: z.string(),
  rows: z.int(),
  /** The first of the rows it put. */
  touched: z.array(z.string()),
});
export type DirectoryChange = z.infer<typeof DirectoryChange>;

export const Me = z.strictObject({
  login: z.string(),
  officer: Officer.optional(),
  roles: Officer.shape.roles,
  posts: z.array(
    z.strictObject({
      post: Post,
      office: Office.pick({ officeId: true, code: true, names: true }),
      /** The caller's own; or, where they act by a mandate, that of the officer they act for. */
      charge: Charge,
      mandate: z
        .strictObject({ mandate: Mandate, inPlaceOf: Officer.pick({ officerId: true, names: true }) })
        .optional(),
    }),
  ),
  now: Instant,
});
export type Me = z.infer<typeof Me>;

export { GreenNote, Notification, ReadingRecord, SealedEvent, YellowNote };
