import { useId } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePostLevels, usePostNames, useShortPostNames } from '../../office/use-posts.ts';
import { daysBetween } from '../../time.ts';
import type { Words } from '../../words/words.ts';
import { type Hop, LANE, layOut, type Moved, type Stay } from './movement-layout.ts';

const RADIUS = 9;

const heldFor = ({ from, until }: Stay, words: Words): string =>
  until === undefined ? '…' : words.days(daysBetween(from, Date.parse(until)));

/** A line from stay to stay, with its head; it stops short of the circles. */
const HopLine = ({ hop, head }: { hop: Hop; head: string }) => {
  const { x1, y1, x2, y2, back } = hop;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((x2 - x1) / length) * (RADIUS + 3), ((y2 - y1) / length) * (RADIUS + 3)];
  return (
    <line
      class={back ? 'hop back' : 'hop'}
      x1={x1 + dx}
      y1={y1 + dy}
      x2={x2 - dx}
      y2={y2 - dy}
      marker-end={`url(#${head})`}
    />
  );
};

/** A stay: where it was, how many days, and how often it was asked after. */
const StayMark = ({ stay }: { stay: Stay }) => {
  const { words } = useOffice();
  const { x, y, running, reminders } = stay;
  return (
    <g>
      <circle class={running && stay.until ? 'stay running' : 'stay'} cx={x} cy={y} r={RADIUS} />
      <text class="held" x={x} y={y + RADIUS + 17}>
        {heldFor(stay, words)}
      </text>
      {reminders > 0 && (
        <>
          <circle class="reminder" cx={x + RADIUS} cy={y - RADIUS} r={8} />
          <text class="reminders" x={x + RADIUS} y={y - RADIUS + 4}>
            {reminders}
          </text>
        </>
      )}
    </g>
  );
};

/** The file's way as a drawing: posts as lanes by level, each stay with its days, returns drawn back. The table says the same in words. */
export const MovementDrawing = ({ rows, whole }: { rows: readonly Moved[]; whole: boolean }) => {
  const { words, now } = useOffice();
  const id = useId();
  const levelOf = usePostLevels();
  const nameOfPost = usePostNames();
  const shortName = useShortPostNames();
  const { lanes, stays, hops, rises, width, height } = layOut(
    rows,
    levelOf,
    whole ? new Date(now()).toISOString() : undefined,
  );
  if (stays.length === 0) return null;
  const { drawing } = words.movements;
  const told = stays.map(stay => drawing.stay(nameOfPost(stay.postId), heldFor(stay, words))).join('; ');
  const [forward, back, up] = [`${id}-forward`, `${id}-back`, `${id}-up`];
  return (
    <figure class="way">
      <figcaption>{drawing.title}</figcaption>
      <div class="way-frame">
        <ol class="lanes" aria-hidden="true" style={{ height: `${height}px` }}>
          {lanes.map(({ postId, level }) => (
            <li key={postId} style={{ height: `${LANE}px` }}>
              {shortName(postId)}
              {level !== undefined && <small>{words.file.level(level)}</small>}
            </li>
          ))}
        </ol>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the arrow keys */}
        <section class="way-scroll" tabIndex={0} aria-label={drawing.title}>
          <svg
            role="img"
            aria-label={drawing.told(told)}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
          >
            <defs>
              {[forward, back, up].map(each => (
                <marker
                  key={each}
                  id={each}
                  class={each === forward ? 'head' : each === back ? 'head back' : 'head up'}
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="8"
                  markerHeight="8"
                  orient="auto"
                >
                  <path d="M0 0 L8 4 L0 8 z" />
                </marker>
              ))}
            </defs>
            {lanes.map(({ postId, y }) => (
              <line key={postId} class="lane" x1={0} y1={y} x2={width} y2={y} />
            ))}
            {hops.map(hop => (
              <HopLine key={hop.seq} hop={hop} head={hop.back ? back : forward} />
            ))}
            {rises.map(({ seq, x, y1, y2 }) => (
              <line key={seq} class="rise" x1={x} y1={y1} x2={x} y2={y2 + 4} marker-end={`url(#${up})`} />
            ))}
            {stays.map(stay => (
              <StayMark key={stay.seq} stay={stay} />
            ))}
          </svg>
        </section>
      </div>
      <ul class="legend" aria-hidden="true">
        <li class="forward">{drawing.sent}</li>
        <li class="back">{drawing.returned}</li>
        <li class="reminded">{drawing.reminded}</li>
        <li class="rise">{drawing.escalated}</li>
      </ul>
    </figure>
  );
};
