import type { ReceiptActed } from '#shared/contract/receipt-bodies.ts';
import type { ReceiptDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Context } from '#shared/domain/file-decision.ts';
import { given, type Holding } from '#shared/domain/holding.ts';
import { FileId, type ObjectId, type ReceiptId } from '#shared/domain/ids.ts';
import type { ReceiptAct } from '#shared/domain/permission/receipt-rules.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import {
  admitOnReceipt,
  type HeldReceipt as DomainReceipt,
  type ReceiptHead,
  whereReceiptIs,
} from '#shared/domain/receipt.ts';
import { tellParent } from '#shared/domain/receipt-ends.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { NO_PAST, type Past } from '#shared/domain/relations.ts';
import type { Also } from '#shared/store/also.ts';
import type { OfficeStore, Once } from '#shared/store/office-store.ts';
import { type Clock, later } from './clock.ts';
import type { Files } from './files.ts';
import { foundOr } from './found-or.ts';
import type { KeepReading } from './keep-reading.ts';
import { standToReceipt } from './onlooker.ts';

/** A receipt as one post sees it. */
export type SeenReceipt = {
  readonly head: ReceiptHead;
  readonly relations: Relations;
  /** The confidential paper as a part of which it is seen, the receipt itself or its file, under which readings are kept. */
  readonly under: ObjectId | undefined;
};
export type HeldReceipt = SeenReceipt & { readonly holding: Holding };
/** What looking found: the head if there is one, and the receipt as this post sees it, if it may. */
export type LookedReceipt = {
  readonly head?: ReceiptHead | undefined;
  readonly seen?: SeenReceipt;
  /** Why it is not seen. */
  readonly refusal?: RefusalCode;
};

export type Receipts = {
  /** Looks at a receipt for a post, at the same cost whether it is none of the post's business or is not there. */
  readonly look: (receiptId: ReceiptId, actor: ByOfficer) => Promise<LookedReceipt>;
  /** The same; `receipt.unknown` when the post may not know that it exists. What is shown, `read` shows. */
  readonly see: (receiptId: ReceiptId, actor: ByOfficer) => Promise<SeenReceipt>;
  /** The same, to show it: of what is confidential the reading is kept before anything is answered. */
  readonly read: (receiptId: ReceiptId, actor: ByOfficer, part: ReadPart) => Promise<SeenReceipt>;
  /** `see` with its present (or last) stay, for putting it in a file. */
  readonly take: (receiptId: ReceiptId, actor: ByOfficer) => Promise<HeldReceipt>;
  /** The same for an act: refuses at once when the act is not admitted or the caller's version is old. */
  readonly takeFor: (asked: AskedAct, act: ReceiptAct) => Promise<TakenReceipt>;
  /**
   * Commits a decided act with its idempotency record, and answers where the receipt stands now. Of a part that is over by
   * it, the receipt it is a part of hears in the same transaction.
   */
  readonly commit: (
    decision: ReceiptDecision,
    asked: { readonly once: Once },
    also?: readonly Also[],
  ) => Promise<ReceiptActed>;
  /** What that receipt's journal says of it; nothing of what is no part, or not over by this act. */
  readonly heardAbove: (decision: ReceiptDecision) => Promise<readonly ReceiptDecision[]>;
};

/** A receipt in the hands of whoever may do an act with it, and the act's circumstances. */
export type TakenReceipt = { readonly receipt: DomainReceipt; readonly context: Context };
type AskedAct = {
  readonly actor: ByOfficer;
  readonly params: { readonly receiptId: ReceiptId };
  readonly ifMatch?: number | undefined;
};

export const receiptActedOf = (head: ReceiptHead): ReceiptActed => ({
  receiptId: head.receiptId,
  diaryNumber: head.diaryNumber,
  version: head.version,
  state: head.state,
  holder: head.holder,
  holdingId: head.holdingId,
  heldSince: head.heldSince,
  edition: head.edition,
  ...given('replyBy', head.replyBy),
  openParts: head.openParts,
});

type Store = Pick<OfficeStore, 'commit'> & {
  readonly receipts: Pick<OfficeStore['receipts'], 'get'>;
  readonly holdings: Pick<OfficeStore['holdings'], 'of' | 'past'>;
  readonly directory: Pick<OfficeStore['directory'], 'lately'>;
};

/** A file that never was, to be looked for in the place of the one a receipt is not in. Ids of no two things end alike. */
const noFile = (receiptId: ReceiptId): FileId => FileId.parse(receiptId.replace('rct_', 'fil_'));

export const openReceipts = (
  store: Store,
  {
    files,
    keepReading,
    clock,
  }: { readonly files: Pick<Files, 'see'>; readonly keepReading: KeepReading; readonly clock: Clock },
): Receipts => {
  const look: Receipts['look'] = async (receiptId, actor) => {
    const directory = await store.directory.lately();
    const head = await foundOr('receipt.unknown', () => store.receipts.get(receiptId));
    const relationsIf = (past: Past) => {
      if (!head) return undefined;
      const { relations, to } = standToReceipt({ directory, actor }, head, past);
      return { relations, answer: to('read') };
    };
    const byHead = relationsIf(NO_PAST);
    const own = byHead?.answer.allowed
      ? byHead
      : relationsIf(await store.holdings.past(receiptId, actor.postId));
    if (head && own?.answer.allowed) {
      const under = head.classification === 'confidential' ? receiptId : undefined;
      return { head, seen: { head, relations: own.relations, under } };
    }
    // Put in a file, a receipt is read by whoever may read that file.
    const file = await foundOr('file.unknown', () => files.see(head?.fileId ?? noFile(receiptId), actor));
    if (!head || !own || !file)
      return { head, refusal: own?.answer.allowed === false ? own.answer.refusal : 'receipt.unknown' };
    const under = file.head.classification === 'confidential' ? file.head.fileId : undefined;
    return { head, seen: { head, relations: own.relations, under } };
  };
  const see: Receipts['see'] = async (receiptId, actor) => {
    const { seen, refusal = 'receipt.unknown' } = await look(receiptId, actor);
    if (!seen) throw new Refusal(refusal);
    return seen;
  };
  const heardAbove: Receipts['heardAbove'] = async ({ before, after, event }) => {
    const isOver = after.writeOff !== undefined && before?.writeOff === undefined;
    if (after.parentId === undefined || !isOver || event.by.kind !== 'officer') return [];
    const parent = await store.receipts.get(after.parentId);
    return [tellParent(parent, after, { by: event.by, at: later(event.at, parent.heldSince) })];
  };
  return {
    look,
    see,
    read: async (receiptId, actor, part) => {
      const seen = await see(receiptId, actor);
      if (seen.under) await keepReading(seen.under, actor, { ...part, receiptId });
      return seen;
    },
    take: async (receiptId, actor) => {
      const seen = await see(receiptId, actor);
      return { ...seen, holding: await store.holdings.of(seen.head) };
    },
    takeFor: async ({ actor, params: { receiptId }, ifMatch }, act) => {
      const { head, relations } = await see(receiptId, actor);
      if (ifMatch !== undefined && ifMatch !== head.version)
        throw new Refusal('precondition.failed', { ...whereReceiptIs(head), version: head.version });
      admitOnReceipt(head, act, relations);
      const holding = await store.holdings.of(head);
      const at = later(clock.now(), head.heldSince);
      return { receipt: { head, holding }, context: { by: actor, at, relations } };
    },
    heardAbove,
    commit: async (decision, { once }, also = []) => {
      const acted = receiptActedOf(decision.after);
      const decisions = [decision, ...(await heardAbove(decision))];
      await store.commit({ decisions, also, once, answer: { status: 200, body: acted } });
      return acted;
    },
  };
};
