import type { PageSize } from '../limits.ts';

/** A page in shades of grey, one byte a pixel, rows from the top. */
export type Grey = PageSize & { readonly data: Uint8Array };

export const WHITE = 255;

/** The page in cells of some pixels each way, every cell as bright as its pixels are on the mean. */
export const shrink = ({ data, width, height }: Grey, cell: number): Grey => {
  const [across, down] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const shrunk = new Uint8Array(across * down);
  const sums = new Uint32Array(across);
  for (let row = 0; row < down; row += 1) {
    const [top, bottom] = [row * cell, Math.min(height, (row + 1) * cell)];
    sums.fill(0);
    for (let y = top; y < bottom; y += 1) {
      for (let column = 0, pixel = y * width; column < across; column += 1) {
        const end = y * width + Math.min(width, (column + 1) * cell);
        let sum = 0;
        for (; pixel < end; pixel += 1) sum += data[pixel] ?? 0;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < across; column += 1) {
      const pixels = (bottom - top) * (Math.min(width, (column + 1) * cell) - column * cell);
      shrunk[row * across + column] = Math.round((sums[column] ?? 0) / pixels);
    }
  }
  return { width: across, height: down, data: shrunk };
};

/** Every cell becomes the brightest of the square around it. @param reach cells to each side. */
export const brightest = (grey: Grey, reach: number): Grey => {
  const { width, height } = grey;
  const rows = Uint8Array.from(grey.data);
  for (let y = 0; y < height; y += 1) {
    for (let by = -reach; by <= reach; by += 1) {
      const [first, end] = [Math.max(0, -by), Math.min(width, width - by)];
      for (let at = y * width + first; at < y * width + end; at += 1) {
        const other = grey.data[at + by] ?? 0;
        if (other > (rows[at] ?? 0)) rows[at] = other;
      }
    }
  }
  const data = Uint8Array.from(rows);
  for (let by = -reach; by <= reach; by += 1) {
    const [first, end] = [Math.max(0, -by) * width, Math.min(height, height - by) * width];
    for (let at = first; at < end; at += 1) {
      const other = rows[at + by * width] ?? 0;
      if (other > (data[at] ?? 0)) data[at] = other;
    }
  }
  return { data, width, height };
};

const inverted = ({ data, ...size }: Grey): Grey => ({ ...size, data: data.map(value => WHITE - value) });

/** Every cell becomes the darkest of the square around it. @param reach cells to each side. */
export const darkest = (grey: Grey, reach: number): Grey => inverted(brightest(inverted(grey), reach));

/** The brightness below which a share of the pixels lies. @param share 0 to 1. */
export const brightnessAt = ({ data }: Grey, share: number): number => {
  const counts = new Uint32Array(WHITE + 1);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let left = share * data.length;
  for (let value = 0; value < WHITE; value += 1) {
    left -= counts[value] ?? 0;
    if (left < 0) return value;
  }
  return WHITE;
};
