import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import * as z from 'zod';
import { type Bearer, openTokens, TokenRefused } from '#functions/runtime/access-token.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { settings } from '#functions/runtime/settings.ts';
import { log } from '#functions/runtime/wiring.ts';

const TokenEvent = z.object({
  type: z.literal('TOKEN'),
  authorizationToken: z.string(),
  methodArn: z.string(),
});

const BEARER = /^Bearer ([-_.A-Za-z0-9]{1,8192})$/;
/** `arn:aws:execute-api:<region>:<account>:<api>/<stage>/GET/v1/files`. */
const METHOD_ARN = /^(arn:[^:]+:execute-api:[^:]+:[^:]+:[^/]+\/[^/]+)\//;

/** The gateway turns just this word into 401; everything else becomes 500. */
const unauthorized = (): Error => new Error('Unauthorized');

/** Whole stage, since the answer is kept for the token, and the next call with it goes to another route. */
const allow = ({ login, sub }: Bearer, methodArn: string): APIGatewayAuthorizerResult => {
  const stage = METHOD_ARN.exec(methodArn)?.[1];
  if (stage === undefined) throw new Error('the gateway asks for a method it does not name');
  return {
    principalId: login,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${stage}/*` }],
    },
    context: { login, sub },
  };
};

export type Gatekeeper = {
  readonly verify: (token: string) => Promise<Bearer>;
  readonly log: Log;
};

/** Says who a token's bearer is; a bad token and no token are the same: 401. Not to know is our fault: 500. */
export const authorise =
  (gatekeeper: () => Gatekeeper) =>
  async (event: unknown): Promise<APIGatewayAuthorizerResult> => {
    const { verify, log } = gatekeeper();
    const { authorizationToken, methodArn } = TokenEvent.parse(event);
    const token = BEARER.exec(authorizationToken)?.[1];
    if (token === undefined) throw unauthorized();
    try {
      return allow(await verify(token), methodArn);
    } catch (error) {
      if (error instanceof TokenRefused) {
        log.say('sign-in.refused', { reason: error.reason });
        throw unauthorized();
      }
      logFault(log, { where: 'authoriser', error });
      throw new Error('sign-in cannot be checked');
    }
  };

export const handler = authorise(
  lazily(() => {
    const {
      ISSUER: issuer,
      CLIENT_ID: clientId,
      SIGN_IN_SCOPE: scope,
    } = settings('ISSUER', 'CLIENT_ID', 'SIGN_IN_SCOPE');
    return { log, verify: openTokens({ issuer, clientId, scope }) };
  }),
);
