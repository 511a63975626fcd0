import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Bench, row } from './part.ts';
import { chosen, PART_NAMES, PARTS } from './parts.ts';
import { quantile } from './statistics.ts';
import { tableOf } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const bench: Bench = {
  say: () => undefined,
  found: () => undefined,
  folder: name => {
    throw new Error(`a part that only counts wants a folder: ${name}`);
  },
};

describe('a part', () => {
  it.each(PART_NAMES)('%s is known by its name, says what it measures, and is bounded', name => {
    expect(chosen([name])).toEqual([name]);
    expect(PARTS[name].measures).not.toBe('');
    expect(PARTS[name].most).toBeLessThanOrEqual(150);
  });

  it('is run when none is named, and each once, however often it is', () => {
    expect(chosen([])).toEqual(PART_NAMES);
    expect(chosen(['writes', 'writes'])).toEqual(['writes']);
  });

  it('that is not there is refused with the list of those that are', () => {
    expect(() => chosen(['writes', 'typewriter'])).toThrow(
      `no part is called typewriter; there are: ${PART_NAMES.join(', ')}`,
    );
  });

  it('is explained in docs/performance.md by its name', () => {
    const text = readFileSync(join(ROOT, 'docs/performance.md'), 'utf8');
    for (const name of PART_NAMES) expect(text).toContain(`\`${name}\``);
  });
});

describe('a line', () => {
  it('meets its target, or does not, or has none', () => {
    expect(row('a', 5, 'items', { most: 5 }).meets).toBe(true);
    expect(row('a', 6, 'items', { most: 5 }).meets).toBe(false);
    expect(row('a', 0.39, '×', { least: 0.4 }).meets).toBe(false);
    expect(row('a', 'not installed', '', { least: 0.4 }).meets).toBe(false);
    expect(row('a', 5, 'items')).not.toHaveProperty('meets');
  });

  it('stands in the table with its figure, its target and whether it is met', () => {
    const rows = [row('acts', 0.3891, '×', { least: 0.4 }), row('items', 5, 'items', { most: 5 })];
    const text = tableOf([{ part: 'door', rows }]);
    expect(text).toMatch(/^DOOR$/m);
    expect(text).toMatch(/^acts +0\.389 +× +≥ 0\.4 +NOT MET$/m);
    expect(text).toMatch(/^items +5 +items +≤ 5 +met$/m);
  });

  it('tells the rank that was asked for', () => {
    const values = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([0.5, 0.99, 1].map(share => quantile(values, share))).toEqual([50, 99, 100]);
  });
});

describe('what is counted and not timed', () => {
  it('holds its targets: items and write units of an act', async () => {
    const rows = await PARTS.writes.run(bench);
    const missed = rows.filter(({ meets }) => meets === false);
    expect(missed).toEqual([]);
    expect(rows.filter(({ meets }) => meets === true)).toHaveLength(4);
  });

  it('is the same by the emulator and by AWS’s rules', async () => {
    const rows = await PARTS.writes.run(bench);
    expect(rows.at(-1)).toMatchObject({ value: 0, unit: 'WCU' });
  });
});

it('the command refuses a name that is no part’s, with the list, and measures nothing', () => {
  const run = () =>
    execFileSync(process.execPath, ['scripts/bench.ts', 'typewriter'], { cwd: ROOT, stdio: 'pipe' });
  const Failed = z.object({ status: z.number(), stderr: z.instanceof(Buffer), stdout: z.instanceof(Buffer) });
  try {
    run();
    expect.unreachable();
  } catch (error) {
    const { status, stderr, stdout } = Failed.parse(error);
    expect(status).toBe(1);
    expect(stderr.toString()).toContain('no part is called typewriter; there are: writes');
    expect(stdout.toString()).toBe('');
  }
});
