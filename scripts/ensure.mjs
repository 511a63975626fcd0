// Runs a script of this project: `node scripts/ensure.mjs local/main.ts …`. Plain JavaScript on purpose: this file must
// run on whatever Node 20 or newer the machine has; what it starts runs on the Node of package-lock.json.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const here = `${process.platform}-${process.arch}`;
/** The one platform whose emulator stands in the lockfile; another's is installed beside it, unsaved. */
const locked = 'linux-x64';

const packagesOf = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** npm writes what it installed into a lockfile of its own; a package may be missing there only if it is optional. */
function isInstalled() {
  const installed = packagesOf(join(modules, '.package-lock.json'));
  const wanted = Object.entries(packagesOf(join(root, 'package-lock.json'))).filter(([path]) => path !== '');
  const isThere = ([path, { version, optional }]) =>
    installed[path] === undefined ? optional === true : installed[path].version === version;
  return wanted.length > 0 && wanted.every(isThere) && existsSync(node);
}

function npm(args, what) {
  const begun = Date.now();
  const line = text => process.stderr.write(`${text}\n`);
  line(`… ${what}`);
  const { status } = spawnSync(
    'npm',
    [...args, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    line(`npm ${args.join(' ')} failed (${status ?? 'npm was not found'})`);
    process.exit(1);
  }
  line(`✓ ${what}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

if (!isInstalled())
  // Elsewhere npm would refuse the emulator of the lockfile's platform, and with it everything.
  npm(['ci', ...(here === locked ? [] : ['--force'])], 'installing packages (npm ci)');
const emulator = join(modules, '@dynoxide', here);
if (here !== locked && !existsSync(emulator)) {
  const { version } = packagesOf(join(root, 'package-lock.json'))[`node_modules/@dynoxide/${locked}`];
  npm(
    ['install', '--no-save', '--force', `@dynoxide/${here}@${version}`],
    `installing the DynamoDB emulator for ${here}`,
  );
}

const child = spawn(node, process.argv.slice(2), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // Ctrl-C reaches the child by itself; a second signal would tell it to hurry.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('error', error => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
