import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import type { PasswordPolicy } from '#local/assembly/types.ts';
import type { Accounts } from './accounts.ts';
import { openIdentityStore } from './identity-store.ts';
import { keysIn } from './keys.ts';
import { type Officer, subjectOf } from './officer.ts';
import { type PasswordSignIn, passwordSignIn } from './password-sign-in.ts';
import { FONT_PATH, refusalPage, STYLE, signInPage } from './sign-in-page.ts';

/** The application client of the template's user pool, as it is on this machine. */
export interface IdentityClient {
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  /** Scopes of the pool's resource server, in full: `patravali/office`. */
  readonly scopes: readonly string[];
}

export interface IdentityOptions {
  readonly port: number;
  /** Data folder: keys and refresh tokens lie in it. */
  readonly folder: string;
  readonly client: IdentityClient;
  readonly officers: () => Promise<readonly Officer[]>;
  /** Those who sign in by a code or password. */
  readonly accounts: Accounts;
  readonly passwordPolicy: PasswordPolicy;
  /** Origins whose scripts may ask for tokens. */
  readonly origins: readonly string[];
}

export interface Identity {
  readonly issuer: string;
  /** Ends what was given to an account: its refresh tokens. An access token counts until it expires, as Cognito's does. */
  signOut(subject: string): void;
  close(): Promise<void>;
}

/** Audience of the access tokens. A user pool has none; oidc-provider makes no JWT without. */
const RESOURCE = 'urn:patravali:user-pool';
const HOUR = 3600;
const PREFIX = '/sign-in/';

const page = (response: ServerResponse, status: number, html: string) => {
  const style = createHash('sha256').update(STYLE).digest('base64');
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // No form-action: the answer to the form leads back to the application, on another origin.
    'content-security-policy': `default-src 'none'; style-src 'sha256-${style}'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(html);
};

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2',
);
const sendFont = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'font/woff2', 'cache-control': 'max-age=86400' });
  createReadStream(FONT).pipe(response);
};

/** Nobody is remembered: on one machine the next to sign in is mostly another officer. */
const forgetSession = (request: IncomingMessage) => {
  const kept = (request.headers.cookie ?? '').split('; ').filter(cookie => !cookie.startsWith('_session'));
  request.headers.cookie = kept.join('; ');
};

/** Runs the identity provider in place of the template's user pool, on 127.0.0.1. */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const { folder, client, officers, accounts, origins } = options;
  const passwords: PasswordSignIn = passwordSignIn({ accounts, policy: options.passwordPolicy });
  const keys = await keysIn(join(folder, 'identity-keys.json'));
  const store = openIdentityStore(folder);
  const loginOf = async (subject: string): Promise<string | undefined> => {
    const account = accounts.bySubject(subject);
    if (account !== undefined) return account.enabled ? account.login : undefined;
    return (await officers()).find(each => subjectOf(each.login) === subject)?.login;
  };

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const issuer = `http://127.0.0.1:${port}`;

  const provider = new Provider(issuer, {
    adapter: store.adapter,
    jwks: keys.jwks,
    cookies: { keys: keys.cookies },
    clients: [
      {
        client_id: client.clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [...client.redirectUris],
      },
    ],
    scopes: ['openid'],
    routes: { jwks: '/.well-known/jwks.json', authorization: '/oauth2/authorize', token: '/oauth2/token' },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${PREFIX}${uid}` },
    clientBasedCORS: (_: unknown, origin: string) => origins.includes(origin),
    pkce: { required: () => true },
    expiresWithSession: () => false,
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      IdToken: HOUR,
      Interaction: HOUR,
      Grant: 30 * 24 * HOUR,
      RefreshToken: 30 * 24 * HOUR,
      Session: HOUR,
    },
    findAccount: async (_: unknown, subject: string) => {
      const login = await loginOf(subject);
      if (login === undefined) return undefined;
      return { accountId: subject, claims: () => ({ sub: subject, 'cognito:username': login }) };
    },
    extraTokenClaims: async (_: unknown, token: { accountId: string }) => ({
      token_use: 'access',
      username: await loginOf(token.accountId),
    }),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: client.scopes.join(' '),
          audience: RESOURCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: HOUR,
        }),
      },
    },
    renderError: (
      context: { type: string; body: string },
      out: { error: string; error_description?: string },
    ) => {
      context.type = 'json';
      context.body = JSON.stringify({ error: out.error, error_description: out.error_description });
    },
  });
  const answer = provider.callback();

  const chooseOfficer = async (request: IncomingMessage, response: ServerResponse) => {
    const { params, uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      const search = new URL(request.url ?? '', issuer).searchParams.get('q') ?? undefined;
      return page(response, 200, signInPage(await officers(), { search }));
    }
    const form = new URLSearchParams(await readText(request));
    const clicked = (await officers()).find(each => each.login === form.get('login'));
    const outcome = clicked ?? passwords(uid, form, await officers());
    if ('html' in outcome) return page(response, outcome.status, outcome.html);
    const accountId = subjectOf(outcome.login);
    const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid');
    grant.addResourceScope(RESOURCE, client.scopes.join(' '));
    const result = { login: { accountId }, consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, result);
  };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    forgetSession(request);
    if (request.url === FONT_PATH) sendFont(response);
    else if (request.url?.startsWith(PREFIX))
      void chooseOfficer(request, response).catch(() => page(response, 400, refusalPage()));
    else void answer(request, response);
  });

  return {
    issuer,
    signOut: subject => store.forget(subject),
    async close() {
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      store.close();
    },
  };
}
