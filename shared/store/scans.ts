import { DocumentState } from '#shared/domain/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from './also.ts';
import { key } from './keys.ts';
import { Overtaken } from './office-store.ts';
import type { Write, writes } from './transaction.ts';

/** It is nobody's yet. */
const NOT_TAKEN = ['receiptId', 'fileId', 'answerId'].map(by => `attribute_not_exists(${by})`).join(' AND ');

/** What makes a document the scan of something, or asks that it be nobody's still. */
export const scanWrites =
  (write: ReturnType<typeof writes>) =>
  (extra: Extract<Also, { kind: 'document-free' | 'document-taken' }>): Write => {
    switch (extra.kind) {
      case 'document-free': {
        const where = { pk: key.document(extra.documentId), sk: key.documentHead() };
        const free = {
          says: `attribute_exists(pk) AND ${NOT_TAKEN}`,
        };
        return write.check(where, free, () => new Overtaken('head'));
      }
      case 'document-taken': {
        const where = { pk: key.document(extra.documentId), sk: key.documentHead() };
        const free = {
          says: `#state = :ready AND ${NOT_TAKEN}`,
          values: { ':ready': DocumentState.enum.READY },
          names: { '#state': 'state' },
        };
        const taken = { ...extra.by, workPk: undefined, workSk: undefined };
        return write.set(where, taken, free, () => new Refusal('document.in-use'));
      }
    }
  };
