import type { ComponentChildren } from 'preact';

const WIDTH = 44;
const RADIUS = 15;
const ADD = 20;

type Marked = {
  /** What stands in the circle, and how it is drawn. */
  readonly label: string | number;
  readonly standing: string;
  /** How the way to it and the way on are drawn; none before the first and after the last. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly onTap?: (() => void) | undefined;
  /** Drawn about the middle of the circle, beneath it. */
  readonly children?: ComponentChildren;
};

/** Half of the width of a mark: where the way goes down. */
export const MIDDLE = WIDTH / 2;

/**
 * One stage of a way that is drawn from top to bottom, beside the words that say the same: as high as they are, its way going on in
 * the mark of the next.
 */
export const WayMark = ({ label, standing, before, after, onTap, children }: Marked) => (
  <svg aria-hidden="true" width={WIDTH} height="100%" overflow="visible">
    {before !== undefined && <line class={`hop ${before}`} x1={MIDDLE} x2={MIDDLE} y1="0" y2="50%" />}
    {after !== undefined && <line class={`hop ${after}`} x1={MIDDLE} x2={MIDDLE} y1="50%" y2="100%" />}
    <svg y="50%" overflow="visible" aria-hidden="true">
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is said beside it has a button that does the same */}
      <g class={`stage ${standing}`} onClick={onTap}>
        <circle cx={MIDDLE} cy={0} r={RADIUS} />
        <text x={MIDDLE} y={5}>
          {label}
        </text>
      </g>
    </svg>
  </svg>
);

/** A place between two stages, at the top of the mark of the second, where one more can be put; by keyboard the list does it. */
export const AddMark = ({ onTap }: { onTap: () => void }) => (
  <svg aria-hidden="true" width={WIDTH} height={ADD} class="between" onClick={onTap}>
    <circle class="add" cx={MIDDLE} cy={ADD / 2} r={9} />
    <text x={MIDDLE} y={ADD / 2 + 5}>
      +
    </text>
  </svg>
);
