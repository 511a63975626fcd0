import type { Office } from '#functions/office/office.ts';
import { type Onlooker, type Stand, standToFile, standToReceipt } from '#functions/office/onlooker.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Kept } from '#shared/domain/classification.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { isFileId, isReceiptId, type ObjectId, type OfficeId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** What a slip is printed for. */
export type Physical = {
  readonly objectId: ObjectId;
  readonly number: string;
  readonly subject: string;
  readonly officeId: OfficeId;
  readonly classification: Kept;
};

/** In hand as the work list shows it; or on its way from here, when slip and list go with it. */
const isHere = ({ relations, to }: Stand<'list'>, inTransit: boolean): boolean =>
  to('list').allowed || (inTransit && relations.has('sent-last'));

const fileOf = (onlooker: Onlooker, head: FileHead): Physical => {
  const { fileId, number, subject, officeId, classification, nature, inTransit } = head;
  const stand = standToFile(onlooker, head);
  if (!isHere(stand, inTransit === true))
    throw new Refusal(stand.to('read').allowed ? 'file.not-in-custody' : 'file.unknown', { fileId });
  if (nature !== 'physical') throw new Refusal('slip.not-physical', { objectId: fileId, number });
  return { objectId: fileId, number, subject, officeId, classification };
};

const receiptOf = (onlooker: Onlooker, head: ReceiptHead): Physical => {
  const { receiptId, diaryNumber: number, details, officeId, classification, nature, state } = head;
  const stand = standToReceipt(onlooker, head);
  if (!isHere(stand, state === 'IN_TRANSIT'))
    throw new Refusal(stand.to('read').allowed ? 'receipt.not-in-custody' : 'receipt.unknown', { receiptId });
  if (nature !== 'physical') throw new Refusal('slip.not-physical', { objectId: receiptId, number });
  return { objectId: receiptId, number, subject: details.subject, officeId, classification };
};

/** What was asked for, in that order, each once; refuses the first that is not on paper and in the acting post's hands. */
export const physicalOf = async (
  { store }: Pick<Office, 'store'>,
  actor: ByOfficer,
  asked: readonly ObjectId[],
): Promise<readonly Physical[]> => {
  const ids = [...new Set(asked)];
  const [files, receipts, directory] = await Promise.all([
    store.files.getMany(ids.filter(isFileId)),
    store.receipts.getMany(ids.filter(isReceiptId)),
    store.directory.lately(),
  ]);
  const onlooker = { directory, actor };
  const file = new Map(files.map(head => [head.fileId, head]));
  const receipt = new Map(receipts.map(head => [head.receiptId, head]));
  return ids.map(id => {
    if (isFileId(id)) {
      const head = file.get(id);
      if (!head) throw new Refusal('file.unknown', { fileId: id });
      return fileOf(onlooker, head);
    }
    const head = receipt.get(id);
    if (!head) throw new Refusal('receipt.unknown', { receiptId: id });
    return receiptOf(onlooker, head);
  });
};
