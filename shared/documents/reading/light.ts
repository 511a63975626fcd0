import { brightest, brightnessAt, darkest, type Grey, shrink, WHITE } from './grey.ts';

/** Pixels of a cell in which the paper's brightness is taken: finer than the edge of a shadow. */
const CELL = 4;
/** Cells to each side within which paper shows between the strokes of print; a heading's stroke is 10 pixels thick. */
const STROKES = 6;
/** Share of the paper's usual brightness below which a cell at the page's edge is a scanner's black border. */
const BLACK = 0.2;
/** Cells by which a border is taken wider, for its blurred edge. */
const BLUR = 2;

/** How bright the paper is under the print: the print is closed over, the edges of shadows stay where they are. */
const paperUnder = (cells: Grey): Grey => darkest(brightest(cells, STROKES), STROKES);

/** Cells of the black border that a scanner's open lid or a feeder leaves: black, and joined to the page's edge. */
const borderOf = ({ data, width, height }: Grey, black: number): Grey => {
  const border = new Uint8Array(data.length);
  const found: number[] = [];
  const look = (at: number): void => {
    if (border[at] !== 0 || (data[at] ?? WHITE) >= black) return;
    border[at] = WHITE;
    found.push(at);
  };
  for (let x = 0; x < width; x += 1) {
    look(x);
    look((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    look(y * width);
    look((y + 1) * width - 1);
  }
  for (let at = found.pop(); at !== undefined; at = found.pop()) {
    if (at % width > 0) look(at - 1);
    if (at % width < width - 1) look(at + 1);
    if (at >= width) look(at - width);
    if (at < data.length - width) look(at + width);
  }
  return brightest({ data: border, width, height }, BLUR);
};

/** For every pixel along a side, the cell before its middle and the share of the way to the next one. */
const between = (pixels: number, cells: number) => {
  const cell = new Uint16Array(pixels);
  const share = new Float32Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const at = Math.min(cells - 1, Math.max(0, (pixel + 0.5) / CELL - 0.5));
    cell[pixel] = Math.floor(at);
    share[pixel] = at - Math.floor(at);
  }
  return { cell, share };
};

/**
 * The page as if its paper were white everywhere. The engine takes one threshold for a page: what lies in a shadow would
 * be ink to it, and a dark photograph nothing but ink. A scanner's black border becomes white too.
 */
export const evenLight = (page: Grey): Grey => {
  const { width, height } = page;
  const cells = shrink(page, CELL);
  const paper = paperUnder(cells);
  const border = borderOf(cells, brightnessAt(paper, 0.5) * BLACK);
  const [across, down] = [between(width, paper.width), between(height, paper.height)];
  // One row of paper, between the row of cells above and the one below; a cell more, so that the last has a next one.
  const row = new Float32Array(paper.width + 1);
  const data = new Uint8Array(page.data.length);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    const upper = (down.cell[y] ?? 0) * paper.width;
    const lower = Math.min(upper + paper.width, (paper.height - 1) * paper.width);
    for (let x = 0; x <= paper.width; x += 1) {
      const cell = Math.min(x, paper.width - 1);
      row[x] = mix(paper.data[upper + cell], paper.data[lower + cell], down.share[y]);
    }
    const edges = Math.floor(y / CELL) * paper.width;
    for (let x = 0; x < width; x += 1, pixel += 1) {
      const cell = across.cell[x] ?? 0;
      const bright = mix(row[cell], row[cell + 1], across.share[x]);
      const outside = border.data[edges + Math.floor(x / CELL)] === WHITE;
      data[pixel] = outside
        ? WHITE
        : Math.min(WHITE, ((page.data[pixel] ?? 0) * WHITE) / Math.max(1, bright) + 0.5);
    }
  }
  return { data, width, height };
};

const mix = (one = 0, other = 0, share = 0): number => one + (other - one) * share;
