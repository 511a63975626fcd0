import * as z from 'zod';

export const FILE_STATES = [
  'ACTIVE',
  'PARKED',
  'CALL_BOOK',
  'SUSPENDED',
  'CLOSE_REQUESTED',
  'CLOSED',
  'RECORDED',
  'ATTACHED_TO',
  'DISPOSED',
  'MERGED_INTO',
] as const;
export const FileState = z.enum(FILE_STATES);
export type FileState = z.infer<typeof FileState>;
