import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod';
import { discover } from '#functions/runtime/discovery.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { lazily, lazilyAsync } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { refused } from '#functions/runtime/reply.ts';
import { saidByAll } from '#functions/runtime/saying.ts';
import { settings } from '#functions/runtime/settings.ts';
import { log, paperAddresses } from '#functions/runtime/wiring.ts';
import { type Language, languageOf } from '#shared/contract/problem.ts';
import { HEADERS } from '#shared/contract/route.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { contentPolicy } from './content-policy.ts';
import { PACKINGS, type Packing, readSite, type SiteFile } from './site.ts';

const WebEvent = z.object({
  httpMethod: z.string(),
  path: z.string(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())).nullish(),
});

/** What the app must know before anybody signs in. */
export type WebSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** The district's short name. */
  readonly district: string;
  /** Its name as officers read it. */
  readonly title: Readonly<Record<Language, string>>;
};

export type Web = {
  readonly site: ReadonlyMap<string, SiteFile>;
  readonly settings: WebSettings;
  /** The Content-Security-Policy; may fail while the issuer cannot be asked for its doors. */
  readonly policy: () => Promise<string>;
  readonly log: Log;
};

type Headers = Record<string, string>;

const SAFETY: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), payment=()',
};

/** A built asset's name holds its hash; everything else is asked for again each time, and answered 304 by its ETag. */
const cacheOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The best packing that the browser takes and the build made. `br;q=0` means that the browser does not take it. */
const packingOf = (accepted: string, { packed }: SiteFile): Packing | undefined => {
  const taken = accepted
    .split(',')
    .map(each => each.trim().toLowerCase().replaceAll(' ', ''))
    .filter(each => !/;q=0(\.0*)?$/.test(each))
    .map(each => each.split(';')[0]);
  return PACKINGS.find(packing => packed.has(packing) && taken.includes(packing));
};

const fileAnswer = (
  file: SiteFile,
  headers: Headers,
  asked: { accepts: string; has: string },
): APIGatewayProxyResult => {
  const common = { ...headers, etag: file.etag, vary: 'accept-encoding' };
  if (asked.has.split(',').some(tag => tag.trim() === file.etag))
    return { statusCode: 304, headers: common, body: '' };
  const packing = packingOf(asked.accepts, file);
  return {
    statusCode: 200,
    headers: {
      ...common,
      'content-type': file.type,
      ...(packing === undefined ? {} : { 'content-encoding': packing }),
    },
    body: ((packing && file.packed.get(packing)) ?? file.bytes).toString('base64'),
    isBase64Encoded: true,
  };
};

/** Serves the built web app, and the settings it begins with. */
export const serveWeb =
  (open: () => Web) =>
  async (event: unknown): Promise<APIGatewayProxyResult> => {
    const { site, settings, policy, log } = open();
    const { httpMethod, path, multiValueHeaders } = WebEvent.parse(event);
    const headers = new Map(
      Object.entries(multiValueHeaders ?? {}).map(([name, values]) => [name.toLowerCase(), values.join(',')]),
    );
    const language = languageOf(headers.get(HEADERS.language));
    const asked = {
      accepts: headers.get('accept-encoding') ?? '',
      has: headers.get('if-none-match') ?? '',
    };
    try {
      if (httpMethod === 'GET' && path === '/settings.json')
        return {
          statusCode: 200,
          headers: {
            ...SAFETY,
            'cache-control': 'no-cache',
            'content-type': 'application/json; charset=utf-8',
          },
          body: JSON.stringify(settings),
        };
      const file = httpMethod === 'GET' ? site.get(path === '/' ? '/index.html' : path) : undefined;
      if (!file) return refused(saidByAll('request.unknown-route'), language);
      const isPage = file.type.startsWith('text/html');
      const safety = isPage ? { ...SAFETY, 'content-security-policy': await policy() } : SAFETY;
      return fileAnswer(file, { ...safety, 'cache-control': cacheOf(path) }, asked);
    } catch (error) {
      logFault(log, { where: 'web', error });
      return refused(saidByAll('server.fault'), language);
    }
  };

/** Where the buckets are reached is the SDK's to know (region, endpoint); an address signed for nothing tells. */
const bucketDoors = async (): Promise<readonly string[]> => {
  const sha256 = '0'.repeat(64);
  const documentId = DocumentId.parse(`doc_${'0'.repeat(26)}`);
  const upload = await paperAddresses().presignUpload({ sha256, documentId, type: 'image/png', length: 0 });
  return [upload.url, await paperAddresses().presignPage(sha256, 1)];
};

export const handler = serveWeb(
  lazily(() => {
    const {
      ISSUER: issuer,
      CLIENT_ID: clientId,
      SIGN_IN_SCOPE: scope,
      DISTRICT: district,
      DISTRICT_TITLE_HI: hi,
      DISTRICT_TITLE_EN: en,
    } = settings(
      'ISSUER',
      'CLIENT_ID',
      'SIGN_IN_SCOPE',
      'DISTRICT',
      'DISTRICT_TITLE_HI',
      'DISTRICT_TITLE_EN',
    );
    const policy = lazilyAsync(async () => {
      const [doors, buckets] = await Promise.all([discover(issuer), bucketDoors()]);
      return contentPolicy({ issuer: [issuer, doors.token_endpoint, doors.jwks_uri], buckets });
    });
    return {
      log,
      settings: { issuer, clientId, scope, district, title: { hi, en } },
      site: readSite(fileURLToPath(new URL('site', import.meta.url))),
      policy,
    };
  }),
);
