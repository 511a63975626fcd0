import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { ReceiptId } from '#shared/domain/ids.ts';
import { mayRead, type Relations } from '#shared/domain/permission.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { relationsToReceipt } from '#shared/domain/relations.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Files } from './files.ts';
import { isThere } from './is-there.ts';

/** A receipt as one post sees it. */
export type SeenReceipt = { readonly head: ReceiptHead; readonly relations: Relations };
export type HeldReceipt = SeenReceipt & { readonly holding: Holding };

export type Receipts = {
  /** Reads a receipt for a post; `receipt.unknown` when the post may not know that it exists. */
  readonly see: (receiptId: ReceiptId, actor: ByOfficer) => Promise<SeenReceipt>;
  /** The same with its present (or last) stay, for putting it in a file. */
  readonly take: (receiptId: ReceiptId, actor: ByOfficer) => Promise<HeldReceipt>;
};

type Store = {
  readonly receipts: Pick<OfficeStore['receipts'], 'get'>;
  readonly holdings: Pick<OfficeStore['holdings'], 'of' | 'hasHeld'>;
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
};

export const openReceipts = (store: Store, files: Pick<Files, 'see'>): Receipts => {
  const relationsOf = async (head: ReceiptHead, actor: ByOfficer): Promise<Relations> => {
    const post = { postId: actor.postId, aboveHolder: [], hasHeld: false };
    const byHead = relationsToReceipt(head, post);
    if (mayRead(byHead)) return byHead;
    const hasHeld = await store.holdings.hasHeld(head.receiptId, actor.postId);
    const aboveHolder = hasHeld ? [] : (await store.directory.current()).lineAbove(head.holder);
    return relationsToReceipt(head, { ...post, hasHeld, aboveHolder });
  };
  /** Put in a file, a receipt is read by whoever may read that file. */
  const throughFile = async ({ fileId }: ReceiptHead, actor: ByOfficer): Promise<boolean> =>
    fileId !== undefined && (await isThere('file.unknown', () => files.see(fileId, actor)));

  const see: Receipts['see'] = async (receiptId, actor) => {
    const head = await store.receipts.get(receiptId);
    const relations = await relationsOf(head, actor);
    if (!mayRead(relations) && !(await throughFile(head, actor))) throw new Refusal('receipt.unknown');
    return { head, relations };
  };
  return {
    see,
    take: async (receiptId, actor) => {
      const seen = await see(receiptId, actor);
      return { ...seen, holding: await store.holdings.of(seen.head) };
    },
  };
};
