import type { Ask } from './ask.ts';
import type { FileHead } from './file.ts';
import { given } from './holding.ts';
import type { HoldingId, PostId } from './ids.ts';
import type { Level } from './level.ts';
import type { NumberedNote } from './notes/numbered.ts';
import type { Instant } from './time.ts';

/** A stay as an event tells of it. */
export type Stay = {
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly level: Level;
  readonly from?: PostId | undefined;
  readonly fromBefore?: PostId | undefined;
  readonly jumped?: readonly PostId[] | undefined;
  readonly onTheWay?: readonly PostId[] | undefined;
  readonly wayBefore?: FileHead['wayBefore'];
};

/** How a stay begins: `opened` by the act itself, or lying there unopened; on paper, it may still be on its way. */
type Beginning = 'opened' | 'unopened' | 'in-transit';

const asList = (posts: readonly PostId[] | undefined): PostId[] | undefined =>
  posts === undefined || posts.length === 0 ? undefined : [...posts];

/** What is asked of another about the stay itself lapses with it; an instruction is confirmed wherever the file is. */
export const stillAsked = ({ asks }: FileHead): Ask[] | undefined => {
  const left = asks?.filter(({ kind }) => kind === 'oral-instruction');
  return left && left.length > 0 ? left : undefined;
};

const withLevel = (levels: FileHead['levels'], level: Level): Pick<FileHead, 'levels' | 'levelsBefore'> =>
  levels.includes(level) ? { levels } : { levels: [...levels, level], levelsBefore: levels };

/** A new stay with a post; what belonged to the old one is dropped. */
export const withStay = (head: FileHead, at: Instant, stay: Stay, begins: Beginning): FileHead => {
  const {
    openedAt: _o,
    from: _f,
    fromBefore: _b,
    escalatedTo: _e,
    parkedUntil: _p,
    suspended: _s,
    closedAt: _c,
    jumped: _j,
    onTheWay: _w,
    wayBefore: _y,
    inTransit: _t,
    takenUp: _u,
    levelsBefore: _l,
    asks: _a,
    ...kept
  } = head;
  return {
    ...kept,
    holder: stay.postId,
    holdingId: stay.holdingId,
    heldSince: at,
    ...withLevel(kept.levels, stay.level),
    ...given('from', stay.from),
    ...given('fromBefore', stay.fromBefore),
    ...given('jumped', asList(stay.jumped)),
    ...given('onTheWay', asList(stay.onTheWay)),
    ...given('wayBefore', stay.wayBefore),
    ...given('asks', stillAsked(head)),
    ...given('openedAt', begins === 'opened' ? at : undefined),
    ...given('inTransit', begins === 'in-transit' ? (true as const) : undefined),
  };
};

/** How it comes to a post that is far from where it was: paper must be carried there and received. */
export const arrives = ({ nature }: FileHead, otherwise: 'opened' | 'unopened'): Beginning =>
  nature === 'physical' ? 'in-transit' : otherwise;

/** The stay before as it was, for whoever pulls the file back. */
export const before = ({ from, jumped, onTheWay }: FileHead): Pick<Stay, 'fromBefore' | 'wayBefore'> => ({
  ...given('fromBefore', from),
  ...given(
    'wayBefore',
    jumped || onTheWay ? { ...given('jumped', jumped), ...given('onTheWay', onTheWay) } : undefined,
  ),
});

/**
 * A note that the act itself wrote: the reason for a delay, or the rule by which the file went up. It decides nothing: no
 * second level of opinion.
 */
export const withNote = (head: FileHead, note: NumberedNote | undefined): FileHead =>
  note === undefined ? head : { ...head, notes: note.number, paragraphs: head.paragraphs + note.paragraphs };
