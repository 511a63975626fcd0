import type { Document } from '#shared/domain/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { key } from './keys.ts';
import { isAny, type Write, type writes } from './transaction.ts';

/**
 * Who has the bytes of a hash: a row for each document that was brought with them. Further names of a scan (ADR 16) are found by
 * it. Bytes, and the texts of a scan, are erased with the last that has them (ADR 33).
 */
export const useOfBytes = (
  write: ReturnType<typeof writes>,
  { documentId, sha256 }: Pick<Document, 'documentId' | 'sha256'>,
): Write => {
  const where = { pk: key.bytes(sha256), sk: key.bytesUse(documentId) };
  return write.put({ ...where, documentId }, isAny, () => new Error('an unconditional write was refused'));
};

/** While bytes are being erased nobody brings the same ones: they would be erased with them. */
export const notBeingErased = (
  write: ReturnType<typeof writes>,
  { sha256 }: Pick<Document, 'sha256'>,
): Write =>
  write.check(
    { pk: key.bytes(sha256), sk: key.bytesErasing() },
    { says: 'attribute_not_exists(pk)' },
    () => new Refusal('server.busy'),
  );
