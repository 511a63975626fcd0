import type { Settings } from './settings.ts';

/** OpenID Connect with the authorisation code and PKCE (RFC 7636), as the user pool and any other provider offer it. */
export type SignedIn = { readonly accessToken: string; readonly expiresAt: number };
export type Returned = { readonly signedIn: SignedIn; readonly returnTo: string };

/** The answer of the provider does not belong to our question, or the provider said no. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type SignInParts = {
  readonly settings: Settings;
  /** The address of the screen, to which the provider sends back. */
  readonly base: string;
  readonly kept: Kept;
  readonly fetch: typeof fetch;
  readonly now: () => number;
};

const PENDING = 'patravali.sign-in';

type Discovered = {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint?: string;
};
type Pending = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
};
type Tokens = { readonly access_token: string; readonly expires_in: number; readonly id_token?: string };

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const chance = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

const discover = async ({ settings, fetch }: SignInParts): Promise<Discovered> => {
  const response = await fetch(`${settings.issuer}/.well-known/openid-configuration`);
  if (!response.ok) throw new SignInFailed(`discovery: ${response.status}`);
  const found: Discovered = await response.json();
  if (found.issuer !== settings.issuer) throw new SignInFailed('discovery names another issuer');
  return found;
};

/** Without `openid` there is no ID token, and without that the nonce cannot be checked. */
const scopeOf = ({ scope }: Settings): string => [...new Set(['openid', ...scope.split(' ')])].join(' ');

/**
 * Where to send the browser to sign in.
 * @param returnTo the place of the screen to come back to, `#/files/…`.
 */
export const beginSignIn = async (parts: SignInParts, returnTo: string): Promise<string> => {
  const { settings, base, kept } = parts;
  const { authorization_endpoint } = await discover(parts);
  const pending: Pending = { state: chance(), nonce: chance(), verifier: chance(), returnTo };
  kept.setItem(PENDING, JSON.stringify(pending));
  const address = new URL(authorization_endpoint);
  const asked = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: base,
    scope: scopeOf(settings),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
};

const pendingIn = (kept: Kept): Pending => {
  const text = kept.getItem(PENDING);
  if (text === null) throw new SignInFailed('no sign-in was begun in this tab');
  kept.removeItem(PENDING);
  return JSON.parse(text);
};

/** Claims of an ID token got straight from the provider's token endpoint (OpenID Connect Core 3.1.3.7, point 6). */
const claimsOf = (idToken: string): Readonly<Record<string, unknown>> => {
  const [, payload = ''] = idToken.split('.');
  const bytes = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, letter => letter.charCodeAt(0))));
};

const checkNonce = (
  idToken: string | undefined,
  { nonce }: Pending,
  { issuer, clientId }: Settings,
): void => {
  if (idToken === undefined) throw new SignInFailed('no ID token');
  const { iss, aud, nonce: answered } = claimsOf(idToken);
  const meant = Array.isArray(aud) ? aud.includes(clientId) : aud === clientId;
  if (iss !== issuer || !meant || answered !== nonce) throw new SignInFailed('the ID token is not for us');
};

/** True when the address is an answer of the identity provider. */
export const isReturn = (search: URLSearchParams): boolean =>
  search.has('state') && (search.has('code') || search.has('error'));

/** Takes the provider's answer from the address and gets the token for it. */
export const finishSignIn = async (parts: SignInParts, search: URLSearchParams): Promise<Returned> => {
  const { settings, base, kept, now } = parts;
  const pending = pendingIn(kept);
  if (search.get('state') !== pending.state) throw new SignInFailed('the answer is to another question');
  const issuer = search.get('iss');
  if (issuer !== null && issuer !== settings.issuer) throw new SignInFailed('another issuer answered');
  const code = search.get('code');
  if (code === null) throw new SignInFailed(search.get('error') ?? 'no code');

  const { token_endpoint } = await discover(parts);
  const response = await parts.fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.clientId,
      code,
      redirect_uri: base,
      code_verifier: pending.verifier,
    }),
  });
  if (!response.ok) throw new SignInFailed(`token: ${response.status}`);
  const tokens: Tokens = await response.json();
  checkNonce(tokens.id_token, pending, settings);
  const expiresAt = now() + tokens.expires_in * 1000;
  return { signedIn: { accessToken: tokens.access_token, expiresAt }, returnTo: pending.returnTo };
};

/** Where to send the browser so that the provider forgets the officer too, if it offers that. */
export const signOutAddress = async (parts: SignInParts): Promise<string> => {
  const { end_session_endpoint } = await discover(parts);
  if (end_session_endpoint === undefined) return parts.base;
  const address = new URL(end_session_endpoint);
  address.searchParams.set('client_id', parts.settings.clientId);
  // The user pool knows the first name, OpenID Connect the second.
  address.searchParams.set('logout_uri', parts.base);
  address.searchParams.set('post_logout_redirect_uri', parts.base);
  return address.href;
};
