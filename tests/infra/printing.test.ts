import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bundleAll } from '#infra/constructs/bundle.ts';
import { closure, FONT_PACKAGES } from '#infra/constructs/native-packages.ts';
import { platformOf } from '#infra/constructs/platform.ts';
import { close, look } from '#tests/printing/look.ts';
import { temporaryFolder } from './templates.ts';

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';

describe('the bundle of a function that prints', () => {
  const folder = temporaryFolder();
  beforeAll(() => {
    const entries = {
      printer: { entry: join(import.meta.dirname, 'print-one.ts'), packages: FONT_PACKAGES },
    };
    bundleAll(entries, platformOf('host').npm).get('printer')?.writeTo(folder);
  });

  const files = (): readonly string[] =>
    readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
      .filter(each => each.isFile())
      .map(each => join(each.parentPath, each.name));

  test('sets a sheet by what it carries, and nothing else', async () => {
    const text = 'राष्ट्रीय क्षेत्र, Żółć';
    // Any attempt to reach a network ends the process.
    const code = `import net from 'node:net';
      net.Socket.prototype.connect = () => process.exit(99);
      globalThis.fetch = () => process.exit(99);
      const { handler } = await import(${JSON.stringify(join(folder, 'index.mjs'))});
      console.log(JSON.stringify(await handler(${JSON.stringify(text)})));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    });
    expect(run.stderr).toBe('');
    const pdf = Buffer.from(z.string().parse(JSON.parse(run.stdout)), 'base64');
    const [page] = await look(pdf, 0.1);
    expect(close(page?.text ?? '')).toBe(close(text).repeat(7));
  });

  test('carries two weights of two fonts, their licence, one binary, and nothing that no function loads', () => {
    const named = files().map(file => file.slice(folder.length + '/node_modules/'.length));
    expect(named.filter(file => file.endsWith('.ttf'))).toHaveLength(4);
    expect(named.filter(file => file.endsWith('LICENSE_FONT'))).toHaveLength(2);
    expect(named.filter(file => file.endsWith('.node'))).toHaveLength(1);
    expect(named.filter(file => /\.(png|md|map|d\.ts)$|Italic/.test(file))).toEqual([]);
    expect(files().reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(60 * 1024 * 1024);
  });
});

test('the binary is the one of the platform that is named, with GNU’s C library', () => {
  expect([...closure([COMPILER], 'linux-x64').keys()]).toEqual([COMPILER, `${COMPILER}-linux-x64-gnu`]);
});

test('a platform whose binary is not installed is named with what to do', () => {
  expect(() => closure([COMPILER], 'linux-arm64')).toThrow('npm install --no-save --os=linux --cpu=arm64');
});
