import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { asOf, type PostLine, postLines, sumOf, type Wanted } from '#shared/domain/position/matrix.ts';
import { positionSight } from '#shared/domain/position/sight.ts';
import { type Instant, istDay } from '#shared/domain/time.ts';
import type { Positions } from '#shared/store/position.ts';

export type Parts = Pick<Office, 'clock' | 'store'> & { readonly positions: Positions };

/** The position as a post sees it. */
export type Seen = {
  readonly at: Instant;
  readonly directory: Directory;
  readonly sees: (postId: PostId) => boolean;
  readonly lines: readonly PostLine[];
  readonly total: PostLine['counts'];
  readonly asOf?: Instant;
};

/** Reads an item of every post, and never what lies with them. */
export const readPosition = async (
  { clock, store, positions }: Parts,
  { postId }: Pick<ByOfficer, 'postId'>,
  wanted: Wanted,
): Promise<Seen> => {
  const at = clock.now();
  const [directory, all] = await Promise.all([store.directory.lately(), positions.all()]);
  const sees = positionSight(directory, postId);
  const lines = postLines({ directory, sees, today: istDay(at) }, all, wanted);
  const last = asOf(all);
  return {
    at,
    directory,
    sees,
    lines,
    total: sumOf(lines.map(({ counts }) => counts)),
    ...(last === undefined ? {} : { asOf: last }),
  };
};
