import type { Word } from '#shared/domain/page-text.ts';
import { openPixels } from '../images/decoder.ts';
import type { PageSize } from '../limits.ts';
import type { Grey } from './grey.ts';

const WHITE_PAPER = '#ffffff';
/** Turning by less moves no pixel of a page by as much as the width of a stroke, and would only blur it. */
const LEAST_RADIANS = 0.001;

type Box = Pick<Word, 'left' | 'top' | 'width' | 'height'>;

export type Turned = {
  readonly page: Grey;
  /** Where a place on the turned page stands on the page as it came; within its edges. */
  readonly placeBack: <B extends Box>(word: B) => B;
};

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** The upright box around a box that is turned about the middles of both pages. */
const placeBackFrom =
  (turned: PageSize, original: PageSize, radians: number) =>
  <B extends Box>(word: B): B => {
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    const corners = [0, 1].flatMap(right =>
      [0, 1].map(low => {
        const x = word.left + right * word.width - turned.width / 2;
        const y = word.top + low * word.height - turned.height / 2;
        return { x: x * cos + y * sin + original.width / 2, y: y * cos - x * sin + original.height / 2 };
      }),
    );
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const left = Math.round(clamp(Math.min(...xs), original.width));
    const top = Math.round(clamp(Math.min(...ys), original.height));
    const width = Math.round(clamp(Math.max(...xs), original.width)) - left;
    const height = Math.round(clamp(Math.max(...ys), original.height)) - top;
    return { ...word, left, top, width, height };
  };

/** The page turned clockwise about its middle, on white paper large enough for all of it. */
export const turned = async (page: Grey, radians: number): Promise<Turned> => {
  if (Math.abs(radians) < LEAST_RADIANS) return { page, placeBack: word => word };
  const { data, info } = await openPixels({ ...page, channels: 1 })
    .rotate((radians * 180) / Math.PI, { background: WHITE_PAPER })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = { width: info.width, height: info.height };
  return { page: { ...size, data }, placeBack: placeBackFrom(size, page, radians) };
};
