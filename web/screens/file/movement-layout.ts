/** What the drawing needs of a row of the movement register. */
export type Moved = {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly to?: string | undefined;
};
export type Lane = { readonly postId: string; readonly level: number | undefined; readonly y: number };
/** One stay with one post. */
export type Stay = {
  readonly seq: number;
  readonly postId: string;
  readonly kind: string;
  readonly from: string;
  /** Undefined where it is not known. */
  readonly until: string | undefined;
  readonly running: boolean;
  readonly reminders: number;
  readonly x: number;
  readonly y: number;
};
/** From one stay to the next; drawn back where the file went back. */
export type Hop = {
  readonly seq: number;
  readonly back: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};
/** A stay beyond its limit, told to a post above. */
export type Rise = {
  readonly seq: number;
  readonly postId: string;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
};
export type Drawing = {
  readonly lanes: readonly Lane[];
  readonly stays: readonly Stay[];
  readonly hops: readonly Hop[];
  readonly rises: readonly Rise[];
  readonly width: number;
  readonly height: number;
};

const BEGINS: readonly string[] = [
  'created',
  'sent',
  'returned',
  'pulled-back',
  'pulled-up',
  'advanced',
  'reopened',
];
const BACK: readonly string[] = ['returned', 'pulled-back'];
const ENDS = 'closed';

/** Pixels from stay to stay, and of a lane. */
export const STEP = 88;
export const LANE = 72;

type Begun = Omit<Stay, 'x' | 'y'> & {
  readonly told: readonly { readonly seq: number; readonly postId: string }[];
};

const staysOf = (rows: readonly Moved[], now: string | undefined): readonly Begun[] => {
  const stays: Begun[] = [];
  const change = (part: (stay: Begun) => Partial<Begun>): void => {
    const last = stays.at(-1);
    if (last) stays[stays.length - 1] = { ...last, ...part(last) };
  };
  for (const { seq, at, kind, to } of rows) {
    if (BEGINS.includes(kind) && to !== undefined) {
      if (stays.at(-1)?.running) change(() => ({ until: at, running: false }));
      stays.push({ seq, postId: to, kind, from: at, until: now, running: true, reminders: 0, told: [] });
    } else if (kind === ENDS) change(() => ({ until: at, running: false }));
    else if (kind === 'reminded') change(({ reminders }) => ({ reminders: reminders + 1 }));
    else if (kind === 'escalated' && to !== undefined)
      change(({ told }) => ({ told: [...told, { seq, postId: to }] }));
  }
  return stays;
};

/**
 * Where everything stands in the drawing of a file's way: a lane for each post, the highest level above, a place for each
 * stay from left to right, and lines between them.
 */
export const layOut = (
  rows: readonly Moved[],
  levelOf: (postId: string) => number | undefined,
  /** Undefined while not all rows have come: then nothing is known of the last stay. */
  now: string | undefined,
): Drawing => {
  const begun = staysOf(rows, now);
  const posts = [...new Set(begun.flatMap(({ postId, told }) => [postId, ...told.map(each => each.postId)]))];
  const ranked = posts
    .map((postId, order) => ({ postId, order, level: levelOf(postId) }))
    .sort((one, other) => (other.level ?? 0) - (one.level ?? 0) || one.order - other.order);
  const lanes = ranked.map(({ postId, level }, index) => ({ postId, level, y: index * LANE + LANE / 2 }));
  const yOf = (postId: string): number => lanes.find(lane => lane.postId === postId)?.y ?? 0;
  const stays = begun.map(({ told: _, ...stay }, index) => ({
    ...stay,
    x: index * STEP + STEP / 2,
    y: yOf(stay.postId),
  }));
  const hops = stays.slice(1).flatMap((stay, index): Hop[] => {
    const before = stays[index];
    if (!before) return [];
    return [
      { seq: stay.seq, back: BACK.includes(stay.kind), x1: before.x, y1: before.y, x2: stay.x, y2: stay.y },
    ];
  });
  const rises = begun.flatMap(({ told }, index) =>
    told.map(({ seq, postId }) => ({
      seq,
      postId,
      x: (stays[index]?.x ?? 0) + STEP / 4,
      y1: stays[index]?.y ?? 0,
      y2: yOf(postId),
    })),
  );
  return { lanes, stays, hops, rises, width: Math.max(1, stays.length) * STEP, height: lanes.length * LANE };
};
