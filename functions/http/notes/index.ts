import { serve } from '#functions/runtime/http.ts';
import { allowsTwoLevels, served } from '#functions/runtime/wiring.ts';
import { ASKS } from '#shared/contract/refusals/asks.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { NOTES } from '#shared/contract/refusals/notes.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import { TEXT_LIMIT_REFUSALS } from '#shared/contract/refusals/text-limits.ts';
import * as routes from '#shared/contract/routes/notes.ts';
import { confirmNote } from './confirm-note.ts';
import { discardNote } from './discard-note.ts';
import { draftNote } from './draft-note.ts';
import { getNote } from './get-note.ts';
import { listNotes } from './list-notes.ts';
import { listYellowNotes } from './list-yellow-notes.ts';
import { reviseNote } from './revise-note.ts';

export const handler = serve(
  'notes',
  { routes, says: { ...ASKS, ...FILES, ...NOTES, ...PAPERS, ...SEATS, ...TEXT_LIMIT_REFUSALS } },
  served<'notes'>(office => ({
    draftNote: draftNote(office),
    reviseNote: reviseNote(office),
    confirmNote: confirmNote({ ...office, allowsTwoLevels: allowsTwoLevels() }),
    discardNote: discardNote(office),
    getNote: getNote(office),
    listNotes: listNotes(office),
    listYellowNotes: listYellowNotes(office),
  })),
);
