import * as z from 'zod';
import {
  AnswerId,
  ConsultationId,
  FileId,
  isConsultationId,
  isFileId,
  isReceiptId,
  type JournalId,
  type ObjectId,
  ReceiptId,
} from '#shared/domain/ids.ts';
import type { Deed } from './office/deed.ts';

/** What answers say of what they were about, as far as anybody keeps them to it. */
export const Acted = z.object({
  fileId: FileId.optional(),
  receiptId: ReceiptId.optional(),
  consultationId: ConsultationId.optional(),
  answerId: AnswerId.optional(),
  version: z.int().optional(),
  noteId: z.string().optional(),
  number: z.unknown().optional(),
  textSha256: z.string().optional(),
  parts: z.array(z.object({ receiptId: ReceiptId })).optional(),
});
type Acted = z.output<typeof Acted>;

/** An act that was acknowledged: the event with this number in this journal is theirs. */
export type Acknowledged = {
  readonly objectId: JournalId;
  readonly version: number;
  readonly operation: string;
  readonly by: string;
};
export type AcknowledgedNote = {
  readonly fileId: ObjectId;
  readonly noteId: string;
  readonly number: number;
  readonly textSha256: string;
};

const Id = z.union([FileId, ReceiptId, ConsultationId, AnswerId]);

/** Remembers what officers were told was done: that must stand whatever happens. */
export const openWitness = () => {
  const known = new Set<JournalId>();
  const files: FileId[] = [];
  const receipts: ReceiptId[] = [];
  const questions: ConsultationId[] = [];
  const acts: Acknowledged[] = [];
  const notes: AcknowledgedNote[] = [];
  /** By which steps something was done to a thing, or tried. */
  const steps = new Map<string, number[]>();
  const met = (id: JournalId): void => {
    if (known.has(id)) return;
    known.add(id);
    if (isFileId(id)) files.push(id);
    else if (isReceiptId(id)) receipts.push(id);
    else if (isConsultationId(id)) questions.push(id);
  };
  return {
    files: (): readonly FileId[] => files,
    receipts: (): readonly ReceiptId[] => receipts,
    questions: (): readonly ConsultationId[] => questions,
    stepsOf: (id: string): readonly number[] => steps.get(id) ?? [],
    tried: (step: number, id: string): void => {
      const before = steps.get(id);
      if (before) before.push(step);
      else steps.set(id, [step]);
    },
    acts: (): readonly Acknowledged[] => acts,
    notes: (): readonly AcknowledgedNote[] => notes,
    acknowledged: ({ operation, on, by }: Deed, acted: Acted): JournalId | undefined => {
      const { version, noteId, number, textSha256, parts = [] } = acted;
      const objectId = Id.safeParse(
        on ?? acted.answerId ?? acted.consultationId ?? acted.fileId ?? acted.receiptId,
      ).data;
      if (objectId === undefined) return undefined;
      met(objectId);
      for (const { receiptId } of parts) met(receiptId);
      if (version !== undefined) acts.push({ objectId, version, operation, by });
      if (
        isFileId(objectId) &&
        operation === 'confirmNote' &&
        noteId &&
        textSha256 &&
        typeof number === 'number'
      )
        notes.push({ fileId: objectId, noteId, number, textSha256 });
      return objectId;
    },
  };
};
export type Witness = ReturnType<typeof openWitness>;
