import * as z from 'zod';
import { DraftVersion } from '#shared/domain/drafts/draft.ts';
import { DraftId, type FileId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from './also.ts';
import { key } from './keys.ts';
import { Overtaken, type Page, type PageRequest } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isNew, type Write, type writes } from './transaction.ts';

const OfFile = z.strictObject({ n: z.int(), draftId: DraftId });

/** What lies beside the journals of drafts: their texts, and their list in the file. */
export type Drafts = {
  /** The drafts of a file, newest first. */
  readonly ofFile: (
    fileId: FileId,
    page: PageRequest,
  ) => Promise<Page<{ readonly n: number; readonly draftId: DraftId }>>;
  /** A draft's versions, newest first. */
  readonly versions: (draftId: DraftId, page: PageRequest) => Promise<Page<DraftVersion>>;
  readonly getVersion: (draftId: DraftId, revision: number) => Promise<DraftVersion>;
};

export const openDrafts = (table: Table): Drafts => ({
  ofFile: (fileId, page) =>
    table.list({ pk: key.object(fileId), prefix: 'DRAFT#', schema: OfFile, newestFirst: true }, page),
  versions: (draftId, page) =>
    table.list(
      { pk: key.object(draftId), prefix: 'VERSION#', schema: DraftVersion, newestFirst: true },
      page,
    ),
  getVersion: async (draftId, revision) => {
    const item = await table.find({ pk: key.object(draftId), sk: key.draftVersion(revision) });
    if (!item) throw new Refusal('draft.version-unknown', { draftId, revision });
    return read(DraftVersion, item);
  },
});

export const draftWrites =
  (write: ReturnType<typeof writes>) =>
  (extra: Extract<Also, { kind: 'draft-of-file' | 'draft-version' }>): Write => {
    const overtaken = (): Error => new Overtaken('head');
    switch (extra.kind) {
      case 'draft-of-file': {
        const { fileId, n, draftId } = extra;
        return write.put({ pk: key.object(fileId), sk: key.draft(n), n, draftId }, isNew, overtaken);
      }
      case 'draft-version': {
        const { draftId, revision } = extra.version;
        const where = { pk: key.object(draftId), sk: key.draftVersion(revision) };
        return write.put({ ...where, ...extra.version }, isNew, overtaken);
      }
    }
  };
