import * as z from 'zod';
import type { Invoke } from '#local/functions/function-definition.ts';
import { GatewayRefusal } from './refusal.ts';

const OneOrMany = z.union([z.string().transform(one => [one]), z.array(z.string())]);

/** What an authoriser must answer. A condition in its policy is not known here and counts as a broken authoriser. */
const Answer = z.strictObject({
  principalId: z.string(),
  policyDocument: z.strictObject({
    Version: z.string().optional(),
    Statement: z.union([z.array(z.unknown()), z.unknown().transform(one => [one])]).pipe(
      z.array(
        z.strictObject({
          Sid: z.string().optional(),
          Effect: z.enum(['Allow', 'Deny']),
          Action: OneOrMany,
          Resource: OneOrMany,
        }),
      ),
    ),
  }),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
type Answer = z.output<typeof Answer>;

/** `requestContext.authorizer`: who calls. Context values are strings, whatever the authoriser gave. */
export type AuthoriserContext = Readonly<Record<string, string>>;

export interface AuthoriserOptions {
  readonly functionArn: string;
  /** Header that carries the token. */
  readonly header: string;
  readonly validation: string | undefined;
  readonly ttlSeconds: number;
  readonly invoke: Invoke;
  readonly log: (line: string) => void;
  readonly now?: () => number;
}

export interface Authoriser {
  readonly header: string;
  /** Answers who calls, or throws the gateway's refusal. */
  admit(token: string | undefined, methodArn: string): Promise<AuthoriserContext>;
}

const matches = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  ).test(value);

/** IAM's order: an explicit denial wins, and what nothing allows is denied. */
function decide({ policyDocument: { Statement } }: Answer, methodArn: string): 'allow' | 'deny' | 'silent' {
  const meant = Statement.filter(
    ({ Action, Resource }) =>
      Action.some(action => matches(action.toLowerCase(), 'execute-api:invoke')) &&
      Resource.some(resource => matches(resource, methodArn)),
  );
  if (meant.some(({ Effect }) => Effect === 'Deny')) return 'deny';
  return meant.length > 0 ? 'allow' : 'silent';
}

/** A Lambda TOKEN authoriser with API Gateway's cache: the answer counts for every method until it is too old. */
export function createAuthoriser(options: AuthoriserOptions): Authoriser {
  const { functionArn, header, validation, ttlSeconds, invoke, log, now = Date.now } = options;
  const cache = new Map<string, { readonly answer: Answer; readonly until: number }>();
  const pattern = validation === undefined ? undefined : new RegExp(`^(?:${validation})$`);

  const ask = async (token: string, methodArn: string): Promise<Answer> => {
    const outcome = await invoke(functionArn, { type: 'TOKEN', authorizationToken: token, methodArn });
    if (!outcome.ok) {
      if (outcome.error.errorMessage === 'Unauthorized') throw new GatewayRefusal('UNAUTHORIZED');
      log(`authoriser failed: ${outcome.error.errorType}: ${outcome.error.errorMessage}`);
      throw new GatewayRefusal('AUTHORIZER_FAILURE');
    }
    const parsed = Answer.safeParse(JSON.parse(outcome.payload));
    if (parsed.success) return parsed.data;
    log(`authoriser answered badly: ${z.prettifyError(parsed.error)}`);
    throw new GatewayRefusal('AUTHORIZER_CONFIGURATION_ERROR');
  };

  const remember = (token: string, answer: Answer) => {
    if (ttlSeconds === 0) return;
    const at = now();
    // Tokens change all the time: what is too old goes when something new comes.
    for (const [old, { until }] of cache) {
      if (until > at) break;
      cache.delete(old);
    }
    cache.delete(token);
    cache.set(token, { answer, until: at + ttlSeconds * 1000 });
  };

  return {
    header,
    async admit(token, methodArn) {
      if (token === undefined || token === '' || (pattern && !pattern.test(token)))
        throw new GatewayRefusal('UNAUTHORIZED');
      const cached = cache.get(token);
      const answer = cached && cached.until > now() ? cached.answer : await ask(token, methodArn);
      if (answer !== cached?.answer) remember(token, answer);
      const decision = decide(answer, methodArn);
      if (decision === 'silent') throw new GatewayRefusal('ACCESS_DENIED');
      if (decision === 'deny')
        throw new GatewayRefusal(
          'ACCESS_DENIED',
          'User is not authorized to access this resource with an explicit deny',
        );
      const context = Object.entries(answer.context).map(([key, value]) => [key, String(value)] as const);
      return { ...Object.fromEntries(context), principalId: answer.principalId };
    },
  };
}
