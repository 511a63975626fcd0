import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf } from './coverage.ts';

const require = createRequire(import.meta.url);

/** Both weights of each have the same characters. Devanagari comes first: what both have is drawn by one hand. */
const FAMILIES = [
  {
    name: 'Noto Sans Devanagari',
    files: [
      '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
      '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
    ],
  },
  {
    name: 'Noto Sans',
    files: [
      '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
      '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    ],
  },
] as const;

export const FONT_NAMES: readonly string[] = FAMILIES.map(({ name }) => name);

export type Fonts = { readonly blobs: readonly Buffer[]; readonly coverage: readonly Coverage[] };

/** The fonts as they lie beside the code; nothing is ever fetched. */
export const readFonts = (): Fonts => {
  const read = FAMILIES.map(({ files }) => files.map(file => readFileSync(require.resolve(file))));
  return {
    blobs: read.flat(),
    coverage: read.map(([regular, bold]) => {
      if (!regular || !bold) throw new Error('a font without its two weights');
      const [light, heavy] = [coverageOf(regular), coverageOf(bold)];
      return codePoint => light(codePoint) && heavy(codePoint);
    }),
  };
};
