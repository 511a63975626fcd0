import { asksForDelay } from '#shared/domain/delay.ts';
import { delayNote } from '#shared/domain/notes/delay-note.ts';
import type { NumberedNote } from '#shared/domain/notes/numbered.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { Also } from '#shared/store/also.ts';
import type { TakenFile } from './files.ts';
import type { Office } from './office.ts';

/** The note that a reason for a delay becomes, and what is written with the act that carries it. */
export type Reasoned = { readonly delay?: NumberedNote; readonly also: readonly Also[] };

/**
 * Makes a note of why a file was held beyond the limit. Within the limit nobody is asked, and nothing is noted; without a
 * reason the act itself refuses.
 */
export const reasonOfDelay = async (
  { checkText, ids }: Pick<Office, 'checkText' | 'ids'>,
  { file, context }: TakenFile,
  reason: string | undefined,
): Promise<Reasoned> => {
  if (reason === undefined || !asksForDelay(file, context.at)) return { also: [] };
  const content = pastedText(reason);
  const checked = await checkText(file.head, content);
  const { green, numbered } = delayNote(file.head, { noteId: ids.note(), content, ...checked }, context);
  return { delay: numbered, also: [{ kind: 'green-note', note: green }] };
};
