import { scanOf } from '#shared/domain/document.ts';
import type { Also } from './also.ts';
import { documentItem } from './documents.ts';
import { key } from './keys.ts';
import { isNew, type Write, type writes } from './transaction.ts';

const taken = (): Error => new Error('a new id is taken');

/** One more name for a scan; where no letter's parts tell of it, the scan itself lists it. */
export const sharedWrites = (
  write: ReturnType<typeof writes>,
  { document, listed }: Extract<Also, { kind: 'document-shared' }>,
): readonly Write[] => {
  const { documentId } = document;
  const row = { pk: key.document(scanOf(document)), sk: key.sharedScan(documentId), documentId };
  return [write.put(documentItem(document), isNew, taken), ...(listed ? [write.put(row, isNew, taken)] : [])];
};
