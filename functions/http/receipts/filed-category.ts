import type { Office } from '#functions/office/office.ts';
import { type Watched, watched } from '#shared/domain/category.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { LIMITS } from '#shared/domain/limits.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';

/** Of which category a file is: that of the first letter in it that a register watches, one of them being as it reads now. */
export const filedCategory = async (
  { leaves, store }: Pick<Office, 'leaves' | 'store'>,
  file: FileHead,
  corrected: ReceiptHead,
): Promise<Watched | undefined> => {
  let cursor: string | undefined;
  do {
    const page = await leaves.receipts(file, { cursor, limit: LIMITS.page.most });
    const ids = page.items.map(({ receiptId }) => receiptId);
    const heads = new Map((await store.receipts.getMany(ids)).map(head => [head.receiptId, head]));
    heads.set(corrected.receiptId, corrected);
    for (const id of ids) {
      const category = watched(heads.get(id)?.details.category);
      if (category !== undefined) return category;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return undefined;
};
