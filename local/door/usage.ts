/** Which granted rights were used: kept in `usage.json` in the data folder, so that those never used can be told. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ownerOf } from './guards.ts';

const File = z.array(z.strictObject({ role: z.string(), action: z.string(), resource: z.string() }));
const PAUSE_MS = 5000;

/** Remembers each role, action and thing once; objects count as their bucket, indexes as their table. */
export class Usage {
  readonly #path: string;
  readonly #seen: Set<string>;
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'usage.json');
    this.#seen = new Set(read(this.#path).map(({ role, action, resource }) => line(role, action, resource)));
  }

  readonly note = (roleArn: string, action: string, resource: string): void => {
    const entry = line(roleArn, action, ownerOf(resource));
    if (this.#seen.has(entry)) return;
    this.#seen.add(entry);
    this.#timer ??= setTimeout(() => this.save(), PAUSE_MS).unref();
  };

  /** Writes what was seen so far; called by itself a few seconds after something new. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const entries = [...this.#seen].sort().map(entry => {
      const [role, action, resource] = entry.split(' ');
      return { role, action, resource };
    });
    writeFileSync(`${this.#path}.new`, `${JSON.stringify(entries, undefined, 2)}\n`);
    renameSync(`${this.#path}.new`, this.#path);
  }
}

const line = (...parts: readonly string[]): string => parts.join(' ');

const read = (path: string): z.output<typeof File> => {
  try {
    return File.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // First start, or a file cut short by a kill: what was used will be seen again.
    return [];
  }
};
