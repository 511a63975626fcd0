import type { Ask, Call } from '../client.ts';
import { ConnectionLost, Refused } from '../problem.ts';

/** What is written, as it is sent. */
export type Writing = Ask<'draftNote'>['body'];
/** Where a draft stands in the office: which note it is, and on which revision it goes on. */
export type Standing = { readonly noteId: string; readonly revision: number };
/** What was sent, on what, while no answer to it is known. */
export type Sent = { readonly writing: Writing; readonly on: Standing | undefined };

export type Saved =
  | { readonly kind: 'saved'; readonly standing: Standing; readonly unknownReferences: number }
  /** No answer came: it is to be sent again as it was before anything newer, or one draft would become two. */
  | { readonly kind: 'lost'; readonly sent: Sent }
  | { readonly kind: 'changed' }
  /** It was confirmed or dropped elsewhere. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly failure: unknown };

/** Sends a draft once: a new one, or over the revision it was begun on. */
export const saveDraft = async (call: Call, fileId: string, sent: Sent): Promise<Saved> => {
  const { writing, on } = sent;
  try {
    const kept =
      on === undefined
        ? await call('draftNote', { params: { fileId }, body: writing })
        : await call('reviseNote', {
            params: { fileId, noteId: on.noteId },
            body: { ...writing, revision: on.revision },
          });
    const { noteId, revision, unknownReferences } = kept;
    return { kind: 'saved', standing: { noteId, revision }, unknownReferences: unknownReferences.length };
  } catch (failure) {
    if (failure instanceof ConnectionLost) return { kind: 'lost', sent };
    const code = failure instanceof Refused ? failure.problem.code : undefined;
    if (code === 'note.changed') return { kind: 'changed' };
    if (code === 'note.unknown') return { kind: 'gone' };
    return { kind: 'refused', failure };
  }
};
