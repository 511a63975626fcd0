import type { Office } from '#functions/office/office.ts';
import type { SheetFiles } from '#shared/documents/sheet-files.ts';
import type { Import } from '#shared/domain/import.ts';

/** What the operations on imports are given beside the office: where sheets lie on their way in and out. */
export type ImportRoom = Office & {
  readonly sheets: SheetFiles;
  /** Names a check. */
  readonly nextCheck: () => string;
};

/** Whether every sheet of an import lies here. */
export const allCome = async (
  { hasCome }: Pick<SheetFiles, 'hasCome'>,
  { importId, files }: Import,
): Promise<boolean> => {
  const come = await Promise.all(files.map((_, place) => hasCome(importId, place + 1)));
  return come.every(Boolean);
};
