import { createHash } from 'node:crypto';
import * as z from 'zod';
import { OFFICERS, OFFICES, POLICY, POSTS } from './people.ts';

export type Seeding = {
  /** Where the API listens, without a closing slash. */
  readonly url: string;
  /** An access token of the first administrator. */
  readonly token: string;
  readonly say: (line: string) => void;
};

const Known = z.object({ items: z.array(z.unknown()) });

/**
 * Fills an empty district through its API, as the first administrator. Each request carries a key made from what it says,
 * so a seeding that was cut short goes on where it stopped; a seeded district is left as it is.
 */
export const seedSampleDistrict = async ({ url, token, say }: Seeding): Promise<void> => {
  const ask = async <S extends z.ZodType>(path: string, answer: S, body?: object): Promise<z.output<S>> => {
    const text = body && JSON.stringify(body);
    const response = await fetch(`${url}${path}`, {
      method: text === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'en',
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'idempotency-key': keyOf(path, text) }),
      },
      ...(text === undefined ? {} : { body: text }),
    });
    if (!response.ok) throw new Error(`seeding ${path}: ${response.status} ${await response.text()}`);
    return answer.parse(await response.json());
  };

  const last = OFFICERS.at(-1);
  const { items } = await ask('/v1/officers?limit=100', Known);
  if (items.some(officer => z.object({ login: z.string() }).parse(officer).login === last?.login)) return;

  say(
    `seeding the sample district: ${OFFICES.length} offices, ${POSTS.length} posts, ${OFFICERS.length} persons`,
  );
  const offices = new Map<string, string>();
  for (const { key, code, names } of OFFICES) {
    const { officeId } = await ask('/v1/offices', z.object({ officeId: z.string() }), {
      code,
      kind: 'section',
      names,
      policy: POLICY,
    });
    offices.set(key, officeId);
  }
  const posts = new Map<string, string>();
  for (const { key, office, reportsTo, names, abbreviation, level } of POSTS) {
    const Made = z.object({ designationId: z.string() });
    const { designationId } = await ask('/v1/designations', Made, { abbreviation, names, level });
    const superior = reportsTo === undefined ? {} : { reportsTo: posts.get(reportsTo) };
    const code = key.toUpperCase();
    const body = { code, names, designationId, officeId: offices.get(office), ...superior };
    const { postId } = await ask('/v1/posts', z.object({ postId: z.string() }), body);
    posts.set(key, postId);
  }
  // A fixed hour, so that a repeated seeding says the same; long ago, so that every charge runs.
  const from = '2026-01-01T00:00:00.000Z';
  for (const { charges, ...officer } of OFFICERS) {
    const employeeNumber = officer.login.toUpperCase().replaceAll('.', '-');
    const body = { ...officer, employeeNumber };
    const { officerId } = await ask('/v1/officers', z.object({ officerId: z.string() }), body);
    for (const { post, kind } of charges)
      await ask('/v1/charges', z.unknown(), { postId: posts.get(post), officerId, kind, from });
  }
};

const keyOf = (path: string, body: string): string =>
  `seed-${createHash('sha256').update(`${path} ${body}`).digest('hex').slice(0, 40)}`;
