import * as z from 'zod';
import { Action, Priority } from './holding.ts';
import { FileId, HoldingId, OfficerId, PostId } from './ids.ts';
import { Day, Instant } from './time.ts';

/**
 * Where an assistant proposes that a file be sent, until the officer confirms or drops it (domain.md 1.10). A file has one
 * proposal at a time, made for one stay: when the file moves on by another way, it means nothing any more.
 */
export const Marking = z.strictObject({
  fileId: FileId,
  number: z.string(),
  /** The post in whose list the file lies, and its stay there. */
  postId: PostId,
  holdingId: HoldingId,
  to: PostId,
  action: Action,
  priority: Priority.optional(),
  remark: z.string().optional(),
  dueOn: Day.optional(),
  copies: z.array(PostId).optional(),
  proposedBy: OfficerId,
  proposedAt: Instant,
});
export type Marking = z.infer<typeof Marking>;
