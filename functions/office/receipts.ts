import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Holding } from '#shared/domain/holding.ts';
import { FileId, type ObjectId, type ReceiptId } from '#shared/domain/ids.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { NO_PAST, type Past } from '#shared/domain/relations.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
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
};

type Store = {
  readonly receipts: Pick<OfficeStore['receipts'], 'get'>;
  readonly holdings: Pick<OfficeStore['holdings'], 'of' | 'past'>;
  readonly directory: Pick<OfficeStore['directory'], 'lately'>;
};

/** A file that never was, to be looked for in the place of the one a receipt is not in. Ids of no two things end alike. */
const noFile = (receiptId: ReceiptId): FileId => FileId.parse(receiptId.replace('rct_', 'fil_'));

export const openReceipts = (
  store: Store,
  { files, keepReading }: { readonly files: Pick<Files, 'see'>; readonly keepReading: KeepReading },
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
  };
};
