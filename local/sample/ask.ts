import { randomUUID } from 'node:crypto';
import type * as z from 'zod';

/** Asks the district: with a body it is an act, each time another. Refuses to go on when it is refused. */
export type Ask = <S extends z.ZodType>(path: string, answer: S, body?: object) => Promise<z.output<S>>;

export const askAs =
  ({ url, token }: { readonly url: string; readonly token: string }): Ask =>
  async (path, answer, body) => {
    const response = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'en',
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'idempotency-key': `seed-${randomUUID()}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`seeding ${path}: ${response.status} ${await response.text()}`);
    return answer.parse(await response.json());
  };
