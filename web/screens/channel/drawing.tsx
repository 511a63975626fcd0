import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { MIDDLE, WayMark } from '../../parts/way-mark.tsx';
import type { Words } from '../../words/words.ts';
import { AskedByStages, howFar } from './asked.tsx';

export type Way = Answer<'getFileChannel'>;
export type StageOf = Way['stages'][number];

/** How far to the side those stand that are asked beside a stage. */
const FORK = 14;

/** How a stage stands to where the file is. */
type Standing = 'past' | 'here' | 'aside' | 'ahead' | 'left-out';

const standingOf = ({ run }: Way, { stage, applies }: Pick<StageOf, 'stage' | 'applies'>): Standing => {
  if (!applies) return 'left-out';
  if (run === undefined) return 'ahead';
  if (run.state === 'done' || stage < run.stage) return stage <= run.stage ? 'past' : 'ahead';
  if (stage > run.stage) return 'ahead';
  return run.state === 'on' ? 'here' : 'aside';
};

/** Others are asked beside the stage: a fork that is filled when they have answered. */
const Fork = ({ isOver }: { isOver: boolean }) => (
  <g class={isOver ? 'fork over' : 'fork'}>
    {[-1, 1].map(side => (
      <g key={side}>
        <line x1={MIDDLE} x2={MIDDLE + side * FORK} y1={15} y2={23} />
        <circle cx={MIDDLE + side * FORK} cy={26} r={4} />
      </g>
    ))}
  </g>
);

type Row = Pick<StageOf, 'stage' | 'applies' | 'asks' | 'question'>;
type Drawn = { way: Way; row: Row; before?: Row | undefined; isLast: boolean };

/** One stage with the way to it and on from it, as high as the words beside it. */
const Mark = ({ way, row, before, isLast }: Drawn) => {
  const { stage, applies, asks, question } = row;
  const standing = standingOf(way, row);
  return (
    <WayMark
      label={standing === 'past' ? '✓' : stage === 0 ? '·' : stage}
      standing={standing}
      before={before && standingOf(way, before)}
      after={isLast ? undefined : standing}
    >
      {asks && applies && <Fork isOver={question?.over !== undefined} />}
    </WayMark>
  );
};

/** What is asked of the post of a stage, and in how many days; and how far what it asks of others is. */
const saidOf = ({ action, days, question, applies }: StageOf, words: Words): string =>
  [
    words.action[action],
    days === undefined ? undefined : words.channel.days(days),
    applies && question && question.over !== 'nobody' && question.over !== 'too-many'
      ? howFar(question, words)
      : undefined,
  ]
    .filter(Boolean)
    .join(' · ');

/** The stages of a channel one beneath the other, with where the file stands. The list beside the drawing says the same in words. */
export const ChannelDrawing = ({ way, starter }: { way: Way; starter: string }) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const start = { stage: 0, applies: true };
  const rows: readonly Row[] = [start, ...way.stages];
  const whose = (one: StageOf): string => (one.postId ? nameOfPost(one.postId) : words.channel.nowhere);
  const mark = (index: number, row: Row) => (
    <Mark way={way} row={row} before={rows[index - 1]} isLast={index === rows.length - 1} />
  );
  return (
    <>
      <figure class="channel">
        <ol class="stages">
          <li data-standing={standingOf(way, start)}>
            {mark(0, start)}
            <strong>{nameOfPost(starter)}</strong>
            <small>{words.channel.begins}</small>
          </li>
          {way.stages.map((one, index) => (
            <li key={one.stage} data-standing={standingOf(way, one)}>
              {mark(index + 1, one)}
              <strong>{whose(one)}</strong>
              <small>
                {saidOf(one, words)}
                {standingOf(way, one) !== 'ahead' && standingOf(way, one) !== 'past' && (
                  <>
                    {' '}
                    <span class="mark aside">{words.channel.standing[standingOf(way, one)]}</span>
                  </>
                )}
              </small>
            </li>
          ))}
        </ol>
      </figure>
      <AskedByStages stages={way.stages} />
    </>
  );
};
