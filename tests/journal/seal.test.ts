import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes, findBreak, NO_HASH, seal, sha256 } from '#shared/journal/seal.ts';
import { commands } from '#tests/domain/support/commands.ts';
import { CLERK } from '#tests/domain/support/office.ts';
import { newWorld, tryOut } from '#tests/domain/support/play.ts';

type Sealed = { readonly previousHash: string; readonly hash: string; readonly [field: string]: unknown };

/** Journals as files really make them, sealed one event after another. */
const chain: fc.Arbitrary<readonly Sealed[]> = commands.map(tries => {
  const { journal } = tries.reduce((world, command) => tryOut(world, command).world, newWorld(CLERK)).file;
  const sealed: Sealed[] = [];
  for (const event of journal) sealed.push(seal({ ...event }, sealed.at(-1)?.hash ?? NO_HASH));
  return sealed;
});
const longChain = chain.filter(events => events.length >= 3);
const check = (events: readonly Sealed[]) => findBreak(events);
const replaced = (events: readonly Sealed[], at: number, event: Sealed): readonly Sealed[] =>
  events.map((one, place) => (place === at ? event : one));

describe('a journal', () => {
  test('as it was written is whole', () => {
    fc.assert(
      fc.property(chain, events => {
        expect(check(events)).toBeUndefined();
      }),
    );
  });

  test('begins from nothing and each event names the one before', () => {
    fc.assert(
      fc.property(chain, events => {
        expect(events[0]?.previousHash).toBe('0'.repeat(64));
        events.slice(1).forEach((event, place) => {
          expect(event.previousHash).toBe(events[place]?.hash);
        });
      }),
    );
  });

  test('with any one character of any event changed is broken there', () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (events, place, at, by) => {
        const index = place % events.length;
        const text = JSON.stringify(events[index]);
        const position = at % text.length;
        const other = String.fromCharCode(text.charCodeAt(position) ^ by);
        const forged = parsed(text.slice(0, position) + other + text.slice(position + 1));
        fc.pre(forged !== undefined && JSON.stringify(forged) !== text);
        const broken = forged && check(replaced(events, index, forged));
        expect(broken).toBeDefined();
        // A changed hash may be noticed only by the event after it; nothing before the forgery is suspected.
        const found = events.findIndex(({ hash }) => hash === broken?.hash);
        if (found >= 0) expect(found).toBeGreaterThanOrEqual(index);
      }),
      { numRuns: 500 },
    );
  });

  test('with an event changed and sealed anew is broken at the next', () => {
    fc.assert(
      fc.property(longChain, fc.nat(), (events, place) => {
        const index = place % (events.length - 1);
        const { hash: _, previousHash = NO_HASH, ...event } = events[index] ?? {};
        const forged: Sealed = seal({ ...event, at: '2020-01-01T00:00:00.000Z' }, previousHash);
        expect(check(replaced(events, index, forged))).toBe(events[index + 1]);
      }),
    );
  });

  test('with an event left out, doubled or put elsewhere is broken', () => {
    fc.assert(
      fc.property(longChain, fc.nat(), fc.nat(), (events, place, other) => {
        const index = place % (events.length - 1);
        expect(check(events.toSpliced(index, 1))).toBeDefined();
        expect(check(events.toSpliced(index, 0, ...events.slice(index, index + 1)))).toBeDefined();
        const target = other % events.length;
        const moved = events.toSpliced(index, 1).toSpliced(target, 0, ...events.slice(index, index + 1));
        if (target !== index) expect(check(moved)).toBeDefined();
      }),
    );
  });

  test('is checked page by page: the last hash of one page is handed on to the next', () => {
    fc.assert(
      fc.property(longChain, fc.integer({ min: 1, max: 5 }), (events, size) => {
        let previous = NO_HASH;
        for (let start = 0; start < events.length; start += size) {
          const page = events.slice(start, start + size);
          expect(findBreak(page, previous)).toBeUndefined();
          if (start > 0) expect(findBreak(page)).toBe(page[0]);
          previous = page.at(-1)?.hash ?? previous;
        }
      }),
    );
  });

  test('of a file in other hands is broken from the first event', () => {
    const sealed = seal({ type: 'file.opened', seq: 1 }, sha256('another journal'));
    expect(findBreak([sealed])).toBe(sealed);
  });
});

const parsed = (text: string): Sealed | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

describe('canonical bytes', () => {
  test('do not depend on the order of keys, at any depth', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        expect(canonicalBytes(reversed(value))).toBe(canonicalBytes(value));
      }),
    );
    expect(canonicalBytes({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
  });

  test('depend on the order of a list, and on whether a field is there', () => {
    expect(canonicalBytes([1, 2])).not.toBe(canonicalBytes([2, 1]));
    expect(canonicalBytes({ a: null })).not.toBe(canonicalBytes({}));
  });

  test('write Devanagari as it is, and are the same after a way through the store', () => {
    const event = { subject: 'क्ष\u200d "त्र"', n: 1e21, nested: [{ ख: 'ड\u093c' }] };
    expect(canonicalBytes(event)).toContain('क्ष\u200d');
    expect(canonicalBytes(JSON.parse(JSON.stringify(event)))).toBe(canonicalBytes(event));
  });

  test('are those that RFC 8785 gives for its own example', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 0.002, 1e-27],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalBytes(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('of nothing are none', () => {
    expect(() => canonicalBytes(undefined)).toThrow('nothing to canonicalise');
  });
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : isObject(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, reversed(part)]),
        )
      : value;
