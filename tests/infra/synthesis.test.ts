import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FUNCTIONS, type FunctionName, idOf, isFunctionName } from '#infra/functions.ts';
import { ROOT } from '#infra/root.ts';
import { NOUNS } from '#shared/contract/route.ts';
import { reportOf } from './report.ts';
import { DISTRICTS, idleEntries, ofType, Template, templatesOf, temporaryFolder } from './templates.ts';

/** Any attempt to reach a network ends the process. */
const NO_NETWORK = `
import net from 'node:net';
const refuse = () => { console.error('the network was used'); process.exit(99); };
net.Socket.prototype.connect = refuse;
globalThis.fetch = refuse;
`;

const run = (outdir: string, context: Record<string, string>) => {
  const guard = join(temporaryFolder(), 'no-network.mjs');
  writeFileSync(guard, NO_NETWORK);
  return spawnSync(process.execPath, ['--import', guard, join(ROOT, 'infra', 'app.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
    // Without a PATH there is no Docker either.
    env: { PATH: '', CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name));

/** Functions that answer while somebody waits. */
const ASKED = [...NOUNS.map(noun => `http-${noun}` as const), 'authoriser', 'web'] as const;
/** Of those they that have native code beside them, and read it when something is to be printed. */
const PRINT: readonly string[] = ['http-slips', 'http-letters'];

describe.each(DISTRICTS)('%s, synthesised as it is deployed,', name => {
  const outdir = temporaryFolder();
  beforeAll(() => {
    const { status, stderr } = run(outdir, { district: name });
    expect(stderr).not.toContain('the network was used');
    expect(status, stderr).toBe(0);
  });

  it('needs neither network nor Docker, and has no finding', () => {
    expect(readdirSync(outdir)).toContain(`patravali-${name}-office.template.json`);
    expect(reportOf(outdir).findings).toEqual([]);
  });

  it('carries native code of Lambda’s platform and of no other', () => {
    const native = filesIn(outdir).filter(file => /\.(node|so(\.[\d.]+)?|dylib|dll)$/.test(file));
    expect(native.filter(file => file.endsWith('.node')).length).toBeGreaterThanOrEqual(2);
    for (const file of native) expect(elfMachine(file), file).toBe('x86-64');
  });

  it.each(ASKED)(
    'carries %s in at most 600 kB, and no native code but to print: officers wait while it is read',
    asked => {
      const bundle = bundleOf(outdir, name, asked);
      expect(statSync(join(bundle, 'index.mjs')).size).toBeLessThanOrEqual(600_000);
      expect(readdirSync(bundle).includes('node_modules')).toBe(PRINT.includes(asked));
    },
  );

  it('fits into what AWS takes: template, resources, unpacked code', () => {
    const text = readFileSync(templateIn(outdir, name), 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(Object.keys(Template.parse(JSON.parse(text)).Resources).length).toBeLessThan(500);
    for (const each of Object.keys(FUNCTIONS).filter(isFunctionName)) {
      const sizes = filesIn(bundleOf(outdir, name, each)).map(file => statSync(file).size);
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        each,
      ).toBeLessThan(250 * 1024 * 1024);
    }
  });

  it('carries the screen beside the function that shows it', () => {
    expect(filesIn(outdir).filter(file => file.endsWith('/site/index.html'))).toHaveLength(1);
  });
});

const templateIn = (outdir: string, district: string): string =>
  join(outdir, `patravali-${district}-office.template.json`);

/** The folder of a function's code, as the template names it. */
const bundleOf = (outdir: string, district: string, name: FunctionName): string => {
  const template = Template.parse(JSON.parse(readFileSync(templateIn(outdir, district), 'utf8')));
  const [, made] =
    ofType(template, 'AWS::Lambda::Function').find(([id]) => id.startsWith(`${idOf(name)}Function`)) ?? [];
  const { S3Key } = z.object({ S3Key: z.string() }).parse(made?.Properties['Code']);
  return join(outdir, `asset.${S3Key.replace(/\.zip$/, '')}`);
};

/** Reads the machine from an ELF header; the name of the format for anything else. */
const elfMachine = (file: string): string => {
  const header = readFileSync(file).subarray(0, 20);
  if (!header.subarray(0, 4).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]))) return 'no ELF file';
  return header.readUInt16LE(18) === 0x3e ? 'x86-64' : `machine ${header.readUInt16LE(18)}`;
};

describe('the command', () => {
  const mistakes: readonly (readonly [string, Record<string, string>, string])[] = [
    ['no district', {}, 'no district named; say -c district=<state>-<district>'],
    [
      'an unknown district',
      { district: 'up-nowhere' },
      'infra/districts/up-nowhere.json: there is no such district file',
    ],
  ];
  it.each(mistakes)('that names %s ends with one line and 1', (_, context, line) => {
    const { status, stderr, stdout } = run(temporaryFolder(), context);
    expect(status).toBe(1);
    expect(stderr).toBe(`${line}\n`);
    expect(stdout).toBe('');
  });
});

describe('a synthesis for this machine', () => {
  const options = { entries: idleEntries() };
  const lambda = templatesOf('up-namuna', {}, options);
  const host = (platform: NodeJS.Platform, arch: NodeJS.Architecture) =>
    templatesOf('up-namuna', {}, { ...options, context: { architecture: 'host' }, host: { platform, arch } });

  it('differs in nothing but the architecture', () => {
    const text = JSON.stringify(host('darwin', 'arm64').office);
    expect(text).toContain('"Architectures":["arm64"]');
    expect(text.replaceAll('"Architectures":["arm64"]', '"Architectures":["x86_64"]')).toBe(
      JSON.stringify(lambda.office),
    );
    expect(host('darwin', 'arm64').data).toEqual(lambda.data);
  });

  it('is the same on x86_64 Linux', () => {
    expect(host('linux', 'x64').all).toEqual(lambda.all);
  });

  it('gives the same templates and the same hashes every time', () => {
    expect(templatesOf('up-namuna', {}, options).all).toEqual(lambda.all);
  });
});
