import { LIMITS } from 'virtual:contract';
import type { Look } from '../look.ts';
import { useAdmin } from '../use-admin.ts';
import { askedText, targetText } from './said.ts';
import { insertAt, movedBy, type Stage, without } from './stages.ts';

/** Height of a stage in the drawing; the list beside it has the same. */
const ROW = 104;
const WIDTH = 44;
const RADIUS = 15;
const middle = (row: number): number => row * ROW + ROW / 2;

type Drawn = {
  readonly look: Look;
  readonly stages: readonly Stage[];
  /** The stage that is being edited. */
  readonly chosen: number | undefined;
  readonly onChoose: (place: number | undefined) => void;
  readonly onChange: (stages: Stage[]) => void;
  /** Stages that a tried case does not go through, and that with which it passes too many levels. */
  readonly leftOut?: readonly number[];
  readonly beyondAt?: number | undefined;
};

const Rail = ({ stages, chosen, onChoose, onChange, leftOut = [], beyondAt }: Drawn) => {
  const rows = [undefined, ...stages];
  const height = rows.length * ROW;
  const classOf = (row: number): string =>
    [
      'stage',
      row === 0 ? 'past' : leftOut.includes(row) ? 'left-out' : 'ahead',
      row > 0 && row - 1 === chosen ? 'here' : '',
      row === beyondAt ? 'beyond' : '',
    ].join(' ');
  return (
    // The list beside it says and does the same for who does not see it.
    <svg aria-hidden="true" width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`}>
      {rows.slice(1).map((_, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the drawing has buttons that do the same
        <g key={index} class="between" onClick={() => onChange(insertAt(stages, index))}>
          <line
            class="hop"
            x1={WIDTH / 2}
            x2={WIDTH / 2}
            y1={middle(index) + RADIUS}
            y2={middle(index + 1) - RADIUS}
          />
          <circle class="add" cx={WIDTH / 2} cy={(index + 1) * ROW} r={9} />
          <text x={WIDTH / 2} y={(index + 1) * ROW + 5}>
            +
          </text>
        </g>
      ))}
      {rows.map((_, row) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the drawing has buttons that do the same
        <g key={row} class={classOf(row)} onClick={() => row > 0 && onChoose(row - 1)}>
          <circle cx={WIDTH / 2} cy={middle(row)} r={RADIUS} />
          <text x={WIDTH / 2} y={middle(row) + 5}>
            {row === 0 ? '·' : row}
          </text>
        </g>
      ))}
    </svg>
  );
};

/**
 * The channel as it is drawn on a file, to be changed where it is tapped. By keyboard: Enter edits a stage, Alt with the arrows
 * moves it, Delete takes it out, Insert puts one in after it.
 */
export const DesignDrawing = (props: Drawn) => {
  const said = useAdmin();
  const { admin, words } = said;
  const { look, stages, chosen, onChoose, onChange } = props;
  const isFull = stages.length >= LIMITS.stages;
  const move = (place: number, by: 1 | -1) => {
    onChange(movedBy(stages, place, by));
    const there = place + by;
    if (there < 0 || there >= stages.length) return;
    if (chosen === place) onChoose(there);
    // The focus goes with the stage that was moved.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-place="${there}"]`)?.focus());
  };
  const keyed = (event: KeyboardEvent, place: number) => {
    const does: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowUp: event.altKey ? () => move(place, -1) : undefined,
      ArrowDown: event.altKey ? () => move(place, 1) : undefined,
      Delete: stages.length > 1 ? () => onChange(without(stages, place)) : undefined,
      Insert: isFull ? undefined : () => onChange(insertAt(stages, place + 1)),
    };
    const done = does[event.code];
    if (done === undefined) return;
    event.preventDefault();
    done();
  };
  return (
    <>
      <figure class="channel design">
        <Rail {...props} />
        <ol class="stages">
          <li style={{ height: `${ROW}px` }}>
            <strong>{admin.channels.starts}</strong>
            <small>{words.channel.begins}</small>
          </li>
          {stages.map((stage, place) => (
            <li key={place} style={{ height: `${ROW}px` }} data-out={props.leftOut?.includes(place + 1)}>
              <button
                type="button"
                class="stage-button"
                data-place={place}
                aria-expanded={chosen === place}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete Insert"
                onKeyDown={event => keyed(event, place)}
                onClick={() => onChoose(chosen === place ? undefined : place)}
              >
                <strong>{targetText(stage, look, said)}</strong>
                <small>
                  {askedText(stage, look, said)}
                  {props.leftOut?.includes(place + 1) && ` · ${words.channel.standing['left-out']}`}
                  {props.beyondAt === place + 1 && ` · ${admin.channels.beyond}`}
                </small>
              </button>
            </li>
          ))}
        </ol>
      </figure>
      <p class="hint">{admin.channels.keys}</p>
      {!isFull && (
        <p class="buttons">
          <button
            type="button"
            onClick={() => {
              onChange(insertAt(stages, stages.length));
              onChoose(stages.length);
            }}
          >
            {admin.channels.add}
          </button>
        </p>
      )}
    </>
  );
};
