import sharp from 'sharp';

type Shading = (x: number, y: number) => number;

/** A copy of a picture, every pixel darkened by a factor that depends on its place (0 to 1 each way). */
const shaded = async (image: Uint8Array, shading: Shading): Promise<Buffer> => {
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const darkened = data.map((value, at) =>
    Math.round(value * shading((at % width) / width, Math.floor(at / width) / height)),
  );
  return sharp(darkened, { raw: { width, height, channels: 1 } })
    .webp({ quality: 80 })
    .toBuffer();
};

const linear = (image: Uint8Array, factor: number, offset: number): Promise<Buffer> =>
  sharp(image).greyscale().linear(factor, offset).webp({ quality: 80 }).toBuffer();

const turnedBy = (image: Uint8Array, degrees: number): Promise<Buffer> =>
  sharp(image).rotate(degrees, { background: '#ffffff' }).webp({ quality: 80 }).toBuffer();

/** Makes of a good scan what else comes to an office. */
export const WORSE = {
  'in a shadow that falls across it': image => shaded(image, (x, y) => 1 - 0.69 * ((x + y) / 2)),
  'half in the shadow of a hand': image =>
    shaded(image, (x, y) => 1 - 0.6 * Math.min(1, Math.max(0, (x - 0.55 - 0.2 * y) / 0.03))),
  'too faint': image => linear(image, 0.25, 170),
  'too dark': image => linear(image, 0.3, 20),
  'four degrees askew': image => turnedBy(image, 4),
  'seven degrees askew, the other way': image => turnedBy(image, -7),
  'upside down': image => turnedBy(image, 180),
  'on its side': image => turnedBy(image, 90),
  'on its other side, and askew': image => turnedBy(image, 273),
  'with the black border of an open lid': async image =>
    sharp(await turnedBy(image, 2))
      .extend({ top: 90, bottom: 60, left: 120, right: 20, background: '#080808' })
      .webp({ quality: 80 })
      .toBuffer(),
  'half as wide, as it comes by a messenger': image => sharp(image).resize({ width: 800 }).webp().toBuffer(),
} as const satisfies Record<string, (image: Uint8Array) => Promise<Buffer>>;
