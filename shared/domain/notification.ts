import * as z from 'zod';
import { AskKind } from './ask.ts';
import {
  AnswerId,
  ConsultationId,
  DocumentId,
  FileId,
  NotificationId,
  OfficerId,
  PostId,
  ReceiptId,
} from './ids.ts';
import { Instant } from './time.ts';

export const NOTIFICATION_KINDS = [
  'reminded',
  'escalated',
  /** By the district's policy the file went up from the post, or came up to it. */
  'advanced',
  /** Something is asked of the post. */
  'asked',
  /** What the post asked was given, or refused. */
  'approved',
  'refused',
  /** Whoever was asked why a paper lies there has said so. */
  'explained',
  /** The post was given a reading copy. */
  'copied',
  /** A paper that the office brought in stands in no diary. */
  'undiarised',
  /** A question was answered by all that were asked, or late by one. */
  'answered',
  /** Who was asked asks for more time. */
  'time-asked',
  /** Somebody needs a record; it is given, or refused. */
  'requisitioned',
  'record-issued',
  'requisition-refused',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What one officer is told of a file or receipt. It carries the number, never the subject (domain.md 5, trap 17). */
export const Notification = z.strictObject({
  notificationId: NotificationId,
  officerId: OfficerId,
  kind: z.enum(NOTIFICATION_KINDS),
  objectId: z.union([FileId, ReceiptId, DocumentId, AnswerId, ConsultationId]),
  /** Of a paper without a number the day it was brought. */
  number: z.string(),
  /** The post told. */
  postId: PostId,
  /** The post that has held the object since `heldSince`. */
  heldBy: PostId,
  heldSince: Instant,
  /** Of a reminder or escalation: which rung of the ladder, and when it was due. */
  rung: z.int().optional(),
  dueAt: Instant.optional(),
  /** What was asked, given or refused. */
  ask: AskKind.optional(),
  /** What the post told may do about it at once. */
  offers: z.literal('pull-up').optional(),
  at: Instant,
  readAt: Instant.optional(),
});
export type Notification = z.infer<typeof Notification>;
