import type { Office } from '#functions/office/office.ts';
import { type Onlooker, standToFile, standToReceipt } from '#functions/office/onlooker.ts';
import type { SentItem } from '#shared/contract/desk-views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import { isFileId, isReceiptId, type PostId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import type { Sent } from '#shared/domain/sent.ts';

/** Whoever sent it had it in hand. */
const PAST = { hasHeld: true, hasCopy: false };

type Head = FileHead | ReceiptHead;

const isReceipt = (head: Head): head is ReceiptHead => 'receiptId' in head;

const numbered = (head: Head) =>
  isReceipt(head)
    ? { number: head.diaryNumber, subject: head.details.subject }
    : { number: head.number, subject: head.subject };

const mayRead = (onlooker: Onlooker, head: Head): boolean =>
  isReceipt(head)
    ? standToReceipt(onlooker, head, PAST).to('read').allowed
    : standToFile(onlooker, head, PAST).to('read').allowed;

/** A row as its sender may see it today: what has since become another's business alone keeps its number and no more. */
const shown = (sent: Sent, head: Head, onlooker: Onlooker): SentItem => {
  const { number, subject } = numbered(head);
  const { classification, state, holder, heldSince: since, openedAt } = head;
  const kept = { ...sent, number, ...(classification === 'confidential' ? { classification } : {}) };
  if (!mayRead(onlooker, head)) return kept;
  const fileId = isReceipt(head) ? head.fileId : undefined;
  const now = { state, holder, since, ...given('openedAt', openedAt), ...given('fileId', fileId) };
  return { ...kept, subject, now };
};

/** Rows of what was sent, with where each is now: one read of all their heads. */
export const sentItems = async (
  { store }: Pick<Office, 'store'>,
  items: readonly Sent[],
  of: { readonly directory: Directory; readonly actors: ReadonlyMap<PostId, ByOfficer> },
): Promise<SentItem[]> => {
  const ids = [...new Set(items.map(({ objectId }) => objectId))];
  const [files, receipts] = await Promise.all([
    store.files.getMany(ids.filter(isFileId)),
    store.receipts.getMany(ids.filter(isReceiptId)),
  ]);
  const heads = new Map<string, Head>([
    ...files.map((head): [string, Head] => [head.fileId, head]),
    ...receipts.map((head): [string, Head] => [head.receiptId, head]),
  ]);
  return items.flatMap(sent => {
    const [head, actor] = [heads.get(sent.objectId), of.actors.get(sent.by)];
    return head && actor ? [shown(sent, head, { directory: of.directory, actor })] : [];
  });
};
