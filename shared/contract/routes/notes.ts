import * as z from 'zod';
import { NoteKind } from '#shared/domain/events.ts';
import { FileId, NoteId } from '#shared/domain/ids.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { NoteText } from '#shared/domain/text.ts';
import { route } from '../route.ts';
import { GreenNote, NUMBERED_QUERY, PAGE_QUERY, page, YellowNote } from '../views.ts';

const noteParams = z.strictObject({ fileId: FileId, noteId: NoteId });
const Revision = z.int().min(1);
const NOTE_REFUSALS = [
  'file.unknown',
  'file.not-in-custody',
  'file.not-opened',
  'file.parked',
  'file.suspended',
  'file.closed',
  'file.lost-race',
] as const satisfies readonly RefusalCode[];

export const draftNote = route({
  id: 'draftNote',
  noun: 'notes',
  method: 'POST',
  path: '/v1/files/{fileId}/notes',
  says: 'Writes a note in draft (yellow). Whoever holds the file may edit, discard or confirm it.',
  access: 'note:write',
  act: 'file.write-note',
  params: z.strictObject({ fileId: FileId }),
  body: z.strictObject({ kind: NoteKind.default('note'), text: NoteText }),
  status: 201,
  answer: YellowNote.omit({ text: true }),
  refusals: [...NOTE_REFUSALS, 'precondition.failed'],
});

export const reviseNote = route({
  id: 'reviseNote',
  noun: 'notes',
  method: 'PUT',
  path: '/v1/files/{fileId}/notes/{noteId}',
  says: 'Replaces the text of a note in draft, if `revision` is still its newest.',
  access: 'note:write',
  act: 'file.write-note',
  params: noteParams,
  body: z.strictObject({ text: NoteText, revision: Revision }),
  status: 200,
  answer: YellowNote.omit({ text: true }),
  refusals: [...NOTE_REFUSALS, 'note.unknown', 'note.changed'],
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
  answer: GreenNote.omit({ paragraphs: true }).extend({
    firstParagraph: z.int(),
    paragraphs: z.int(),
    version: z.int(),
  }),
  refusals: [
    ...NOTE_REFUSALS,
    'precondition.failed',
    'note.unknown',
    'note.changed',
    'note.two-levels-one-person',
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
  says: 'The confirmed (green) notes of a file, in order; from the number `from` on, if it is given.',
  access: 'file:read',
  act: 'file.read',
  params: z.strictObject({ fileId: FileId }),
  query: z.strictObject(NUMBERED_QUERY),
  status: 200,
  answer: page(GreenNote),
  refusals: ['file.unknown', 'request.cursor-invalid'],
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
