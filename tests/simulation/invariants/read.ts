import { unmarshall } from '@aws-sdk/util-dynamodb';
import { FileHead } from '#shared/domain/file.ts';
import { Holding } from '#shared/domain/holding.ts';
import { ObjectId } from '#shared/domain/ids.ts';
import { GreenNote } from '#shared/domain/note.ts';
import { ReceiptHead } from '#shared/domain/receipt.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import { key } from '#shared/store/keys.ts';
import { read } from '#shared/store/table.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';

/** A file or receipt with all that stands under it. */
export type Kept = {
  readonly objectId: ObjectId;
  readonly head: FileHead | ReceiptHead;
  readonly stays: readonly Holding[];
  readonly events: readonly SealedEvent[];
  readonly notes: readonly GreenNote[];
};

const OBJECT = key.object('');
const EVENTS = key.event(0).replace(/\d+$/, '');
const NOTES = key.greenNote(0).replace(/\d+$/, '');

/** Reads it from its partition. */
export const objectOf = (partition: readonly Stored[]): Kept => {
  const from = (prefix: string) =>
    partition.filter(({ sk }) => sk?.S?.startsWith(prefix) === true).map(item => unmarshall(item));
  const [head = {}] = from(key.head());
  const objectId = ObjectId.parse(partition[0]?.['pk']?.S?.slice(OBJECT.length));
  return {
    objectId,
    head: 'receiptId' in head ? read(ReceiptHead, head) : read(FileHead, head),
    stays: from(key.holdings()).map(item => read(Holding, item)),
    events: from(EVENTS).map(item => read(SealedEvent, item)),
    notes: from(NOTES).map(item => read(GreenNote, item)),
  };
};
