import { serve } from '#functions/runtime/http.ts';
import { intake, served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/documents.ts';
import { proposeEntry } from './propose-entry.ts';
import { readDocumentAgain } from './read-document-again.ts';

export const handler = serve(
  'readings',
  routes,
  served<'readings'>(office => ({
    proposeEntry: proposeEntry(office),
    readDocumentAgain: readDocumentAgain({ ...office, intake: intake() }),
  })),
);
