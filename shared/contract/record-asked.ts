import * as z from 'zod';
import { FileId, OfficeId } from '#shared/domain/ids.ts';

/** The officer's own office, unless one below it is named. */
export const ofOffice = { officeId: OfficeId.optional() } as const;

export const OF_FILE = z.strictObject({ fileId: FileId });

/** What any act of the record room may refuse. */
export const REFUSED = [
  'file.unknown',
  'file.not-permitted',
  'file.lost-race',
  'precondition.failed',
  'file.disposed',
] as const;

/** The same of an act on what is in the record room. */
export const OF_RECORDED = [...REFUSED, 'file.closed'] as const;
