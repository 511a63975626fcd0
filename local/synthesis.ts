import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Synthesis {
  /** The project's folder. */
  readonly root: string;
  readonly district: string;
}

/** Whatever can change a template or a bundle. */
const SOURCES = ['infra', 'functions', 'shared', 'web', 'cdk.json', 'package.json', 'package-lock.json'];

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** One number for everything that the templates are made of. */
function fingerprint({ root, district }: Synthesis, context: object): string {
  const hash = createHash('sha256').update(JSON.stringify([district, context, process.version]));
  for (const source of SOURCES) {
    for (const file of filesUnder(join(root, source))) {
      const content = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** What stands for the assembly once it is made: its folder, and whether anything had to be done for it. */
export interface Made {
  readonly folder: string;
  readonly isFresh: boolean;
  /** Synthesises; resolves when the templates lie in the folder, rejects with what CDK said. */
  make(): Promise<void>;
}

/** Looks whether the district's templates are still those of the sources. */
export function synthesisOf({ root, district }: Synthesis): Made {
  // A bundle carries native packages of Lambda's platform; on another machine they are of that machine instead.
  const onLambdas = process.platform === 'linux' && process.arch === 'x64';
  const context = { district, ...(onLambdas ? {} : { architecture: 'host' }) };
  const folder = join(root, '.build', district);
  const stamp = `${folder}.stamp`;
  const print = fingerprint({ root, district }, context);
  return {
    folder,
    isFresh: existsSync(stamp) && existsSync(folder) && readFileSync(stamp, 'utf8') === print,
    async make() {
      rmSync(stamp, { force: true });
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const child = spawn(process.execPath, [join(root, 'infra', 'app.ts')], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) },
      });
      const ended = new Promise<number | null>((resolve, reject) => {
        child.once('error', reject).once('exit', resolve);
      });
      const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      if (code !== 0)
        throw new Error(`the templates of ${district} could not be synthesised:\n${out}${error}`);
      writeFileSync(stamp, print);
    },
  };
}
