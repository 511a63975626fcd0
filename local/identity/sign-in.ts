import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';

const Discovery = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() });
const Tokens = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
});

export interface SignInRequest {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly login: string;
  /** Of an account; without it the officer is clicked on the list. */
  readonly password?: string;
  /** Chosen when the page asks for it. */
  readonly newPassword?: string;
}

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly expiresInSeconds: number;
}

/** Follows redirects by hand, with cookies, as far as the next page or the application's own address. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
}

const locationOf = (response: Response, from: string): string => {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`sign-in: ${from} answered ${response.status} and leads nowhere`);
  return new URL(location, from).href;
};

/**
 * Signs an officer in as a browser would: the same authorisation-code flow with PKCE, over HTTP.
 * Rejects if the provider does not let the officer in.
 */
export async function signIn(request: SignInRequest): Promise<SignedIn> {
  const { issuer, clientId, redirectUri, scope, login } = request;
  const discovered = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint } = Discovery.parse(await discovered.json());
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(8).toString('hex');
  const visit = browser();

  const start = new URL(authorization_endpoint);
  start.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const signInPage = locationOf(await visit(start.href), start.href);
  const post = (form: Record<string, string>) =>
    visit(signInPage, { method: 'POST', body: new URLSearchParams(form) });
  const { password, newPassword } = request;
  let chosen = await post(password === undefined ? { login } : { account: login, password });
  if (chosen.status === 200 && newPassword !== undefined)
    chosen = await post({ newPassword, again: newPassword });
  const resume = locationOf(chosen, signInPage);
  const back = new URL(locationOf(await visit(resume), resume));
  const code = back.searchParams.get('code');
  if (code === null || back.searchParams.get('state') !== state)
    throw new Error(
      `sign-in of ${login} was refused: ${back.searchParams.get('error_description') ?? back.search}`,
    );

  const answered = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  if (!answered.ok)
    throw new Error(`sign-in of ${login} got no token: ${answered.status} ${await answered.text()}`);
  const { access_token, refresh_token, expires_in } = Tokens.parse(await answered.json());
  return { accessToken: access_token, refreshToken: refresh_token, expiresInSeconds: expires_in };
}
