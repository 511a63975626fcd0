import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { contentPolicy } from '#functions/http/content-policy.ts';
import { readSite } from '#functions/http/site.ts';
import { serveWeb } from '#functions/http/web.ts';
import type { Log } from '#functions/runtime/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'patravali-site-'));
mkdirSync(join(folder, 'assets'));
const script = 'console.log("पत्रावली");'.repeat(200);
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>पत्रावली</title>');
const built = { br: brotliCompressSync(script), gzip: gzipSync(script) };
writeFileSync(join(folder, 'assets', 'app-1a2b.js'), script);
writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), built.br);
writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), built.gzip);
const font = Buffer.from([1, 2, 3]);
writeFileSync(join(folder, 'assets', 'font-5e6f.woff2'), font);
writeFileSync(join(folder, 'assets', 'icon-3c4d.svg'), '<svg/>');
writeFileSync(join(folder, 'assets', 'icon-3c4d.svg.br'), brotliCompressSync('<svg/>'));
writeFileSync(join(folder, 'assets', 'secret.pem'), 'x');
afterAll(() => rmSync(folder, { recursive: true }));

const silent: Log = { say: () => {}, count: () => {} };
const settings = {
  issuer: 'https://issuer.example',
  clientId: 'web',
  scope: 's',
  district: 'namuna',
  title: { hi: 'जनपद नमूना', en: 'Namuna district' },
};
const web = serveWeb(() => ({
  site: readSite(folder),
  settings,
  policy: async () =>
    contentPolicy({
      issuer: ['https://issuer.example/pool', 'https://login.example/oauth2/token'],
      buckets: ['https://q.s3.ap-south-1.amazonaws.com/key?X-Amz-Date=1'],
    }),
  log: silent,
}));
const get = (path: string, headers: Record<string, string> = {}, httpMethod = 'GET') =>
  web({
    httpMethod,
    path,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
  });
const bytes = ({ body }: { body: string }) => Buffer.from(body, 'base64');

describe('the web app’s door', () => {
  it('gives the page at the root, never from a cache unasked, and framed by nobody', async () => {
    const page = await get('/');
    expect(bytes(page).toString()).toContain('पत्रावली');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
    const policy = String(page.headers?.['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(
      "connect-src 'self' https://issuer.example https://login.example https://q.s3.ap-south-1.amazonaws.com",
    );
    expect(policy).not.toContain('unsafe');
  });

  it('lets a browser keep a hashed asset for ever', async () => {
    const { headers } = await get('/assets/app-1a2b.js');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.8', 'gzip'],
  ] as const)('gives a browser that takes %s what the build packed as %s', async (accepts, packing) => {
    const reply = await get('/assets/app-1a2b.js', { 'accept-encoding': accepts });
    expect(reply.headers).toMatchObject({ 'content-encoding': packing, vary: 'accept-encoding' });
    expect(bytes(reply)).toEqual(built[packing]);
  });

  it.each([
    ['the build did not pack', '/assets/font-5e6f.woff2', font],
    ['is larger when packed', '/assets/icon-3c4d.svg', Buffer.from('<svg/>')],
  ])('gives as it is what %s', async (_, path, plain) => {
    const reply = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(reply.headers).not.toHaveProperty('content-encoding');
    expect(bytes(reply)).toEqual(plain);
  });

  it('gives the bytes as they are to a browser that takes no packing', async () => {
    const reply = await get('/assets/app-1a2b.js', { 'accept-encoding': 'identity' });
    expect(reply.headers).not.toHaveProperty('content-encoding');
    expect(bytes(reply).toString()).toBe(script);
  });

  it('answers 304 to a browser that has the newest', async () => {
    const { headers } = await get('/');
    const again = await get('/', { 'If-None-Match': String(headers?.['etag']) });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });

  it('tells the app where to sign in, and the district’s name in both languages', async () => {
    const { body, headers } = await get('/settings.json');
    expect(JSON.parse(body)).toEqual(settings);
    expect(headers).toMatchObject({ 'cache-control': 'no-cache' });
  });

  it.each([
    '/nothing',
    '/assets/../index.mjs',
    '/assets/..%2findex.mjs',
    '//etc/passwd',
    '/assets/secret.pem',
    '/assets/app-1a2b.js.br',
    '/index.mjs',
  ])('has nothing at %s', async path => {
    expect(await get(path)).toMatchObject({ statusCode: 404 });
  });

  it('only gives', async () => {
    expect(await get('/', {}, 'POST')).toMatchObject({ statusCode: 404 });
  });
});
