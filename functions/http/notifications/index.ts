import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { listNotifications } from './list-notifications.ts';
import { markNotificationRead } from './mark-notification-read.ts';

export const handler = serve(
  'notifications',
  served<'notifications'>(office => ({
    listNotifications: listNotifications(office),
    markNotificationRead: markNotificationRead(office),
  })),
);
