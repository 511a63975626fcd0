import { entryOf, type Kept } from '#shared/domain/classification.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given } from '#shared/domain/holding.ts';
import type { FileId, HeadId, PostId } from '#shared/domain/ids.ts';
import { type FreeNumber, freeNumbers } from '#shared/domain/numbering/free.ts';
import { chosenLine } from '#shared/domain/numbering/head.ts';
import { type NumberedOffice, type Numbers, numbersAt } from '#shared/domain/numbering/series.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';

type NewFile = {
  readonly fileId: FileId;
  readonly head?: HeadId | undefined;
  /** A number that is typed instead of counted. */
  readonly number?: FreeNumber | undefined;
  readonly subject: string;
  readonly classification: Kept;
};

/** Where and how a new file is numbered in its office, and its line in the register there. */
export const fileNumbers = (
  directory: Directory,
  office: NumberedOffice,
  { fileId, head, number: typed, subject, classification }: NewFile,
  { by, at }: { readonly by: PostId; readonly at: Instant },
): Numbers & { readonly entered: (serial: number) => Also } => {
  const line = head ? chosenLine(directory, head, office.officeId) : [];
  const { register, numberOf } = typed
    ? freeNumbers(office, typed, at)
    : numbersAt(office, 'files', at, line);
  const told = { ...entryOf(classification, subject), ...given('head', head) };
  return {
    register,
    numberOf,
    entered: serial => {
      const entry = { serial, number: numberOf(serial), objectId: fileId, ...told, at, by };
      return { kind: 'register-entry', register, entry };
    },
  };
};
