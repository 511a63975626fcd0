import * as z from 'zod';
import { FileId, NoteId, PostId } from '#shared/domain/ids.ts';
import { SignedNote } from '#shared/domain/note.ts';
import { NoteContent, Reference } from '#shared/domain/notes/content.ts';
import { WrittenKind } from '#shared/domain/notes/kind.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { GreenNoteView } from '../bundle-views.ts';
import { WORK_REFUSALS } from '../file-refusals.ts';
import { route } from '../route.ts';
import { NUMBERED_QUERY, PAGE_QUERY, page, YellowNote } from '../views.ts';

const noteParams = z.strictObject({ fileId: FileId, noteId: NoteId });
const Revision = z.int().min(1);

/** What is written: a whole note every time, so that a save says all that the window shows. */
const Written = z.strictObject({
  kind: WrittenKind.default('note'),
  /** An endorsement may do without; it then says that the officer agrees, in both languages. */
  content: NoteContent.optional(),
  /** The post that gave an oral instruction, or with which the matter was discussed. */
  of: PostId.optional(),
});
/** A kept draft as its writer sees it, and which of its references lead nowhere: it can be kept so, but not confirmed. */
const Kept = YellowNote.omit({ content: true }).extend({ unknownReferences: z.array(Reference) });
const WRITING_REFUSALS = [
  'limit.note',
  'limit.note-references',
  'limit.list-depth',
  'limit.table-rows',
  'limit.table-columns',
  'note.text-missing',
  'note.giver-missing',
  'note.giver-invalid',
  'post.unknown',
] as const satisfies readonly RefusalCode[];

const NOTE_REFUSALS = ['file.unknown', ...WORK_REFUSALS] as const satisfies readonly RefusalCode[];

export const draftNote = route({
  id: 'draftNote',
  noun: 'notes',
  method: 'POST',
  path: '/v1/files/{fileId}/notes',
  says: 'Writes a note in draft (yellow). Whoever holds the file may edit, discard or confirm it.',
  access: 'note:write',
  act: 'file.write-note',
  params: z.strictObject({ fileId: FileId }),
  body: Written,
  status: 201,
  answer: Kept,
  refusals: [...NOTE_REFUSALS, ...WRITING_REFUSALS, 'precondition.failed'],
});

export const reviseNote = route({
  id: 'reviseNote',
  noun: 'notes',
  method: 'PUT',
  path: '/v1/files/{fileId}/notes/{noteId}',
  says: 'Replaces a note in draft, if `revision` is still its newest; else it is told who changed it, and when.',
  access: 'note:write',
  act: 'file.write-note',
  params: noteParams,
  body: Written.extend({ revision: Revision }),
  status: 200,
  answer: Kept,
  refusals: [...NOTE_REFUSALS, ...WRITING_REFUSALS, 'note.unknown', 'note.changed'],
});

export const confirmNote = route({
  id: 'confirmNote',
  noun: 'notes',
  method: 'POST',
  path: '/v1/files/{fileId}/notes/{noteId}/confirm',
  says: 'Turns a note green: numbered, its paragraphs numbered through the file, never changed again.',
  access: 'note:write',
  act: 'file.confirm-note',
  params: noteParams,
  body: z.strictObject({ revision: Revision }),
  status: 200,
  answer: SignedNote.omit({ content: true }).extend({ paragraphs: z.int(), version: z.int() }),
  refusals: [
    ...NOTE_REFUSALS,
    'precondition.failed',
    'note.unknown',
    'note.changed',
    'note.reference-unknown',
    'note.two-levels-one-person',
    'file.asks-full',
  ],
});

export const discardNote = route({
  id: 'discardNote',
  noun: 'notes',
  method: 'POST',
  path: '/v1/files/{fileId}/notes/{noteId}/discard',
  says: 'Drops a note in draft; the journal keeps that there was one and who dropped it.',
  access: 'note:write',
  act: 'file.discard-note',
  params: noteParams,
  body: z.strictObject({}),
  status: 200,
  answer: z.strictObject({ noteId: NoteId, version: z.int() }),
  refusals: [...NOTE_REFUSALS, 'precondition.failed', 'note.unknown'],
});

export const listNotes = route({
  id: 'listNotes',
  noun: 'notes',
  method: 'GET',
  path: '/v1/files/{fileId}/notes',
  says: 'The confirmed (green) notes of a file, in order, from its first or its newest; from the number `from` on, if it is given.',
  access: 'file:read',
  act: 'file.read',
  params: z.strictObject({ fileId: FileId }),
  query: z.strictObject({ ...NUMBERED_QUERY, order: z.enum(['oldest', 'newest']).default('oldest') }),
  status: 200,
  answer: page(GreenNoteView),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const getNote = route({
  id: 'getNote',
  noun: 'notes',
  method: 'GET',
  path: '/v1/files/{fileId}/green-notes/{number}',
  says: 'One confirmed (green) note by its number in the file, as a reference names it.',
  access: 'file:read',
  act: 'file.read',
  params: z.strictObject({ fileId: FileId, number: z.coerce.number().int().min(1).max(999_999) }),
  status: 200,
  answer: GreenNoteView,
  refusals: ['file.unknown', 'note.unknown'],
});

export const listYellowNotes = route({
  id: 'listYellowNotes',
  noun: 'notes',
  method: 'GET',
  path: '/v1/files/{fileId}/yellow-notes',
  says: 'The notes in draft, for the post that holds the file; an empty list for all others who may read it.',
  access: 'file:read',
  act: 'file.list-drafts',
  params: z.strictObject({ fileId: FileId }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(YellowNote),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});
