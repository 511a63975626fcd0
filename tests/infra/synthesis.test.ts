import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#infra/root.ts';
import { reportOf } from './report.ts';
import { DISTRICTS, idleEntries, templatesOf, temporaryFolder } from './templates.ts';

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

  it('bundles each noun in at most 600 kB', () => {
    const bundles = filesIn(outdir).filter(
      file => file.endsWith('/index.mjs') && !file.includes('/node_modules/'),
    );
    expect(bundles.length).toBeGreaterThan(10);
    const template = readFileSync(join(outdir, `patravali-${name}-office.template.json`), 'utf8');
    for (const bundle of bundles.filter(each => !isWithNativePackages(each))) {
      expect(statSync(bundle).size, bundle).toBeLessThanOrEqual(600_000);
      expect(template).toContain(bundle.match(/asset\.([0-9a-f]{64})/)?.[1] ?? 'an asset');
    }
  });

  it('carries the screen beside the function that shows it', () => {
    expect(filesIn(outdir).filter(file => file.endsWith('/site/index.html'))).toHaveLength(1);
  });
});

const isWithNativePackages = (bundle: string): boolean =>
  readdirSync(join(bundle, '..')).includes('node_modules');

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
