/** What a part promises: at most, or at least, so much. */
export type Target = { readonly most: number } | { readonly least: number };

/** One line of the table. A value that could not be had is told in words. */
export type Row = {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  readonly target?: Target;
  readonly meets?: boolean;
};

export type Bench = {
  /** Tells whoever waits what is being done. */
  readonly say: (line: string) => void;
  /** An empty folder, removed with all others when the run ends. */
  readonly folder: (name: string) => string;
  /** Tells lines as soon as they are known: a part that is given up later keeps them. */
  readonly found: (rows: readonly Row[]) => void;
};

export type Part = {
  readonly measures: string;
  /** Seconds after which the part is given up. */
  readonly most: number;
  readonly run: (bench: Bench) => Promise<readonly Row[]>;
};

/** A line of the table; whether it meets its target is worked out here and nowhere else. */
export const row = (name: string, value: number | string, unit: string, target?: Target): Row => {
  if (target === undefined) return { name, value, unit };
  const meets =
    typeof value === 'number' && ('most' in target ? value <= target.most : value >= target.least);
  return { name, value, unit, target, meets };
};
