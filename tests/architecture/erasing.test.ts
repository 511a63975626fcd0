import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const all = sources().filter(({ file }) => /^(functions|shared)\//.test(file));
const naming = (what: RegExp): readonly string[] =>
  all.filter(({ text }) => what.test(text)).map(({ file }) => file);

/** What a deletion in this file names: the keys in the lines about it. */
const deletedIn = (text: string): readonly string[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, at) =>
    /\b(write\.remove|deletes)\(/.test(line)
      ? lines
          .slice(Math.max(at - 3, 0), at + 3)
          .flatMap(near => [...near.matchAll(/key\.(\w+)\(/g)].map(([, key]) => key ?? ''))
      : [],
  );
};

/** Bodies of what an office writes and brings: gone only with the record that two persons disposed of (ADR 33). */
const BODIES = [
  'greenNote',
  'draftVersion',
  'consultationText',
  'pageText',
  'documentPage',
  'documentHead',
  'event',
  'head',
  'numberClaim',
  'registerEntry',
];

test('one function alone has what erases records: its adapters are built for it and for nobody else', () => {
  expect(naming(/from '#shared\/(store\/erasure|documents\/erase-objects)\.ts'/)).toEqual([
    'functions/events/erasing.ts',
    'functions/runtime/wiring-records.ts',
  ]);
  expect(naming(/wiring-records\.ts'/)).toEqual(['functions/events/erase-records.ts']);
  expect(naming(/\b(DeleteObjectVersion|BypassGovernanceRetention|ListObjectVersions)/)).toEqual([
    'shared/documents/erase-objects.ts',
  ]);
});

test('nothing else deletes a note, a version of a letter, a text, a page, an event or a number', () => {
  const found = all.flatMap(({ file, text }) => deletedIn(text).map(key => ({ file, key })));
  expect(found.length).toBeGreaterThan(3);
  const bodies = found.filter(({ file, key }) => file !== 'shared/store/erasure.ts' && BODIES.includes(key));
  expect(bodies).toEqual([]);
  expect(naming(/\b(DeleteItemCommand|DeleteRequest)\b/)).toEqual([
    'shared/store/batch-write.ts',
    // On a condition, which a batch knows not: the token of a run that waits no more.
    'shared/store/channel-runs.ts',
  ]);
});
