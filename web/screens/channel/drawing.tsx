import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import type { Words } from '../../words/words.ts';
import { AskedByStages, howFar } from './asked.tsx';

export type Way = Answer<'getFileChannel'>;
export type StageOf = Way['stages'][number];

/** Height of a stage in the drawing, and of its line of words beside it. */
const ROW = 64;
const WIDTH = 44;
const RADIUS = 14;
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

const middle = (row: number): number => row * ROW + ROW / 2;

/** Others are asked beside the stage: a fork that closes when they have answered. */
const Fork = ({ row, isOver }: { row: number; isOver: boolean }) => (
  <g class={isOver ? 'fork over' : 'fork'}>
    {[-1, 1].map(side => (
      <g key={side}>
        <line
          x1={WIDTH / 2}
          x2={WIDTH / 2 + side * FORK}
          y1={middle(row) + RADIUS}
          y2={middle(row) + RADIUS + 8}
        />
        <circle cx={WIDTH / 2 + side * FORK} cy={middle(row) + RADIUS + 11} r={4} />
      </g>
    ))}
  </g>
);

const Mark = ({ row, stage, standing }: { row: number; stage: number; standing: Standing }) => (
  <g class={`stage ${standing}`}>
    <circle cx={WIDTH / 2} cy={middle(row)} r={RADIUS} />
    <text x={WIDTH / 2} y={middle(row) + 5}>
      {standing === 'past' ? '✓' : stage === 0 ? '·' : stage}
    </text>
  </g>
);

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
  const rows = [start, ...way.stages];
  const whose = (one: StageOf): string => (one.postId ? nameOfPost(one.postId) : words.channel.nowhere);
  return (
    <>
      <figure class="channel">
        <svg
          aria-hidden="true"
          width={WIDTH}
          height={rows.length * ROW}
          viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
        >
          {rows.slice(1).map(({ stage }, index) => (
            <line
              key={stage}
              class={`hop ${standingOf(way, rows[index + 1] ?? start)}`}
              x1={WIDTH / 2}
              x2={WIDTH / 2}
              y1={middle(index) + RADIUS}
              y2={middle(index + 1) - RADIUS}
            />
          ))}
          {way.stages.map(
            ({ stage, asks, applies, question }, index) =>
              asks && applies && <Fork key={stage} row={index + 1} isOver={question?.over !== undefined} />,
          )}
          {rows.map((one, index) => (
            <Mark key={one.stage} row={index} stage={one.stage} standing={standingOf(way, one)} />
          ))}
        </svg>
        <ol class="stages">
          <li style={{ height: `${ROW}px` }} data-standing={standingOf(way, start)}>
            <strong>{nameOfPost(starter)}</strong>
            <small>{words.channel.begins}</small>
          </li>
          {way.stages.map(one => (
            <li key={one.stage} style={{ height: `${ROW}px` }} data-standing={standingOf(way, one)}>
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
