import { NOTE_SIGN } from './forms.ts';
import type { SheetLanguage } from './sheet-problems.ts';
import { type PlainSheet, SHEET_KEYS, SPECS } from './sheets.ts';

const MARKS = {
  always: { hi: '[आवश्यक] ', en: '[required] ' },
  new: { hi: '[नई पंक्ति में आवश्यक] ', en: '[required in a new row] ' },
  optional: { hi: '', en: '' },
} as const;

/**
 * Empty sheets to be filled in: under the headings a row that explains each column, and one that shows it filled in. Both
 * begin with `#` and are left out when they are read, so that a template sent back as it is enters nothing and says so.
 */
export const templateSheets = (language: SheetLanguage): readonly PlainSheet[] =>
  SHEET_KEYS.map(key => {
    const { words, columns } = SPECS[key];
    const all = Object.values(columns);
    const noted = (cells: readonly string[]) =>
      cells.map((cell, at) => (at === 0 ? `${NOTE_SIGN} ${cell}` : cell));
    return {
      name: words[language],
      header: all.map(column => column.words[language]),
      rows: [
        { row: 2, cells: noted(all.map(({ need, means }) => `${MARKS[need][language]}${means[language]}`)) },
        { row: 3, cells: noted(all.map(column => column.example(language))) },
      ],
    };
  });
