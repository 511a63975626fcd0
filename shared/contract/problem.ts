import * as z from 'zod';
import { LIMITS } from '#shared/domain/limits.ts';
import { REFUSAL_CODES, type RefusalCode, type RefusalFacts } from '#shared/domain/refusal.ts';
import { COMMON } from './refusals/common.ts';
import { LIMIT_REFUSALS } from './refusals/limits.ts';
import type { Words } from './refusals/say.ts';

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

/** How codes are said: of those a noun may refuse with, and at least of what any request may be refused with. */
export type Says = Readonly<Partial<Record<RefusalCode, Words>>>;

/** What any request may be refused with, whatever it asks for. */
export const SAID_BY_ALL = { ...COMMON, ...LIMIT_REFUSALS } as const satisfies Says;

/** A refusal whose words are at hand. */
export type Saying = { readonly code: RefusalCode; readonly words: Words; readonly facts?: RefusalFacts };

/** `application/problem+json` for a refusal. */
export const problemOf = ({ code, words, facts }: Saying, language: Language): Problem => ({
  ...facts,
  type: `urn:patravali:refusal:${code}`,
  title: words[language],
  status: words.status,
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
} as const satisfies Record<string, keyof typeof SAID_BY_ALL>;

/** The problem a gateway response carries. */
export const gatewayProblem = (type: keyof typeof GATEWAY_RESPONSES) => {
  const code = GATEWAY_RESPONSES[type];
  const { hi, en, status } = SAID_BY_ALL[code];
  return { type: `urn:patravali:refusal:${code}`, title: `${hi} / ${en}`, status, code };
};
