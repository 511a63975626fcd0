import { Refusal } from '#shared/domain/refusal.ts';
import type { Page, PageRequest } from '#shared/store/office-store.ts';

/** The key a page ended on; a line may have none. */
const CURSOR = /^=[\w-]{0,40}$/;

/** A page of lines that stand in the order of their keys. */
export const pageOfLines = <T>(
  lines: readonly T[],
  keyOf: (line: T) => string,
  { cursor, limit }: PageRequest,
): Page<T> => {
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  if (after !== undefined && !CURSOR.test(after)) throw new Refusal('request.cursor-invalid');
  const rest = after === undefined ? lines : lines.filter(line => `=${keyOf(line)}` > after);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const more = last !== undefined && rest.length > limit;
  return { items, ...(more ? { cursor: Buffer.from(`=${keyOf(last)}`).toString('base64url') } : {}) };
};
