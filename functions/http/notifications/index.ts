import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/papers.ts';
import { listNotifications } from './list-notifications.ts';
import { markNotificationRead } from './mark-notification-read.ts';

export const handler = serve(
  'notifications',
  routes,
  served<'notifications'>(office => ({
    listNotifications: listNotifications(office),
    markNotificationRead: markNotificationRead(office),
  })),
);
