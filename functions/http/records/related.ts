import type { Office } from '#functions/office/office.ts';
import { MOST_LINKS } from '#shared/domain/beside-file.ts';
import type { FileId } from '#shared/domain/ids.ts';
import type { Related } from '#shared/domain/records/disposal-acts.ts';

/** The files that one refers to, as they stand now. */
export const relatedTo = async ({ store }: Pick<Office, 'store'>, fileId: FileId): Promise<Related> => {
  const { items } = await store.links(fileId, { limit: MOST_LINKS });
  return store.files.getMany(items.map(link => link.fileId));
};
