import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { staleDocuments, writeDocuments } from '../../scripts/print.ts';

test('the printed documents are what the code would print now', () => {
  expect(staleDocuments()).toEqual([]);
});

test('a printed document that was changed by hand, or is missing, is noticed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patravali-printed-'));
  expect(staleDocuments(folder)).toHaveLength(6);
  writeDocuments(folder);
  expect(staleDocuments(folder)).toEqual([]);
  appendFileSync(join(folder, 'docs/lifecycle.md'), '\n');
  rmSync(join(folder, 'docs/openapi.json'));
  expect(staleDocuments(folder)).toEqual(['docs/openapi.json', 'docs/lifecycle.md']);
  rmSync(folder, { recursive: true });
});
