import type { Office } from '#functions/office/office.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { FileId, ObjectId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { mayRead } from '#shared/domain/permission.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { relationsToFile, relationsToReceipt, type Standing } from '#shared/domain/relations.ts';

const isFile = (id: ObjectId): id is FileId => id.startsWith('fil_');
const isReceipt = (id: ObjectId): id is ReceiptId => id.startsWith('rct_');

/** Which of many files and receipts a post may know of, as far as can be told without looking at each for itself. */
export type Sight = (ids: readonly ObjectId[]) => Promise<ReadonlySet<ObjectId>>;

/**
 * Opens one post's sight for one request. What the post has had in hand is told by one query for all; the heads of the
 * rest are read in batches, since they may lie below it in the reporting line.
 */
export const openSight = (
  { store }: { readonly store: Pick<Office['store'], 'search' | 'files' | 'receipts' | 'directory'> },
  postId: PostId,
): Sight => {
  const directory = lazily(store.directory.current);
  const standing = async ({ holder }: FileHead | ReceiptHead): Promise<Standing> => ({
    postId,
    aboveHolder: (await directory()).lineAbove(holder),
    hasHeld: false,
  });

  const files = async (ids: readonly FileId[]): Promise<readonly FileId[]> => {
    const heads = await store.files.getMany(ids);
    const seen = await Promise.all(
      heads.map(async head => mayRead(relationsToFile(head, await standing(head)))),
    );
    return heads.filter((_, index) => seen[index]).map(({ fileId }) => fileId);
  };

  const filesHeldOrSeen = async (ids: readonly FileId[]): Promise<ReadonlySet<ObjectId>> => {
    const held = await store.search.heldAmong(postId, ids);
    return new Set<ObjectId>([...held, ...(await files(ids.filter(id => !held.has(id))))]);
  };

  const receipts = async (ids: readonly ReceiptId[]): Promise<readonly ReceiptId[]> => {
    const heads = await store.receipts.getMany(ids);
    const seen = await Promise.all(
      heads.map(async head => mayRead(relationsToReceipt(head, await standing(head)))),
    );
    // Put in a file, a receipt is read by whoever may read that file.
    const filed = heads.flatMap(({ fileId }, index) => (seen[index] || !fileId ? [] : [fileId]));
    const through = await filesHeldOrSeen([...new Set(filed)]);
    return heads
      .filter(({ fileId }, index) => seen[index] || (fileId !== undefined && through.has(fileId)))
      .map(({ receiptId }) => receiptId);
  };

  return async ids => {
    const held = await store.search.heldAmong(postId, ids);
    const others = ids.filter(id => !held.has(id));
    const seen = await Promise.all([files(others.filter(isFile)), receipts(others.filter(isReceipt))]);
    return new Set<ObjectId>([...held, ...seen.flat()]);
  };
};
