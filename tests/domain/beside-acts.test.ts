import { describe, expect, test } from 'vitest';
import { MOST_ASKS } from '#shared/domain/ask.ts';
import { linkFiles, setCover, unlinkFiles } from '#shared/domain/beside-acts.ts';
import { MOST_LINKS } from '#shared/domain/beside-file.ts';
import { admitAsk } from '#shared/domain/file-asks.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { by, CLERK, countingIds, MONDAY, SDM } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { relationsOn } from './support/world.ts';

const ids = countingIds();
const world = newWorld(CLERK);
const { head } = world.file;
const other = { ...head, fileId: ids.file(), number: 'SDM-SDR/9/2026' };
const context = { by: by(CLERK), at: MONDAY, relations: relationsOn(world.file, CLERK) };
const refusalOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('a link', () => {
  test('stands on both journals, each naming the other, and moves neither file', () => {
    const [mine, theirs] = linkFiles({ head }, other, context);
    expect(mine.event.data).toEqual({ fileId: other.fileId, number: other.number });
    expect(theirs.event.data).toEqual({ fileId: head.fileId, number: head.number });
    expect([mine.after.links, theirs.after.links]).toEqual([1, 1]);
    expect([...mine.holdings, ...theirs.holdings]).toEqual([]);
    const apart = unlinkFiles({ head: mine.after }, { other: theirs.after, reason: 'भूल' }, context);
    expect(apart.map(({ after }) => after.links)).toEqual([0, 0]);
  });

  test('tells nobody the number of a confidential file who reads a normal one', () => {
    const secret = { ...other, classification: 'confidential' } as const;
    expect(refusalOf(() => linkFiles({ head }, secret, context))).toBe('file.link-confidential');
    const own = { ...head, classification: 'confidential' } as const;
    expect(refusalOf(() => linkFiles({ head: own }, other, context))).toBe('file.link-confidential');
    expect(refusalOf(() => linkFiles({ head: own }, secret, context))).toHaveLength(2);
  });

  test('leads from a file to itself neither when it is made nor when it is taken away', () => {
    expect(refusalOf(() => linkFiles({ head }, head, context))).toBe('file.link-same');
    expect(refusalOf(() => unlinkFiles({ head }, { other: head, reason: 'भूल' }, context))).toBe(
      'file.not-linked',
    );
  });

  test('is one of a hundred at most, on either side', () => {
    const full = { ...head, links: MOST_LINKS };
    const room = { ...head, links: MOST_LINKS - 1 };
    expect(
      refusalOf(() => linkFiles({ head: room }, { ...other, links: MOST_LINKS - 1 }, context)),
    ).toHaveLength(2);
    expect(refusalOf(() => linkFiles({ head: full }, other, context))).toBe('file.links-full');
    expect(refusalOf(() => linkFiles({ head }, { ...other, links: MOST_LINKS }, context))).toBe(
      'file.links-full',
    );
  });
});

test('at most twenty things are asked about one file at a time', () => {
  const ask = () =>
    ({ askId: ids.ask(), kind: 'oral-instruction', of: SDM, by: CLERK, at: MONDAY, note: 1 }) as const;
  const asked = (count: number) => ({ ...head, asks: Array.from({ length: count }, ask) });
  expect(refusalOf(() => admitAsk(asked(MOST_ASKS - 1), 'oral-instruction'))).toBeUndefined();
  expect(refusalOf(() => admitAsk(asked(MOST_ASKS), 'oral-instruction'))).toBe('file.asks-full');
});

test('a cover takes the place of the whole one before', () => {
  const first = setCover({ head }, { description: 'क', category: 'राजस्व' }, context);
  const second = setCover({ head: first.after }, { category: 'न्यायिक' }, context);
  expect(second.after.cover).toEqual({ category: 'न्यायिक' });
});
