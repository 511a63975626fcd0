import { useOffice } from '../../office/office.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { useWhileSeen } from '../../office/use-while-seen.ts';
import { Failed } from '../../parts/failed.tsx';
import { Pages } from '../../parts/pages.tsx';
import { momentText } from '../../time.ts';
import { type Asked, addressOf, queryOf } from './asked.ts';
import { Matrix } from './matrix.tsx';
import { POSITION_WORDS } from './words.ts';

export const AsOf = ({ at }: { at: string | undefined }) => {
  const { language } = useOffice();
  if (at === undefined) return null;
  return <p class="quiet as-of">{POSITION_WORDS[language].asOf(momentText(at, language))}</p>;
};

/** The district by level and age. */
export const Levels = ({ asked }: { asked: Asked }) => {
  const { call, words, language, postId } = useOffice();
  const own = POSITION_WORDS[language];
  const { answer, failure, loading, again, freshen } = useAnswer(
    () => call('getPosition', { query: queryOf(asked) }),
    `position ${addressOf(asked, {})} ${postId}`,
  );
  useWhileSeen(freshen);
  return (
    <>
      <Failed failure={failure} again={again} />
      {loading && answer === undefined && (
        <p class="quiet" role="status">
          {words.loading}
        </p>
      )}
      {answer && (
        <>
          <AsOf at={answer.asOf} />
          {answer.levels.length === 0 ? (
            <p class="quiet">{own.none}</p>
          ) : (
            <Matrix
              head={own.levels}
              asked={asked}
              total={answer.total}
              lines={answer.levels.map(({ level, designations, posts, ...counts }) => ({
                key: `level-${level}`,
                name: own.level(level),
                more: own.posts(posts),
                code: designations.slice(0, 4).join(', '),
                counts,
                change: { level, posts: true },
              }))}
            />
          )}
          {answer.withOthers !== undefined && <p>{own.withOthers(answer.withOthers)}</p>}
        </>
      )}
    </>
  );
};

/** The posts that have what was asked after, whoever has most of it first. */
export const Posts = ({ asked }: { asked: Asked }) => {
  const { call, language, postId } = useOffice();
  const own = POSITION_WORDS[language];
  const about = `position of posts ${addressOf(asked, {})} ${postId}`;
  const first = useAnswer(() => call('listPositionPosts', { query: { ...queryOf(asked), limit: 1 } }), about);
  const list = usePages(
    cursor =>
      call('listPositionPosts', {
        query: { ...queryOf(asked), ...(cursor === undefined ? {} : { cursor }) },
      }),
    `${about} list`,
  );
  const { total, asOf } = first.answer ?? {};
  return (
    <>
      <AsOf at={asOf} />
      <Pages of={list} empty={own.none}>
        {lines =>
          total && (
            <Matrix
              head={own.post}
              asked={asked}
              total={total}
              lines={lines.map(({ post, office, marking, ...counts }) => ({
                key: post.postId,
                name: post.names[language],
                more: office.names[language],
                code: marking,
                counts,
                change: { postId: post.postId },
              }))}
            />
          )
        }
      </Pages>
    </>
  );
};
