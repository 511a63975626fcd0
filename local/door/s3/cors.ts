/** CORS of a bucket as its template has it: what a browser on another origin may do. */
import type { IncomingMessage } from 'node:http';
import type { CorsRule } from '#local/assembly/types.ts';

/** The answer's headers for a request from that origin; undefined if no rule lets it. */
export const corsHeaders = (
  rules: readonly CorsRule[],
  request: IncomingMessage,
): Readonly<Record<string, string>> | undefined => {
  const { origin } = request.headers;
  if (origin === undefined) return undefined;
  const preflight = request.method === 'OPTIONS';
  const method = preflight ? request.headers['access-control-request-method'] : request.method;
  const asked = preflight ? listOf(request.headers['access-control-request-headers']) : [];
  const rule = rules.find(
    each =>
      each.origins.some(pattern => fits(pattern, origin)) &&
      each.methods.includes(method ?? '') &&
      asked.every(header => each.headers.some(pattern => fits(pattern.toLowerCase(), header))),
  );
  if (rule === undefined) return undefined;
  const open = rule.origins.includes('*');
  return {
    'access-control-allow-origin': open ? '*' : origin,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(open ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(asked.length > 0 ? { 'access-control-allow-headers': asked.join(', ') } : {}),
    ...(rule.exposed.length > 0 ? { 'access-control-expose-headers': rule.exposed.join(', ') } : {}),
    ...(preflight && rule.maxAgeSeconds !== undefined
      ? { 'access-control-max-age': String(rule.maxAgeSeconds) }
      : {}),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
};

const listOf = (header: string | readonly string[] | undefined): readonly string[] =>
  String(header ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '');

/** At most one `*` in a pattern, as S3 has it. */
const fits = (pattern: string, text: string): boolean => {
  const [start = '', end] = pattern.split('*', 2);
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
};
