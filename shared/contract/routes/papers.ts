import * as z from 'zod';
import { NotificationId } from '#shared/domain/ids.ts';
import { route } from '../route.ts';
import { Notification, PAGE_QUERY, page } from '../views.ts';

export const listNotifications = route({
  id: 'listNotifications',
  noun: 'notifications',
  method: 'GET',
  path: '/v1/notifications',
  says: 'Reminders and escalations the caller got, newest first.',
  access: 'own:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Notification),
  refusals: ['request.cursor-invalid'],
});

export const markNotificationRead = route({
  id: 'markNotificationRead',
  noun: 'notifications',
  method: 'POST',
  path: '/v1/notifications/{notificationId}/read',
  says: 'Marks one of the caller’s notifications as read.',
  access: 'own:read',
  params: z.strictObject({ notificationId: NotificationId }),
  body: z.strictObject({}),
  status: 200,
  answer: Notification,
  refusals: ['notification.unknown'],
});
