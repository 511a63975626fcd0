import type { OperationId } from '#shared/contract/routes.ts';
import type { Answer } from '../../client.ts';
import type { Words } from '../../words/words.ts';

export type FileHead = Answer<'getFile'>;
/** What every part of the file's screen works on. */
export type OnFile = { readonly file: FileHead; readonly refresh: () => void };

export type FileAct = FileHead['may'][number];
/** Acts that take a form; opening takes none, and a note is written on the note side. */
export const FORMS = [
  'send',
  'return',
  'approve',
  'pull-back',
  'pull-up',
  'extend',
  'add-receipt',
  'park',
  'suspend',
  'resume',
  'request-closing',
  'close',
  'reopen',
  'ask-reopening',
  'open-part',
  'merge-part',
  'attach',
  'detach',
  'open-volume',
  'link',
  'unlink',
  'set-cover',
  'set-readers',
  'channel',
] as const satisfies readonly (FileAct | 'approve')[];
export type FormAct = (typeof FORMS)[number];

/** Acts that need no more than a reason. */
export const REASONED = {
  'pull-back': 'pullBackFile',
  'pull-up': 'pullUpFile',
  resume: 'resumeFile',
  'request-closing': 'requestClosing',
  reopen: 'reopenFile',
} as const satisfies Partial<Record<FormAct, OperationId>>;

type Offered = {
  readonly may: readonly FileAct[];
  readonly holder: string;
  readonly returnsTo?: string | undefined;
  readonly links: number;
};

/** Approving is a note and a return in one act; it goes where a return goes, and opens what is not opened yet. */
const mayApprove = ({ may, returnsTo }: Offered): boolean =>
  (may.includes('return') && may.includes('confirm-note')) ||
  (may.includes('open') && returnsTo !== undefined);

type LevelOf = (postId: string) => number | undefined;

/** Whether a return takes it to a level below. Until the levels have come nothing is taken from anybody. */
const returnsDown = ({ holder, returnsTo }: Offered, levelOf: LevelOf): boolean => {
  const [there, here] = [levelOf(returnsTo ?? ''), levelOf(holder)];
  return there === undefined || here === undefined || there < here;
};

/**
 * The forms that are offered on a file now: what the office says may be done with it, and nothing else. Who has it back from
 * above is not asked to approve what was decided there.
 */
export const offeredOn = (file: Offered, levelOf: LevelOf): readonly FormAct[] =>
  FORMS.filter(form => {
    if (form === 'approve') return mayApprove(file) && returnsDown(file, levelOf);
    if (form === 'unlink') return file.links > 0 && file.may.includes('unlink');
    return file.may.includes(form);
  });

export const nameOfForm = (form: FormAct, words: Words): string =>
  form === 'approve' ? words.moves.approve : words.act[form];

export type FormProps = OnFile & {
  /** The act is done: the panel closes and the file is read anew. */
  readonly onDone: () => void;
  /** The act is done and the file has left: the panel will not stand open when it comes back. */
  readonly onLeave: () => void;
  readonly onCancel: () => void;
};
