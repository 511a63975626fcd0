import type { APIGatewayProxyResult } from 'aws-lambda';
import { type Language, problemOf, type Saying } from '#shared/contract/problem.ts';
import type { Route } from '#shared/contract/route.ts';

/** What no cache on the way may keep, and no browser may guess the type of. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Seconds after which a busy system is asked again. */
const RETRY_AFTER = 2;

/** `"7"`: the version of the head an answer shows or leaves behind. */
const tagOf = (answer: unknown): Readonly<Record<string, string>> =>
  typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number'
    ? { etag: `"${answer.version}"` }
    : {};

/** A table, to be kept under the name that its address ends with. */
const sheet = (
  status: number,
  text: string,
  { route, language }: { readonly route: Pick<Route, 'path'>; readonly language: Language },
): APIGatewayProxyResult => ({
  statusCode: status,
  headers: {
    ...ALWAYS,
    'content-type': 'text/csv; charset=utf-8',
    'content-language': language,
    'content-disposition': `attachment; filename="${route.path.split('/').at(-1)}"`,
  },
  body: text,
});

export const answered = (
  status: number,
  answer: unknown,
  asked: { readonly route: Pick<Route, 'path' | 'produces'>; readonly language: Language },
): APIGatewayProxyResult =>
  asked.route.produces === 'text/csv' && typeof answer === 'string'
    ? sheet(status, answer, asked)
    : {
        statusCode: status,
        headers: { ...ALWAYS, 'content-type': 'application/json; charset=utf-8', ...tagOf(answer) },
        body: JSON.stringify(answer),
      };

/** An RFC 9457 problem in the caller's language. */
export const refused = (saying: Saying, language: Language): APIGatewayProxyResult => {
  const problem = problemOf(saying, language);
  return {
    statusCode: problem.status,
    headers: {
      ...ALWAYS,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...(saying.code === 'server.busy' ? { 'retry-after': RETRY_AFTER } : {}),
    },
    body: JSON.stringify(problem),
  };
};
