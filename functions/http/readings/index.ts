import { serve } from '#functions/runtime/http.ts';
import { intake, served } from '#functions/runtime/wiring.ts';
import { DOCUMENTS } from '#shared/contract/refusals/documents.ts';
import * as routes from '#shared/contract/routes/documents.ts';
import { proposeEntry } from './propose-entry.ts';
import { readDocumentAgain } from './read-document-again.ts';

export const handler = serve(
  'readings',
  { routes, says: DOCUMENTS },
  served<'readings'>(office => ({
    proposeEntry: proposeEntry(office),
    readDocumentAgain: readDocumentAgain({ ...office, intake: intake() }),
  })),
);
