import type { OperationId } from '#shared/contract/routes.ts';
import type { Answer } from '../../client.ts';

export type FileHead = Answer<'getFile'>;
/** What every part of the file's screen works on. */
export type OnFile = { readonly file: FileHead; readonly refresh: () => void };

export type FileAct = FileHead['may'][number];
/** Acts that take a form; opening takes none, and a note is written on the note side. */
export const FORMS = [
  'send',
  'return',
  'pull-back',
  'add-receipt',
  'park',
  'suspend',
  'resume',
  'request-closing',
  'close',
  'reopen',
  'set-readers',
] as const satisfies readonly FileAct[];
export type FormAct = (typeof FORMS)[number];

/** Acts that need no more than a reason. */
export const REASONED = {
  'pull-back': 'pullBackFile',
  suspend: 'suspendFile',
  resume: 'resumeFile',
  'request-closing': 'requestClosing',
  close: 'closeFile',
  reopen: 'reopenFile',
} as const satisfies Partial<Record<FormAct, OperationId>>;

export type FormProps = OnFile & {
  /** The act is done: the panel closes and the file is read anew. */
  readonly onDone: () => void;
  /** The act is done and the file has left: the panel will not stand open when it comes back. */
  readonly onLeave: () => void;
  readonly onCancel: () => void;
};
