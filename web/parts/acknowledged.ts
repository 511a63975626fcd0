import type { Ask } from '../client.ts';

/** What the sender says they were warned of. */
export type Acknowledged = NonNullable<Ask<'sendFile'>['body']['acknowledged']>;

const WARNINGS: Readonly<Record<string, Acknowledged[number]>> = {
  'post.vacant': 'vacant',
  'post.on-leave': 'on-leave',
  'file.fifth-level': 'fifth-level',
};

/** What a refusal warned of, and one may do all the same; undefined for every other. */
export const warningOf = (code: string | undefined): Acknowledged[number] | undefined =>
  code === undefined ? undefined : WARNINGS[code];
