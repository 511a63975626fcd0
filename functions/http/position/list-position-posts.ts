import { markingOf } from '#functions/office/people.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostLine } from '#shared/domain/position/matrix.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { type Parts, readPosition, type Seen } from './read-position.ts';

/** Most first; those that have the same, by their ids. */
const MOST = 1e9;
const placeOf = ({ post, counts }: PostLine): string =>
  `${String(MOST - counts.total).padStart(10, '0')}#${post.postId}`;
const PLACE = /^\d{10}#pst_[0-9A-HJKMNP-TV-Z]{26}$/;

const afterOf = (cursor: string): string => {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!PLACE.test(place)) throw new Refusal('request.cursor-invalid');
  return place;
};

/** A post as it is told of, with its office and whoever answers for it at this hour. */
export const nameOfPost = ({ directory, at }: Pick<Seen, 'directory' | 'at'>, post: Post) => {
  const { postId, names, level } = post;
  const { officeId, code, names: officeNames } = directory.getOffice(post.officeId);
  return {
    post: { postId, names, level },
    office: { officeId, code, names: officeNames },
    marking: markingOf(directory, { postId, at }),
  };
};

/** Whoever has most of what is asked after first. */
export const inOrder = (lines: readonly PostLine[]): readonly PostLine[] =>
  lines
    .map(line => ({ line, place: placeOf(line) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ line }) => line);

export const listPositionPosts =
  (office: Parts): UseCase<typeof contract.listPositionPosts> =>
  async ({ actor, query: { cursor, limit, ...wanted } }) => {
    const after = cursor === undefined ? '' : afterOf(cursor);
    const seen = await readPosition(office, actor, wanted);
    const rest = inOrder(seen.lines).filter(line => placeOf(line) > after);
    const shown = rest.slice(0, limit);
    const last = shown.at(-1);
    return {
      ...given('asOf', seen.asOf),
      total: seen.total,
      items: shown.map(({ post, counts }) => ({ ...nameOfPost(seen, post), ...counts })),
      ...(last && rest.length > limit ? { cursor: Buffer.from(placeOf(last)).toString('base64url') } : {}),
    };
  };
