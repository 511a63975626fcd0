import type * as z from 'zod';
import type { Method } from '#shared/contract/route.ts';
import type { Contract, OperationId } from '#shared/contract/routes.ts';
import type { Intents } from './intents.ts';
import { ConnectionLost, isSettled, type Language, problemIn, Refused } from './problem.ts';

/** Of each operation its method, its path and whether it is done as a post. Printed from the contract. */
export type Operations = Readonly<Record<OperationId, readonly [Method, string, boolean]>>;

type Given<N extends string, T> =
  Record<never, never> extends T ? { readonly [K in N]?: T } : { readonly [K in N]: T };
/** As they stand in an address. */
type Plain<S extends z.ZodType> = { readonly [K in keyof z.input<S>]: string | number };
type Body<S> = S extends z.ZodType ? { readonly body: z.input<S> } : { readonly body?: never };

/** What must be said to ask for an operation. */
export type Ask<Id extends OperationId> = Given<'params', Plain<Contract[Id]['params']>> &
  Given<'query', Plain<Contract[Id]['query']>> &
  Body<Contract[Id]['body']>;
export type Answer<Id extends OperationId> = z.output<Contract[Id]['answer']>;
/** `as`: as this post of the officer's and not as the one acted as now. */
export type Call = <Id extends OperationId>(id: Id, ask: Ask<Id>, as?: string) => Promise<Answer<Id>>;

export type ClientParts = {
  readonly operations: Operations;
  /** The folder the API lies in: the address of the screen itself. */
  readonly base: string;
  readonly fetch: typeof fetch;
  readonly intents: Intents;
  readonly token: () => string | undefined;
  readonly post: () => string | undefined;
  readonly language: () => Language;
  /** Called when the office asks for a new sign-in. */
  readonly signInRequired: () => void;
  readonly pause: (milliseconds: number) => Promise<void>;
};

type Values = Readonly<Record<string, string | number | undefined>>;
type Asked = { readonly params?: Values; readonly query?: Values; readonly body?: unknown };

const PATIENCE_MS = 60_000;
/** How long to wait before each further try when no answer came. */
const RETRIES_MS = [800, 2500];

const addressOf = (base: string, path: string, { params = {}, query = {} }: Asked): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const address = new URL(filled.slice(1), base);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) address.searchParams.set(name, String(value));
  return address.href;
};

/** The client of the whole contract: `call('sendFile', { params, body })`, checked by the contract's types alone. */
export const createClient = (parts: ClientParts): Call => {
  const { operations, intents } = parts;

  const once = async (address: string, init: RequestInit): Promise<Response> => {
    try {
      return await parts.fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (cause) {
      throw new ConnectionLost('no answer', { cause });
    }
  };

  /** The whole body counts as the answer: a connection that breaks in its middle is a lost one. */
  const answered = async (address: string, init: RequestInit): Promise<string> => {
    const response = await once(address, init);
    if (!response.ok) throw await problemIn(response);
    try {
      const text = await response.text();
      // A table for a spreadsheet is the answer as it stands.
      return /^text\/csv\b/.test(response.headers.get('content-type') ?? '') ? JSON.stringify(text) : text;
    } catch (cause) {
      throw new ConnectionLost('answer cut off', { cause });
    }
  };

  const patiently = async (address: string, init: RequestInit): Promise<string> => {
    for (const wait of RETRIES_MS) {
      try {
        return await answered(address, init);
      } catch (failure) {
        if (!mayTryAgain(failure)) throw failure;
        await parts.pause(wait);
      }
    }
    return answered(address, init);
  };

  const ask = async (id: OperationId, asked: Asked, as: string | undefined): Promise<string> => {
    const [method, path, asPost] = operations[id];
    const address = addressOf(parts.base, path, asked);
    const [token, post] = [parts.token(), asPost ? (as ?? parts.post()) : undefined];
    const body = asked.body === undefined ? undefined : JSON.stringify(asked.body);
    const headers = new Headers({ accept: 'application/json', 'accept-language': parts.language() });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (post !== undefined) headers.set('act-as-post', post);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init: RequestInit = { method, headers, ...(body === undefined ? {} : { body }) };
    if (method === 'GET') return patiently(address, init);
    // A PUT states its revision: sent twice, it is refused the second time, so it is left to the officer to repeat.
    if (method === 'PUT') return answered(address, init);

    const intent = JSON.stringify([id, address, post, body]);
    headers.set('idempotency-key', await intents.keyOf(intent));
    try {
      const answer = await patiently(address, init);
      await intents.settle(intent);
      return answer;
    } catch (failure) {
      if (isSettled(failure)) await intents.settle(intent);
      throw failure;
    }
  };

  return async (id, asked, as) => {
    try {
      // The one place where an answer is believed to be what the contract says: our own office gave it.
      return JSON.parse(await ask(id, asked, as));
    } catch (failure) {
      if (failure instanceof Refused && failure.problem.status === 401) parts.signInRequired();
      throw failure;
    }
  };
};

const mayTryAgain = (failure: unknown): boolean =>
  failure instanceof ConnectionLost || (failure instanceof Refused && failure.problem.status === 503);
