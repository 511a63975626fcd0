import * as z from 'zod';
import { MOST_EXTENSION_DAYS } from '#shared/domain/clock-acts.ts';
import { SuspensionCode } from '#shared/domain/suspension.ts';
import { LIMITS, prose } from '#shared/domain/text.ts';

/** What acts on the clock of a file or receipt ask for. */

const Reason = prose(LIMITS.reason);

/** For what it stands still, and why in words. */
export const Stopping = z.strictObject({ code: SuspensionCode, reason: Reason });
export const GoingOn = z.strictObject({ reason: Reason.optional() });
export const Extending = z.strictObject({
  days: z.int().min(1).max(MOST_EXTENSION_DAYS),
  reason: Reason,
});
