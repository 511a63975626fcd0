import * as z from 'zod';
import { ACKNOWLEDGEMENTS } from '#shared/domain/acknowledged.ts';
import { Action, Priority } from '#shared/domain/holding.ts';
import { PostId } from '#shared/domain/ids.ts';
import { LIMITS, listOf, prose } from '#shared/domain/text.ts';
import { Day, Instant } from '#shared/domain/time.ts';

/** What acts on files ask for, whether on one file or on many. */

export const Remark = prose(LIMITS.remark);
export const Reason = prose(LIMITS.reason);

/** Why it was kept beyond the limit; it goes on the note sheet. Asked for by `file.delay-reason-needed`. */
export const DELAY = { delay: Reason.optional() };

/** Where an officer wants it to go, and an assistant proposes that it go. */
export const MARKED = {
  to: PostId,
  action: Action,
  priority: Priority.optional(),
  remark: Remark.optional(),
  /** The day by which the sender wants it done. */
  dueOn: Day.optional(),
  /** Who gets a reading copy beside its way. */
  copies: listOf(PostId, LIMITS.readingCopies).optional(),
};

/** What the sender was warned of and does all the same: each is named by the refusal that asked. */
export const ACKNOWLEDGED = {
  acknowledged: z.array(z.enum(ACKNOWLEDGEMENTS)).max(ACKNOWLEDGEMENTS.length).default([]),
};

export const Sending = z.strictObject({
  ...MARKED,
  ...ACKNOWLEDGED,
  /** Why it goes down past those who were jumped on its way up (`file.levels-jumped`); each gets a reading copy. */
  direct: Reason.optional(),
  ...DELAY,
});

export const Returning = z.strictObject({
  remark: Remark.optional(),
  /** Why it goes straight back past those who were jumped on its way up; each gets a reading copy. */
  direct: Reason.optional(),
  ...DELAY,
});

export const Parking = z.strictObject({ until: Instant, reason: Reason });
export const Closing = z.strictObject({ reason: Reason, ...DELAY });
