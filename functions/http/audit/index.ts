import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/confidential.ts';
import { auditJournal } from './audit-journal.ts';
import { auditReadings } from './audit-readings.ts';

export const handler = serve(
  'audit',
  { routes, says: {} },
  served<'audit'>(office => ({
    auditJournal: auditJournal(office),
    auditReadings: auditReadings(office),
  })),
);
