import type { OperationId } from '#shared/contract/routes.ts';
import type { FileAct } from '#shared/domain/permission/file-rules.ts';

/** By which operations each act on a file is done. */
export const OPERATIONS_OF_ACT = {
  open: ['openFile'],
  'write-note': ['draftNote', 'reviseNote'],
  'confirm-note': ['confirmNote'],
  'discard-note': ['discardNote'],
  send: ['sendFile'],
  return: ['returnFile'],
  'pull-back': ['pullBackFile'],
  park: ['parkFile'],
  suspend: ['suspendFile'],
  resume: ['resumeFile'],
  'request-closing': ['requestClosing'],
  close: ['closeFile'],
  reopen: ['reopenFile'],
  'add-receipt': ['addReceipt'],
  'set-readers': ['setFileReaders'],
} as const satisfies Record<FileAct, readonly OperationId[]>;
