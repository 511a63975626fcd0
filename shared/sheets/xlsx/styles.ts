import { UnfitSheet } from '../findings.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** How a number is to be read: as it is, as a day and time, or with zeros before it as the cell shows it. */
export type Format =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'padded'; readonly digits: number };

export const PLAIN: Format = { kind: 'plain' };
const DATE: Format = { kind: 'date' };

/** Numbers of formats that no file spells out: days, times, and the days of eastern calendars. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);

/** What is shown as it stands: in quotes, escaped, as wide as a character, or a colour or country in brackets. */
const SHOWN = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs;
/** Hours that go on after 24: a length of time, not a point of it. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

const formatOf = (code: string): Format => {
  if (ELAPSED.test(code)) return PLAIN;
  const bare = code.replace(SHOWN, '').replace(/;.*$/s, '');
  if (/^0{2,}$/.test(bare)) return { kind: 'padded', digits: bare.length };
  return /general|standard/i.test(bare) || !/[ymdhs]/i.test(bare) ? PLAIN : DATE;
};

/** Excel itself keeps no more than 65,490. */
const MOST_STYLES = 100_000;
const LONGEST_CODE = 1000;

/** The format of every style, by the style's number. */
export const readFormats = (zip: Zip, part: string | undefined): readonly Format[] => {
  if (part === undefined || !zip.has(part)) return [];
  const own = new Map<number, Format>();
  const formats: Format[] = [];
  readXml(zip, part, {
    open: (name, attributes, path) => {
      if (own.size > MOST_STYLES || formats.length > MOST_STYLES) throw new UnfitSheet('sheet.too-large');
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && path.at(-2) === 'numFmts')
        own.set(id, formatOf((attributes['formatCode'] ?? '').slice(0, LONGEST_CODE)));
      if (name === 'xf' && path.at(-2) === 'cellXfs')
        formats.push(own.get(id) ?? (isBuiltInDate(id) ? DATE : PLAIN));
    },
  });
  return formats;
};
