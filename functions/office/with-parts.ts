import { type WithParts, withMerged } from '#shared/domain/bundle.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Page, PageRequest } from '#shared/store/office-store.ts';

/** In which of the files a page begins, and where in it: the file’s own cursor alone, as long as it is the main file. */
const beginIn = (cursor: string | undefined): { readonly place: number; readonly inner?: string } => {
  if (cursor === undefined) return { place: 0 };
  const [, place, inner = ''] = /^(\d{1,2})\.(.*)$/.exec(cursor) ?? [];
  if (place === undefined) return { place: 0, inner: cursor };
  return { place: Number(place), ...(inner === '' ? {} : { inner }) };
};

/**
 * A page of what a file has, and after it of what each part file has that was merged back into it: that lies where it was
 * begun (ADR 30), and is listed with the file it belongs to now.
 */
export const withParts = async <T>(
  head: WithParts,
  { cursor, limit }: PageRequest,
  listOf: (fileId: FileId, page: PageRequest) => Promise<Page<T>>,
): Promise<Page<T>> => {
  const files = withMerged(head);
  let { place, inner } = beginIn(cursor);
  if (place >= files.length) throw new Refusal('request.cursor-invalid');
  const items: T[] = [];
  for (const file of files.slice(place)) {
    if (items.length === limit) return { items, cursor: `${place}.` };
    const page = await listOf(file, { limit: limit - items.length, ...(inner && { cursor: inner }) });
    items.push(...page.items);
    if (page.cursor !== undefined) return { items, cursor: `${place}.${page.cursor}` };
    place += 1;
    inner = undefined;
  }
  return { items };
};
