import type { Log } from './log.ts';
import { SettingMissing } from './settings.ts';

/** Errors of AWS that pass: the same call may succeed in a moment. */
const PASSING: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'TransactionConflictException',
  'InternalServerError',
  'InternalServerException',
  'InternalFailure',
  'InternalErrorException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'SlowDown',
  'TimeoutError',
  'NetworkingError',
]);
const PASSING_CODES: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Whether trying again in a moment is the right answer to this error. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error &&
  (PASSING.has(error.name) ||
    ('code' in error && typeof error.code === 'string' && PASSING_CODES.has(error.code)));

/** `file:line:column` of the innermost frame; the words before it may quote data and are dropped. */
const placeOf = (error: unknown): string | undefined => {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(stack)?.[1];
};

/** AWS names who may not do what; action and resource are ours, and without them a missing grant is a riddle. */
const DENIED = /not authorized to perform: (\S+?)(?: on resource: "?(\S+?)"?)?(?:[\s,]|$)/;

/** Writes down an error that is our fault: its class and its place, never its message. `subject` is the id it is about. */
export const logFault = (
  log: Log,
  { where, error, subject }: { where: string; error: unknown; subject?: string | undefined },
): void => {
  log.say('fault', { where, error: nameOf(error), place: placeOf(error), subject });
  log.count('Faults', 1);
  if (error instanceof SettingMissing) log.say('fault.setting', { where, setting: error.setting });
  const denied = error instanceof Error ? DENIED.exec(error.message) : null;
  if (denied) log.say('fault.access-denied', { where, action: denied[1], resource: denied[2] });
};

/**
 * What a task or consumer throws in place of an error of unknown words: Lambda itself logs the message of whatever is
 * thrown, and Step Functions keeps it.
 */
export class Fault extends Error {
  override readonly name: string;
  constructor(where: string, cause: unknown) {
    super(`${where} failed: ${nameOf(cause)}`);
    this.name = nameOf(cause).replaceAll(/[^A-Za-z.]/g, '') || 'Fault';
  }
}
