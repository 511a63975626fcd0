import { brightnessAt, type Grey, shrink, WHITE } from './grey.ts';

/** Pixels of a cell in which print is looked for: a stroke still darkens it, dust does not. */
const CELL = 4;
/** Share of the page that is taken for its darkest ink. */
const DARKEST = 0.001;
/** How much darker than paper the darkest must be to be ink; what a sheet shows of its other side is fainter. */
const FAINTEST = 24;
/** Fewer cells of ink than one short word has. */
const FEWEST = 12;
/** Cells looked at, at most; a page of dense print has some ten thousand, a photograph would have any number. */
const MOST = 40_000;
/** The most a sheet lies askew in a feeder or under a hand; farther off, lines are not told from noise. */
const MOST_ASKEW = 10;
const DEGREE = Math.PI / 180;
/** Degrees tried one after the other: first over the whole range, then around the best. */
const STEPS = [
  { reach: MOST_ASKEW, step: 0.5 },
  { reach: 0.4, step: 0.1 },
];

/** How a page lies. `radians` is how far it must be turned clockwise to be straight; within a few degrees of none. */
export type Lie = { readonly blank: boolean; readonly sideways: boolean; readonly radians: number };

type Points = { readonly along: Float64Array; readonly across: Float64Array };

/** The places of ink, measured from the page's middle. */
const inkOf = (page: Grey): Points => {
  const cells = shrink(page, CELL);
  const darkest = brightnessAt(cells, DARKEST);
  const none = { along: new Float64Array(), across: new Float64Array() };
  if (WHITE - darkest < FAINTEST) return none;
  const threshold = (darkest + WHITE) / 2;
  const places: number[] = [];
  cells.data.forEach((value, at) => {
    if (value < threshold) places.push(at);
  });
  if (places.length < FEWEST) return none;
  const every = Math.ceil(places.length / MOST);
  const kept = places.filter((_, index) => index % every === 0);
  return {
    along: Float64Array.from(kept, at => (at % cells.width) - cells.width / 2),
    across: Float64Array.from(kept, at => Math.floor(at / cells.width) - cells.height / 2),
  };
};

/** How sharply print falls into lines when the page is turned: lines and gaps between them differ the most when straight. */
const sharpness = ({ along, across }: Points, radians: number): number => {
  const slope = Math.tan(radians);
  const reach = 2 * Math.ceil(largest(across) + largest(along) * Math.tan((MOST_ASKEW + 1) * DEGREE)) + 2;
  const lines = new Float64Array(reach);
  for (let point = 0; point < along.length; point += 1) {
    const line = Math.round((across[point] ?? 0) + (along[point] ?? 0) * slope) + reach / 2;
    lines[line] = (lines[line] ?? 0) + 1;
  }
  let sum = 0;
  for (let line = 1; line < reach; line += 1) sum += ((lines[line] ?? 0) - (lines[line - 1] ?? 0)) ** 2;
  return sum;
};

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

type Best = { readonly degrees: number; readonly sharpness: number };

const straightest = (points: Points): Best => {
  let best: Best = { degrees: 0, sharpness: sharpness(points, 0) };
  for (const { reach, step } of STEPS) {
    const middle = best.degrees;
    for (let degrees = middle - reach; degrees <= middle + reach + step / 2; degrees += step) {
      const found = sharpness(points, degrees * DEGREE);
      if (found > best.sharpness) best = { degrees, sharpness: found };
    }
  }
  return best;
};

/** Finds from the lines of print how a page in even light lies. Which way is up, the engine says. */
export const lieOf = (page: Grey): Lie => {
  const { along, across } = inkOf(page);
  if (along.length === 0) return { blank: true, sideways: false, radians: 0 };
  const upright = straightest({ along, across });
  const sideways = straightest({ along: across, across: along });
  if (sideways.sharpness > upright.sharpness)
    return { blank: false, sideways: true, radians: -sideways.degrees * DEGREE };
  return { blank: false, sideways: false, radians: upright.degrees * DEGREE };
};
