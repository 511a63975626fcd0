import { unmarshall } from '@aws-sdk/util-dynamodb';
import { AnswerHead } from '#shared/domain/consultations/answer.ts';
import { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import { FileHead } from '#shared/domain/file.ts';
import { Holding } from '#shared/domain/holding.ts';
import { AnswerId, ConsultationId, ObjectId } from '#shared/domain/ids.ts';
import { GreenNote } from '#shared/domain/note.ts';
import { ReceiptHead } from '#shared/domain/receipt.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import { key } from '#shared/store/keys.ts';
import { read } from '#shared/store/table.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';

/** Whatever lies with a post and has a clock, with its stays and its journal. */
export type Held = {
  readonly objectId: string;
  readonly stays: readonly Holding[];
  readonly events: readonly SealedEvent[];
};
/** A file or receipt with all that stands under it. */
export type Kept = Held & {
  readonly objectId: ObjectId;
  readonly head: FileHead | ReceiptHead;
  readonly notes: readonly GreenNote[];
};
/** What one post was asked, and the question to them all. */
export type KeptAnswer = Held & { readonly objectId: AnswerId; readonly head: AnswerHead };
export type KeptQuestion = {
  readonly objectId: ConsultationId;
  readonly head: ConsultationHead;
  readonly events: readonly SealedEvent[];
};

const OBJECT = key.object('');
const EVENTS = key.event(0).replace(/\d+$/, '');
const NOTES = key.greenNote(0).replace(/\d+$/, '');

const idOf = (partition: readonly Stored[]): string => partition[0]?.['pk']?.S?.slice(OBJECT.length) ?? '';
const inside = (partition: readonly Stored[]) => (prefix: string) =>
  partition.filter(({ sk }) => sk?.S?.startsWith(prefix) === true).map(item => unmarshall(item));

export const answerOf = (partition: readonly Stored[]): KeptAnswer => {
  const from = inside(partition);
  const [head = {}] = from(key.head());
  return {
    objectId: AnswerId.parse(idOf(partition)),
    head: read(AnswerHead, head),
    stays: from(key.holdings()).map(item => read(Holding, item)),
    events: from(EVENTS).map(item => read(SealedEvent, item)),
  };
};

export const questionOf = (partition: readonly Stored[]): KeptQuestion => {
  const from = inside(partition);
  const [head = {}] = from(key.head());
  return {
    objectId: ConsultationId.parse(idOf(partition)),
    head: read(ConsultationHead, head),
    events: from(EVENTS).map(item => read(SealedEvent, item)),
  };
};

/** Reads it from its partition. */
export const objectOf = (partition: readonly Stored[]): Kept => {
  const from = inside(partition);
  const [head = {}] = from(key.head());
  const objectId = ObjectId.parse(idOf(partition));
  return {
    objectId,
    head: 'receiptId' in head ? read(ReceiptHead, head) : read(FileHead, head),
    stays: from(key.holdings()).map(item => read(Holding, item)),
    events: from(EVENTS).map(item => read(SealedEvent, item)),
    notes: from(NOTES).map(item => read(GreenNote, item)),
  };
};
