/**
 * Chance by name: the same seed and the same words give the same number, whatever else was asked. So a history from which
 * steps are taken away goes on as it did, and a failure can be made smaller.
 */
export type Chance = {
  /** From 0 up to but not 1. */
  readonly of: (...name: readonly (string | number)[]) => number;
  readonly below: (most: number, ...name: readonly (string | number)[]) => number;
  readonly hits: (share: number, ...name: readonly (string | number)[]) => boolean;
  /** One of these; the same one as long as it is among them. */
  readonly pick: <T>(
    from: readonly T[],
    named: (one: T) => string,
    ...name: readonly (string | number)[]
  ) => T | undefined;
};

const hash = (text: string, seed: number): number => {
  let h = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

export const chanceOf = (seed: number): Chance => {
  const of: Chance['of'] = (...name) => hash(name.join('/'), Math.imul(seed + 1, 0x9e3779b1)) / 2 ** 32;
  return {
    of,
    below: (most, ...name) => Math.floor(of(...name) * most),
    hits: (share, ...name) => of(...name) < share,
    pick: (from, named, ...name) => {
      let best: { readonly one: (typeof from)[number]; readonly score: number } | undefined;
      for (const one of from) {
        const score = of(...name, named(one));
        if (best === undefined || score > best.score) best = { one, score };
      }
      return best?.one;
    },
  };
};
