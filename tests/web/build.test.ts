import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REFUSALS } from '#shared/contract/refusals.ts';
import { buildSite, type Site, scriptBytes } from '../../web/build.ts';

const LARGEST_SCRIPT = 80_000;
let folder: string;
let site: Site;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patravali-site-'));
  site = await buildSite(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = (ending: string): string =>
  [...site]
    .filter(([name]) => name.endsWith(ending))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('\n');

test('a first visit brings at most 80 kB of compressed script', () => {
  expect(scriptBytes(site)).toBeGreaterThan(0);
  expect(scriptBytes(site)).toBeLessThanOrEqual(LARGEST_SCRIPT);
});

test('the administration comes in a script of its own, which a first visit does not bring', () => {
  const scripts = [...site].filter(([name]) => name.endsWith('.js.br')).map(([, { length }]) => length);
  const all = scripts.reduce((sum, length) => sum + length, 0);
  expect(all - scriptBytes(site)).toBeGreaterThan(10_000);
  const [, first = ''] = /src="\.\/([^"]+)"/.exec(textOf('index.html')) ?? [];
  const word = 'कार्यमुक्त';
  expect(textOf('.js')).toContain(word);
  expect(new TextDecoder().decode(site.get(first))).not.toContain(word);
});

test('the editor of notes comes when somebody first writes one', () => {
  const [, first = ''] = /src="\.\/([^"]+)"/.exec(textOf('index.html')) ?? [];
  const sign = 'reference-dialog';
  expect(textOf('.js')).toContain(sign);
  expect(new TextDecoder().decode(site.get(first))).not.toContain(sign);
});

test('how refusals are said comes with the first of them', () => {
  const [, first = ''] = /src="\.\/([^"]+)"/.exec(textOf('index.html')) ?? [];
  const said = REFUSALS['file.not-in-custody'].hi;
  expect(textOf('.js')).toContain(said);
  expect(new TextDecoder().decode(site.get(first))).not.toContain(said);
});

test('the rooms behind the dak counter come when somebody first goes there', () => {
  const [, first = ''] = /src="\.\/([^"]+)"/.exec(textOf('index.html')) ?? [];
  for (const word of ['हर मार्किंग पर', 'किसके हाथ में है', 'निरस्त प्रविष्टियाँ', 'स्कैन का फ़ोल्डर चुनें']) {
    expect(textOf('.js')).toContain(word);
    expect(new TextDecoder().decode(site.get(first)), word).not.toContain(word);
  }
});

test('the page holds no inline script or style and asks nobody else', () => {
  const page = textOf('index.html');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect(address).toMatch(/^\.\/assets\//);
  expect(textOf('.css')).not.toMatch(/url\((?!\.\/)|@import/);
});

test('every file but the page has its hash in its name, and is there packed as well', () => {
  for (const name of site.keys()) {
    if (name.startsWith('index.html')) continue;
    expect(name).toMatch(/^assets\/[\w-]+-[\w-]{8}\.\w+(?:\.br|\.gz)?$/);
    if (/\.(?:js|css|svg)$/.test(name)) {
      expect(site.has(`${name}.br`)).toBe(true);
      expect(site.has(`${name}.gz`)).toBe(true);
    }
  }
});

test('no regular expression is of a kind that the oldest browser served does not know', () => {
  expect(textOf('.js')).not.toMatch(/RegExp\([^)]*[`"']\w*v\w*[`"']\)/);
});

test('no schema library reaches the browser, and the same source gives the same names', async () => {
  expect(textOf('.js')).not.toMatch(/ZodError|safeParse/);
  const again = await mkdtemp(join(tmpdir(), 'patravali-site-'));
  try {
    expect([...(await buildSite(again)).keys()]).toEqual([...site.keys()]);
  } finally {
    await rm(again, { recursive: true, force: true });
  }
});
