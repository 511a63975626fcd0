import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { STILL_WAITING } from './definition.ts';
import { LONGEST_TIMER_SECONDS } from './language.ts';
import { StateError } from './state-error.ts';

const WaitInput = z.strictObject({
  input: z.json(),
  seconds: z.int().nonnegative().max(LONGEST_TIMER_SECONDS).optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
});

/**
 * Waits as a Wait state does and answers the state's input. A timestamp further off than one timer reaches is
 * slept in stretches: at the end of each the library is asked to call again.
 */
export async function wait(raw: unknown, signal: AbortSignal): Promise<z.core.util.JSONType> {
  const parsed = WaitInput.safeParse(raw);
  if (!parsed.success) throw new StateError('States.Runtime', `Wait: ${z.prettifyError(parsed.error)}`);
  const { input, seconds, timestamp } = parsed.data;
  const milliseconds = timestamp === undefined ? (seconds ?? 0) * 1000 : Date.parse(timestamp) - Date.now();
  const stretch = Math.min(Math.max(0, milliseconds), LONGEST_TIMER_SECONDS * 1000);
  await sleep(stretch, undefined, { signal });
  if (milliseconds > stretch) throw new StateError(STILL_WAITING, 'the next stretch of a long wait');
  return input;
}
