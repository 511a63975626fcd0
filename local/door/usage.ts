/** Which granted rights were used: kept in `usage.json` in the data folder, so that those never used can be told. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Grant, keyOf } from '#local/assembly/grants.ts';
import { wildcard } from './actions.ts';

/** A grant that a call has used; `resource` is the ARN as the policy says it. */
const Use = z.strictObject({ role: z.string(), action: z.string(), resource: z.string() });
export type Use = z.output<typeof Use>;

const PAUSE_MS = 5000;

/** Remembers each grant once, however many calls use it. */
export class Usage {
  readonly #path: string;
  readonly #grants: ReadonlyMap<string, readonly Grant[]>;
  readonly #seen = new Map<string, Use>();
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: string, grants: readonly Grant[]) {
    mkdirSync(folder, { recursive: true });
    this.#path = usageFile(folder);
    this.#grants = Map.groupBy(grants, ({ roleArn }) => roleArn);
    for (const use of readUses(this.#path) ?? []) this.#seen.set(keyOfUse(use), use);
  }

  /** Told of a call that was allowed. A call may use two grants, where one is written wider than the other. */
  readonly note = (roleArn: string, action: string, resource: string): void => {
    for (const grant of this.#grants.get(roleArn) ?? []) {
      const key = keyOf(grant);
      if (this.#seen.has(key) || !covers(grant, action, resource)) continue;
      this.#seen.set(key, { role: roleArn, action: grant.action, resource: grant.arn });
      this.#timer ??= setTimeout(() => this.save(), PAUSE_MS).unref();
    }
  };

  used(): readonly Use[] {
    return [...this.#seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
  }

  /** Writes what was seen so far; called by itself a few seconds after something new. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    writeFileSync(`${this.#path}.new`, `${JSON.stringify(this.used(), undefined, 2)}\n`);
    renameSync(`${this.#path}.new`, this.#path);
  }
}

/** Where a district keeps its record in its data folder. */
export const usageFile = (folder: string): string => join(folder, 'usage.json');

/** The uses that a record names; undefined if there is none, or one cut short by a kill: they will be seen again. */
export const readUses = (path: string): readonly Use[] | undefined => {
  try {
    return z.array(Use).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
};

export const keyOfUse = ({ role, action, resource }: Use): string =>
  keyOf({ roleArn: role, action, arn: resource });

const covers = (grant: Grant, action: string, resource: string): boolean =>
  wildcard(grant.action, 'i').test(action) && wildcard(grant.arn).test(resource);
