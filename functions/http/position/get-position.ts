import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given } from '#shared/domain/holding.ts';
import { levelLines } from '#shared/domain/position/matrix.ts';
import { type Parts, readPosition } from './read-position.ts';
import { withOthers } from './with-others.ts';

/** What stands at a level, by the district's own table. */
export const designationsAt = ({ rows }: Directory, level: number): readonly string[] =>
  rows.designations
    .filter(designation => designation.level === level)
    .map(({ abbreviation }) => abbreviation)
    .toSorted();

export const getPosition =
  (office: Parts): UseCase<typeof contract.getPosition> =>
  async ({ actor, query }) => {
    const seen = await readPosition(office, actor, query);
    return {
      ...given('asOf', seen.asOf),
      total: seen.total,
      levels: levelLines(seen.lines).map(({ level, posts, counts }) => ({
        level,
        designations: designationsAt(seen.directory, level),
        posts,
        ...counts,
      })),
      ...given('withOthers', await withOthers(office, seen, query)),
    };
  };
