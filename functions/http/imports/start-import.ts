import * as z from 'zod';
import { signedUntil } from '#functions/http/documents/signed-until.ts';
import { directoryActor } from '#functions/office/directory.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { ImportOrder } from '#shared/contract/import-views.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { ImportId } from '#shared/domain/ids.ts';
import { IMPORT_LIMITS, type Import, type ImportFile } from '#shared/domain/import.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ImportRoom } from './import-room.ts';
import { importView } from './import-view.ts';

/** What is kept of the answer: addresses are signed anew each time. */
const Stored = z.strictObject({ importId: ImportId });

export const startImport = ({
  clock,
  ids,
  sheets,
  store,
}: ImportRoom): Repeatable<typeof contract.startImport> => {
  const uploadsOf = async (
    importId: ImportId,
    files: readonly ImportFile[],
  ): Promise<ImportOrder['uploads']> =>
    Promise.all(
      files.map(async (file, index) => {
        const { url, headers } = await sheets.presignSheet(importId, index + 1, file);
        return { url, method: 'PUT' as const, headers: { ...headers }, expiresAt: signedUntil(url) };
      }),
    );
  return {
    first: async ({ actor, body: { files }, once }) => {
      mustKeepAll(actor);
      const large = files.find(({ length }) => length > IMPORT_LIMITS.fileBytes);
      if (large)
        throw new Refusal('import.too-large', { length: large.length, limit: IMPORT_LIMITS.fileBytes });
      const importId = ids.import();
      const uploads = await uploadsOf(importId, files);
      const now = clock.now();
      const started: Import = {
        importId,
        version: 1,
        state: 'WAITING',
        files,
        startedBy: directoryActor(actor),
        startedAt: now,
        uploadExpiresAt: uploads.map(({ expiresAt }) => expiresAt).sort()[0] ?? now,
      };
      await store.imports.create(started, once, { status: 201, body: { importId } });
      return { import: importView(started, now), uploads };
    },
    again: async ({ body }, actor) => {
      mustKeepAll(actor);
      const started = await store.imports.get(Stored.parse(body).importId);
      const uploads = await uploadsOf(started.importId, started.files);
      return { import: importView(started, clock.now()), uploads };
    },
  };
};
