import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { messages } from '#functions/runtime/wiring-messages.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { NOTIFICATIONS } from '#shared/contract/refusals/notifications.ts';
import * as messageRoutes from '#shared/contract/routes/messages.ts';
import * as routes from '#shared/contract/routes/papers.ts';
import { getMessageSettings } from './get-message-settings.ts';
import { listMessages } from './list-messages.ts';
import { listNotifications } from './list-notifications.ts';
import { markNotificationRead } from './mark-notification-read.ts';
import { setMessageSettings } from './set-message-settings.ts';

export const handler = serve(
  'notifications',
  { routes: { ...routes, ...messageRoutes }, says: { ...DIRECTORY, ...NOTIFICATIONS } },
  served<'notifications'>(office => ({
    getMessageSettings: getMessageSettings(messages()),
    listMessages: listMessages(messages()),
    listNotifications: listNotifications(office),
    markNotificationRead: markNotificationRead(office),
    setMessageSettings: setMessageSettings(office, messages()),
  })),
);
