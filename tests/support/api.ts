import { ulid } from 'ulid';
import type * as z from 'zod';
import { Problem } from '#shared/contract/problem.ts';
import { type Route, refusalsOf } from '#shared/contract/route.ts';
import { type Contract, contract, type OperationId } from '#shared/contract/routes.ts';

export type Answer<I extends OperationId> = z.output<Contract[I]['answer']>;

/** What a call may say; which parts are needed, the contract knows. */
export type Asked = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The office said no, with a code of the contract. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(id: string, problem: Problem) {
    super(`${id}: ${problem.status} ${problem.code} ${problem.title}`);
    this.problem = problem;
  }
}

export type Caller = {
  readonly call: <I extends OperationId>(id: I, asked?: Asked) => Promise<Answer<I>>;
  /** The bare response, for tests of the door itself. */
  readonly raw: (id: OperationId, asked?: Asked) => Promise<Response>;
  /** The same person acting as another of their posts. */
  readonly as: (postId: string) => Caller;
};

export type Door = {
  readonly url: string;
  readonly token?: string | undefined;
  readonly post?: string | undefined;
  readonly language?: 'hi' | 'en' | undefined;
};

/** Speaks the contract to a running district: paths and methods from the table, every answer checked against its schema. */
export const caller = (door: Door): Caller => {
  const ask = (id: OperationId, { params = {}, query = {}, body, key, headers }: Asked = {}) => {
    const route: Route = contract[id];
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(params[name])),
    );
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    );
    return fetch(`${door.url}${path}${search.size > 0 ? `?${search}` : ''}`, {
      method: route.method,
      headers: {
        'accept-language': door.language ?? 'en',
        ...(door.token === undefined ? {} : { authorization: `Bearer ${door.token}` }),
        ...(door.post === undefined ? {} : { 'act-as-post': door.post }),
        ...(route.method === 'POST' ? { 'idempotency-key': key ?? ulid() } : {}),
        ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
  };
  const raw: Caller['raw'] = async (id, asked) => {
    const response = await ask(id, asked);
    if (!response.ok) await mustBeDeclared(id, response.clone());
    return response;
  };
  return {
    raw,
    call: async (id, asked) => {
      const response = await raw(id, asked);
      const isSheet = response.headers.get('content-type')?.startsWith('text/csv');
      const answer: unknown = isSheet ? await response.text() : await response.json();
      if (!response.ok) throw new Refused(id, Problem.parse(answer));
      return contract[id].answer.parse(answer) as Answer<typeof id>;
    },
    as: post => caller({ ...door, post }),
  };
};

/** A refusal that the route does not declare is a defect, wherever it shows. */
const mustBeDeclared = async (id: OperationId, response: Response): Promise<void> => {
  const { code, status } = Problem.parse(await response.json());
  if (!refusalsOf(contract[id]).includes(code))
    throw new Error(`${id} refused by ${code}, which it does not declare`);
  if (status !== response.status) throw new Error(`${id}: ${code} came with status ${response.status}`);
};

/** Every item of a paged list. */
export const everything = async <T>(
  page: (
    cursor: string | undefined,
  ) => Promise<{ readonly items: readonly T[]; readonly cursor?: string | undefined }>,
): Promise<readonly T[]> => {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    items.push(...next.items);
    cursor = next.cursor;
  } while (cursor !== undefined);
  return items;
};
