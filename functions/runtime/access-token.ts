import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { Login } from '#shared/domain/directory/officer.ts';
import { discover } from './discovery.ts';
import { lazilyAsync } from './lazily.ts';

/** What makes a token ours. */
export type Expected = { readonly issuer: string; readonly clientId: string; readonly scope: string };
export type Bearer = { readonly login: string; readonly sub: string };

/** The caller is not let in; `reason` is a code, never a part of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Clocks of the issuer and of a function differ a little. */
const CLOCK_TOLERANCE_S = 5;
/** Keys are asked for anew at most this often, when a token names a key not yet seen. */
const KEY_COOLDOWN_MS = 30_000;

/** Errors of the key service are ours to repair, not the caller's: they must not look like a bad token. */
const NOT_THE_CALLERS: ReadonlySet<string> = new Set([
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
  errors.JOSEError.code,
]);

/** Cognito's access tokens have no audience: what they are for stands in `token_use`, `client_id` and `scope`. */
const Claims = z.object({
  sub: z.string().min(1).max(256),
  username: Login,
  token_use: z.literal('access'),
  client_id: z.string(),
  scope: z.string().transform(scopes => scopes.split(' ')),
});

const verified = async (token: string, keys: JWTVerifyGetKey, issuer: string): Promise<unknown> => {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE_S,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && !NOT_THE_CALLERS.has(error.code))
      throw new TokenRefused(error.code);
    throw error;
  }
};

/** Verifies access tokens of one issuer; its keys are found and fetched at the first, and kept. */
export const openTokens = ({ issuer, clientId, scope }: Expected): ((token: string) => Promise<Bearer>) => {
  const keys = lazilyAsync(async () => {
    const { jwks_uri } = await discover(issuer);
    return createRemoteJWKSet(new URL(jwks_uri), { cooldownDuration: KEY_COOLDOWN_MS });
  });
  return async token => {
    const claims = Claims.safeParse(await verified(token, await keys(), issuer));
    if (!claims.success) throw new TokenRefused('claims');
    const { client_id, scope: scopes, username, sub } = claims.data;
    if (client_id !== clientId) throw new TokenRefused('client');
    if (!scopes.includes(scope)) throw new TokenRefused('scope');
    return { login: username, sub };
  };
};
