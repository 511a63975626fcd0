/** Which characters a font has a glyph for. */
export type Coverage = (codePoint: number) => boolean;

/** Platforms whose tables count in code points of Unicode. */
const UNICODE = 0;
const WINDOWS = 3;

type Range = { readonly first: number; readonly last: number };

/** Format 4: segments of the first plane. Its four arrays of 16-bit numbers lie one behind the other. */
const segments = (view: DataView, at: number): readonly Range[] => {
  const count = view.getUint16(at + 6) / 2;
  return Array.from({ length: count }, (_, i) => ({
    first: view.getUint16(at + 16 + 2 * (count + i)),
    last: view.getUint16(at + 14 + 2 * i),
    // The table ends with a segment of 0xFFFF, which stands for no character.
  })).filter(({ first }) => first !== 0xffff);
};

/** Format 12: groups of all planes. */
const groups = (view: DataView, at: number): readonly Range[] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, i) => ({
    first: view.getUint32(at + 16 + 12 * i),
    last: view.getUint32(at + 20 + 12 * i),
  }));

const FORMATS: Readonly<Record<number, typeof segments>> = { 4: segments, 12: groups };

const tableAt = (view: DataView, name: string): number => {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(place => view.getUint8(entry + place)));
    if (tag === name) return view.getUint32(entry + 8);
  }
  throw new Error(`the font has no table ${name}`);
};

/** Reads from a TrueType font's own table (`cmap`, OpenType 1.9) what it can show. */
export const coverageOf = (font: Uint8Array): Coverage => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const known = new Set<number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const entry = cmap + 4 + 8 * i;
    const platform = view.getUint16(entry);
    if (platform !== UNICODE && platform !== WINDOWS) continue;
    const at = cmap + view.getUint32(entry + 4);
    for (const { first, last } of FORMATS[view.getUint16(at)]?.(view, at) ?? [])
      for (let codePoint = first; codePoint <= last; codePoint += 1) known.add(codePoint);
  }
  return codePoint => known.has(codePoint);
};
