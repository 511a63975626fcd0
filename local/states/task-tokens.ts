import { randomUUID } from 'node:crypto';
import { StateError } from './state-error.ts';

/** Tasks that wait for SendTaskSuccess or SendTaskFailure. A restart starts executions anew, with new tokens. */
export interface TaskTokens {
  /** Waits until the token is answered; the signal gives up. */
  wait(token: string, signal: AbortSignal): Promise<unknown>;
  /** False if nothing waits for this token. */
  succeed(token: string, output: unknown): boolean;
  fail(token: string, error: string, cause: string): boolean;
  has(token: string): boolean;
}

export function createTaskTokens(): TaskTokens {
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();
  return {
    async wait(token, signal) {
      const answer = Promise.withResolvers<unknown>();
      const giveUp = () => answer.reject(new StateError('States.Timeout', 'the execution was stopped'));
      signal.addEventListener('abort', giveUp, { once: true });
      waiting.set(token, answer);
      try {
        return await answer.promise;
      } finally {
        waiting.delete(token);
        signal.removeEventListener('abort', giveUp);
      }
    },
    succeed(token, output) {
      waiting.get(token)?.resolve(output);
      return waiting.has(token);
    },
    fail(token, error, cause) {
      waiting.get(token)?.reject(new StateError(error, cause));
      return waiting.has(token);
    },
    has: token => waiting.has(token),
  };
}

/** A token of ours names its machine, whose right it takes to answer it. */
const tokenOf = (machineArn: string): string =>
  `${randomUUID()}.${Buffer.from(machineArn).toString('base64url')}`;

/** The machine in which a task waits by this token; empty where it is no token of ours. */
export const machineOfToken = (token: string): string =>
  Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();

/**
 * The `Task` part of an execution's context object. The library has no tokens, but reads `$$.Task.Token` from the
 * context while it makes a task's parameters and then calls the task in the same turn, so the token it read is the
 * one that the task takes.
 */
export function tokenContext(machineArn: string): {
  readonly context: { readonly Token: string };
  take(): string;
} {
  let token = tokenOf(machineArn);
  return {
    context: {
      get Token() {
        return token;
      },
    },
    take() {
      const taken = token;
      token = tokenOf(machineArn);
      return taken;
    },
  };
}
