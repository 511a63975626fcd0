import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { REPORTS } from '#shared/contract/refusals/reports.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/adoption.ts';
import { getAdoption } from './get-adoption.ts';
import { getDualRunning } from './get-dual-running.ts';
import { listDualRunning } from './list-dual-running.ts';
import { listInactive } from './list-inactive.ts';
import { getAdoptionSheet, getDualRunningSheet, listDualRunningSheet, listInactiveSheet } from './sheets.ts';

export const handler = serve(
  'adoption',
  { routes, says: { ...SEATS, ...REPORTS } },
  served<'adoption'>(office => ({
    getAdoption: getAdoption(office),
    getAdoptionSheet: getAdoptionSheet(office),
    getDualRunning: getDualRunning(office),
    getDualRunningSheet: getDualRunningSheet(office),
    listDualRunning: listDualRunning(office),
    listDualRunningSheet: listDualRunningSheet(office),
    listInactive: listInactive(office),
    listInactiveSheet: listInactiveSheet(office),
  })),
);
