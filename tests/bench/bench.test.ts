import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { MOST_IMPORT_ROWS } from '#shared/domain/imports/plan.ts';
import { type Bench, type Row, row } from './part.ts';
import { measureDistrict } from './parts/directory.ts';
import { chosen, PART_NAMES, PARTS } from './parts.ts';
import { quantile } from './statistics.ts';
import { districtSheets } from './support/district-sheets.ts';
import { tableOf } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Units of what is counted; what is timed decides over no test. */
const COUNTS: ReadonlySet<string> = new Set(['calls', 'items', 'nodes', 'rows', 'RCU', 'WCU']);
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

describe('the district that is brought in', () => {
  it('is the same each time, and of the largest that one import takes', () => {
    expect(districtSheets(40)).toEqual(districtSheets(40));
    expect(districtSheets(40, 6)).not.toEqual(districtSheets(40));
    const { rows, sheets } = districtSheets(5_000);
    expect(rows).toBeLessThanOrEqual(MOST_IMPORT_ROWS);
    expect(rows).toBeGreaterThan(MOST_IMPORT_ROWS * 0.99);
    expect(sheets.find(({ name }) => name === 'Officers')?.rows).toHaveLength(5_000);
  });

  it('holds what is promised of its counts, however small it is, and is asked for in every way', async () => {
    const rows: Row[] = [];
    const found = (some: readonly Row[]) => void rows.push(...some);
    const few = { officers: 60, imports: 1, looks: 2, files: 1, boards: 1 };
    found(await measureDistrict({ say: () => undefined, found }, few));
    const counts = rows.filter(({ unit }) => COUNTS.has(unit));
    expect(counts.filter(({ meets }) => meets === false)).toEqual([]);
    expect(counts.filter(({ meets }) => meets === true)).toHaveLength(6);
    expect(rows.filter(({ value }) => typeof value !== 'number' || !Number.isFinite(value))).toEqual([]);
    expect(rows.find(({ name }) => name.startsWith('largest difference'))).toMatchObject({ value: 0 });
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
