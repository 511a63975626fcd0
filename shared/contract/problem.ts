import * as z from 'zod';
import { LIMITS } from '#shared/domain/limits.ts';
import { REFUSAL_CODES, type RefusalCode, type RefusalFacts } from '#shared/domain/refusal.ts';
import { REFUSALS } from './refusals.ts';

export const LANGUAGES = ['hi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** An RFC 9457 problem: a stable `code`, a title in the caller's language, and facts such as who holds the file. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(REFUSAL_CODES),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  holder: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** `application/problem+json` for a refusal. */
export const problemOf = (code: RefusalCode, language: Language, facts: RefusalFacts = {}): Problem => ({
  ...facts,
  type: `urn:patravali:refusal:${code}`,
  title: REFUSALS[code][language],
  status: REFUSALS[code].status,
  code,
});

/** The first of our languages that an Accept-Language header names; Hindi when it names none. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  (acceptLanguage ?? '')
    .split(',')
    .map(range => /^[a-z]+/i.exec(range.trim())?.[0].toLowerCase())
    .map(tag => LANGUAGES.find(language => language === tag))
    .find(language => language !== undefined) ?? 'hi';

/** What the gateway itself answers before a function is reached, by its response type. Both languages, as it cannot choose. */
export const GATEWAY_RESPONSES = {
  UNAUTHORIZED: 'sign-in.required',
  EXPIRED_TOKEN: 'sign-in.required',
  AUTHORIZER_FAILURE: 'server.fault',
  AUTHORIZER_CONFIGURATION_ERROR: 'server.fault',
  ACCESS_DENIED: 'permission.denied',
  WAF_FILTERED: 'permission.denied',
  MISSING_AUTHENTICATION_TOKEN: 'request.unknown-route',
  RESOURCE_NOT_FOUND: 'request.unknown-route',
  BAD_REQUEST_PARAMETERS: 'request.malformed',
  BAD_REQUEST_BODY: 'request.malformed',
  REQUEST_TOO_LARGE: LIMITS.body.code,
  THROTTLED: 'server.busy',
  QUOTA_EXCEEDED: 'server.busy',
  INTEGRATION_FAILURE: 'server.busy',
  INTEGRATION_TIMEOUT: 'server.busy',
  DEFAULT_4XX: 'request.malformed',
  DEFAULT_5XX: 'server.fault',
} as const satisfies Record<string, RefusalCode>;

/** The problem a gateway response carries. */
export const gatewayProblem = (type: keyof typeof GATEWAY_RESPONSES) => {
  const code = GATEWAY_RESPONSES[type];
  const { hi, en, status } = REFUSALS[code];
  return { type: `urn:patravali:refusal:${code}`, title: `${hi} / ${en}`, status, code };
};
