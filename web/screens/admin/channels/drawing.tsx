import { LIMITS } from 'virtual:contract';
import { AddMark, WayMark } from '../../../parts/way-mark.tsx';
import type { Look } from '../look.ts';
import { useAdmin } from '../use-admin.ts';
import { askedText, targetText } from './said.ts';
import { insertAt, movedBy, type Stage, without } from './stages.ts';

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

/** How a stage is drawn: who begins, or the stage of a place. */
const standingIn = ({ chosen, leftOut, beyondAt }: Drawn, row: number): string =>
  [
    row === 0 ? 'past' : leftOut?.includes(row) ? 'left-out' : 'ahead',
    row > 0 && row - 1 === chosen ? 'here' : '',
    row === beyondAt ? 'beyond' : '',
  ].join(' ');

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
        <ol class="stages">
          <li>
            <WayMark label="·" standing={standingIn(props, 0)} after="past" />
            <strong>{admin.channels.starts}</strong>
            <small>{words.channel.begins}</small>
          </li>
          {stages.map((stage, place) => (
            <li key={place} data-out={props.leftOut?.includes(place + 1)}>
              <WayMark
                label={place + 1}
                standing={standingIn(props, place + 1)}
                before="past"
                after={place + 1 < stages.length ? 'past' : undefined}
                onTap={() => onChoose(place)}
              />
              {!isFull && <AddMark onTap={() => onChange(insertAt(stages, place))} />}
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
