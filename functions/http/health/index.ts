import { serve } from '#functions/runtime/http.ts';
import { settings } from '#functions/runtime/settings.ts';
import { clock, log } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/me.ts';
import { getHealth } from './get-health.ts';

export const handler = serve('health', { routes, says: {} }, () => ({
  log,
  clock,
  useCases: { getHealth: getHealth({ district: settings('DISTRICT').DISTRICT }) },
}));
