import { type Document, scanOf } from '#shared/domain/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { key } from './keys.ts';
import { isAny, type Write, type writes } from './transaction.ts';

/**
 * Who has the bytes of a hash: a row for each document by which anybody has them. Bytes, and the texts of a scan, are erased
 * with the last that has them (ADR 33).
 */
export const useOfBytes = (write: ReturnType<typeof writes>, document: Document): Write => {
  const { documentId, sha256 } = document;
  const scan = scanOf(document);
  const where = { pk: key.bytes(sha256), sk: key.bytesUse(scan, documentId) };
  return write.put(
    { ...where, scan, documentId },
    isAny,
    () => new Error('an unconditional write was refused'),
  );
};

/** While bytes are being erased nobody brings the same ones: they would be erased with them. */
export const notBeingErased = (write: ReturnType<typeof writes>, { sha256 }: Document): Write =>
  write.check(
    { pk: key.bytes(sha256), sk: key.bytesErasing() },
    { says: 'attribute_not_exists(pk)' },
    () => new Refusal('server.busy'),
  );
