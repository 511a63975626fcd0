import * as z from 'zod';
import { FileId, NotificationId, OfficerId, PostId, ReceiptId } from './ids.ts';
import { Instant } from './time.ts';

export const NOTIFICATION_KINDS = ['reminded', 'escalated'] as const;

/** A reminder or escalation as one officer gets it. It carries the number, never the subject (domain.md 5, trap 17). */
export const Notification = z.strictObject({
  notificationId: NotificationId,
  officerId: OfficerId,
  kind: z.enum(NOTIFICATION_KINDS),
  objectId: z.union([FileId, ReceiptId]),
  number: z.string(),
  /** The post told. */
  postId: PostId,
  /** The post that has held the object since `heldSince`. */
  heldBy: PostId,
  heldSince: Instant,
  rung: z.int(),
  dueAt: Instant,
  at: Instant,
  readAt: Instant.optional(),
});
export type Notification = z.infer<typeof Notification>;
