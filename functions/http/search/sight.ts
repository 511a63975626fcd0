import type { Office } from '#functions/office/office.ts';
import { standToFile, standToReceipt } from '#functions/office/onlooker.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { carrierOf } from '#shared/domain/bundle.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { FileId, ObjectId, ReceiptId } from '#shared/domain/ids.ts';

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
  actor: ByOfficer,
): Sight => {
  const { postId } = actor;
  const files = async (ids: readonly FileId[]): Promise<readonly FileId[]> => {
    const heads = await store.files.getMany(ids);
    const onlooker = { directory: await store.directory.lately(), actor };
    const finds = (head: FileHead) => standToFile(onlooker, head).to('find').allowed;
    // Who finds a file finds what lies in it.
    const carriers = [...new Set(heads.flatMap(head => carrierOf(head) ?? []))];
    const through = new Set<ObjectId>(await store.search.heldAmong(postId, carriers));
    for (const head of await store.files.getMany(carriers.filter(id => !through.has(id))))
      if (finds(head)) through.add(head.fileId);
    const isThrough = (id: FileId | undefined) => id !== undefined && through.has(id);
    return heads.filter(head => finds(head) || isThrough(carrierOf(head))).map(({ fileId }) => fileId);
  };

  const filesHeldOrSeen = async (ids: readonly FileId[]): Promise<ReadonlySet<ObjectId>> => {
    const held = await store.search.heldAmong(postId, ids);
    return new Set<ObjectId>([...held, ...(await files(ids.filter(id => !held.has(id))))]);
  };

  const receipts = async (ids: readonly ReceiptId[]): Promise<readonly ReceiptId[]> => {
    const heads = await store.receipts.getMany(ids);
    const onlooker = { directory: await store.directory.lately(), actor };
    const seen = heads.map(head => standToReceipt(onlooker, head).to('find').allowed);
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
