import * as z from 'zod';
import { SuspensionCode } from '#shared/domain/suspension.ts';
import { LIMITS, prose } from '#shared/domain/text.ts';

/** What acts on the clock of a file or receipt ask for. */

/** For what it stands still, and why in words. */
export const Stopping = z.strictObject({ code: SuspensionCode, reason: prose(LIMITS.reason) });
