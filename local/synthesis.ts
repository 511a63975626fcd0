import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Synthesis {
  /** The project's folder. */
  readonly root: string;
  readonly district: string;
}

/** Whatever can change a template or a bundle. */
const SOURCES = ['infra', 'functions', 'shared', 'web', 'cdk.json', 'package.json', 'package-lock.json'];
/** Assemblies kept of one district: a district that runs still loads functions from the one it was started with. */
const KEPT = 4;

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** One name for everything that the templates are made of. */
function fingerprint({ root, district }: Synthesis, context: object): string {
  const hash = createHash('sha256').update(JSON.stringify([district, context, process.version]));
  for (const source of SOURCES) {
    for (const file of filesUnder(join(root, source))) {
      const content = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function forgetOlder(folder: string): void {
  const made = readdirSync(folder)
    .map(name => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of made.slice(KEPT)) rmSync(old, { recursive: true, force: true });
}

/** What stands for the assembly once it is made: its folder, and whether anything had to be done for it. */
export interface Made {
  readonly folder: string;
  readonly isFresh: boolean;
  /** Synthesises; resolves when the templates lie in the folder, rejects with what CDK said. */
  make(): Promise<void>;
}

/** Looks whether the district's templates have been made of the sources as they are now. */
export function synthesisOf({ root, district }: Synthesis): Made {
  // A bundle carries native packages of Lambda's platform; on another machine they are of that machine instead.
  const onLambdas = process.platform === 'linux' && process.arch === 'x64';
  const context = { district, ...(onLambdas ? {} : { architecture: 'host' }) };
  const all = join(root, '.build', district);
  const folder = join(all, fingerprint({ root, district }, context));
  return {
    folder,
    isFresh: existsSync(folder),
    async make() {
      // Made elsewhere and then moved: whoever sees the folder sees it whole, two who make it at once included.
      const draft = `${folder}.${process.pid}`;
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { recursive: true });
      const child = spawn(process.execPath, [join(root, 'infra', 'app.ts')], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, CDK_OUTDIR: draft, CDK_CONTEXT_JSON: JSON.stringify(context) },
      });
      const ended = new Promise<number | null>((resolve, reject) => {
        child.once('error', reject).once('exit', resolve);
      });
      const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      if (code !== 0) {
        rmSync(draft, { recursive: true, force: true });
        throw new Error(`the templates of ${district} could not be synthesised:\n${out}${error}`);
      }
      if (existsSync(folder)) rmSync(draft, { recursive: true, force: true });
      else renameSync(draft, folder);
      forgetOlder(all);
    },
  };
}
