import * as z from 'zod';
import { LIMITS, type Limit, limitOf } from '#shared/domain/limits.ts';
import type { Route } from './route.ts';

const known = new WeakMap<z.ZodType, readonly Limit[]>();

/** Whatever stands under `x-limits`, however deep. */
const codesIn = (json: unknown): readonly unknown[] => {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'x-limits' && Array.isArray(value) ? value : codesIn(value),
  );
};

/** The limits that a schema holds what is sent to, read off its own JSON schema. */
export const limitsOf = (schema: z.ZodType): readonly Limit[] => {
  const before = known.get(schema);
  if (before) return before;
  const codes = new Set(codesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
  const limits = [...codes].flatMap(code => limitOf(String(code)) ?? []);
  known.set(schema, limits);
  return limits;
};

/** The limits that a request of a route is held to: those of its parts, and that of its body as a whole. */
export const limitsOfRoute = ({
  method,
  query,
  body,
}: Pick<Route, 'method' | 'query' | 'body'>): readonly Limit[] => [
  ...new Set<Limit>([
    ...(method === 'GET' ? [] : [LIMITS.body]),
    ...limitsOf(query),
    ...(body ? limitsOf(body) : []),
  ]),
];
