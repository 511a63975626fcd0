import * as z from 'zod';
import { FileId, PostId } from './ids.ts';
import { Instant } from './time.ts';

/** At most so many part files are opened of one file: its head names them all. */
export const MOST_PARTS = 30;

/** The main file of a part file, and which of its parts this is (domain.md 1.3). */
export const PartOf = z.strictObject({ fileId: FileId, number: z.string(), part: z.int().min(1) });
export type PartOf = z.infer<typeof PartOf>;

const Count = z.int().min(0);
/** So many notes, paragraphs of notes, and papers of the correspondence. */
export const Leaves = z.strictObject({ notes: Count, paragraphs: Count, receipts: Count });
export type Leaves = z.infer<typeof Leaves>;

/** Merged back, its leaves follow those that the main file had by then; they lie where they lay, under numbers that go on. */
export const Merged = z.strictObject({ at: Instant, by: PostId, after: Leaves, has: Leaves });
export type Merged = z.infer<typeof Merged>;

/** A part file as its main file knows it. */
export const Part = z.strictObject({
  fileId: FileId,
  number: z.string(),
  part: z.int().min(1),
  openedAt: Instant,
  openedBy: PostId,
  merged: Merged.optional(),
});
export type Part = z.infer<typeof Part>;

/** A file carries at most so many others: its head names them all. */
export const MOST_ATTACHED = 20;

/**
 * How a file lies in another (domain.md 1.3): `attached` for as long as both are needed together; `merged`, of paper that was
 * bound into one; `volume`, an earlier volume that goes with the one it is continued in.
 */
export const MANNERS_OF_ATTACHING = ['attached', 'merged'] as const;
export const Manner = z.enum([...MANNERS_OF_ATTACHING, 'volume']);
export type Manner = z.infer<typeof Manner>;

/** A file that goes where this one goes, and since when its own matter waits. */
export const Attached = z.strictObject({
  fileId: FileId,
  number: z.string(),
  as: Manner,
  at: Instant,
  by: PostId,
  ageFrom: Instant,
});
export type Attached = z.infer<typeof Attached>;

/** The file in which one lies. */
export const InsideOf = z.strictObject({ fileId: FileId, number: z.string(), as: Manner });
export type InsideOf = z.infer<typeof InsideOf>;

/** The first volume of a file, and which of its volumes this is. */
export const VolumeOf = z.strictObject({ fileId: FileId, number: z.string(), volume: z.int().min(2) });
export type VolumeOf = z.infer<typeof VolumeOf>;

/** What the head of a file says of the files it belongs together with. */
export const BUNDLED = {
  /** Of a part file. */
  partOf: PartOf.optional(),
  /** The file into which it was merged. */
  mergedInto: FileId.optional(),
  /** Opened while this file was away. */
  parts: z.array(Part).max(MOST_PARTS).optional(),
  /** Files that lie in this one. */
  attached: z.array(Attached).max(MOST_ATTACHED).optional(),
  /** The file that this one lies in. */
  insideOf: InsideOf.optional(),
  /** Of a second or later volume. */
  volumeOf: VolumeOf.optional(),
};

/** A file with the part files that were opened of it. */
export type WithParts = { readonly fileId: FileId; readonly parts?: readonly Part[] | undefined };

/** The file that has this one in it, by whichever way: who reads that reads this. */
export const carrierOf = ({
  mergedInto,
  insideOf,
}: {
  readonly mergedInto?: FileId | undefined;
  readonly insideOf?: InsideOf | undefined;
}): FileId | undefined => mergedInto ?? insideOf?.fileId;

/** Part files that are not merged back yet. */
export const openParts = ({ parts = [] }: Pick<WithParts, 'parts'>): readonly Part[] =>
  parts.filter(({ merged }) => merged === undefined);

/** The file, and the parts merged back into it: what was put in those lies there still (ADR 30). */
export const withMerged = ({ fileId, parts = [] }: WithParts): readonly FileId[] => [
  fileId,
  ...parts.flatMap(part => (part.merged ? part.fileId : [])),
];

/** Whether what lies in a file lies in this one: it is that file, or one merged back into it. */
export const contains = (head: WithParts, other: FileId | undefined): boolean =>
  withMerged(head).some(fileId => fileId === other);

/** A stretch of one of a file's series: numbers `from` to `to`, which in the file they lie in are less by `shift`. */
export type Stretch = {
  readonly fileId: FileId;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
  readonly part?: Part & { readonly merged: Merged };
};

/** Where the notes, or the correspondence, of a file lie, in the order of their numbers, the last of which is `last`. */
export const stretchesOf = (
  { fileId, parts = [] }: WithParts,
  series: 'notes' | 'receipts',
  last: number,
): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from = 1;
  const merged = parts.flatMap(part => (part.merged ? [{ ...part, merged: part.merged }] : []));
  for (const part of merged.toSorted((a, b) => a.merged.after[series] - b.merged.after[series])) {
    const shift = part.merged.after[series];
    const count = part.merged.has[series];
    if (count === 0) continue;
    if (from <= shift) stretches.push({ fileId, from, to: shift, shift: 0 });
    stretches.push({ fileId: part.fileId, from: shift + 1, to: shift + count, shift, part });
    from = shift + count + 1;
  }
  if (from <= last) stretches.push({ fileId, from, to: last, shift: 0 });
  return stretches;
};
