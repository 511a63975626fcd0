import { DistrictMistake } from '../district.ts';
import { ROOT } from '../root.ts';
import { folderOf } from './native-packages.ts';

/** The npm package that holds a language's recognition data; `osd` is the code of what tells scripts apart. */
export const dataPackageOf = (code: string): string => `@tesseract.js-data/${code}`;

const SCRIPTS = 'osd';

type Asked = { readonly name: string; readonly reading: { readonly languages: readonly string[] } };

/**
 * The packages of data that reading a district's pages takes. Throws {@link DistrictMistake} for a language whose data is
 * not installed: the function would fail at the first page.
 */
export const recognitionPackages = (
  { name, reading }: Asked,
  isInstalled = (each: string): boolean => folderOf(each, ROOT) !== undefined,
): readonly string[] => {
  const missing = reading.languages.map(dataPackageOf).filter(each => !isInstalled(each));
  if (missing.length > 0) {
    const source = `infra/districts/${name}.json: reading.languages`;
    throw new DistrictMistake(`${source}: no data; run: npm install --save-exact ${missing.join(' ')}`);
  }
  return [...reading.languages, SCRIPTS].map(dataPackageOf);
};
