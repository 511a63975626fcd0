import * as z from 'zod';

const WHERE = '/.well-known/openid-configuration';
const PATIENCE_MS = 5_000;

const Discovered = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  end_session_endpoint: z.url().optional(),
});
/** Where an issuer keeps its keys and its doors. */
export type Discovered = z.infer<typeof Discovered>;

/** Reads what an issuer says of itself (OpenID Connect Discovery 1.0); one that calls itself otherwise is not believed. */
export const discover = async (issuer: string): Promise<Discovered> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}${WHERE}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`the issuer's configuration answered ${response.status}`);
  const discovered = Discovered.parse(await response.json());
  if (discovered.issuer !== issuer) throw new Error('the issuer calls itself otherwise');
  return discovered;
};
