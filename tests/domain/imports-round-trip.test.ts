import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { exportSheets } from '#shared/domain/imports/export.ts';
import { IMPORT_PROBLEMS } from '#shared/domain/imports/problems.ts';
import { SHEET_KEYS, SPECS } from '#shared/domain/imports/sheets.ts';
import { directories } from './support/directories.ts';
import { plan, said, saying } from './support/sheets.ts';

const languages = fc.constantFrom('hi', 'en');
const errors = (planned: ReturnType<typeof plan>) =>
  said({
    ...planned,
    problems: planned.problems.filter(({ code }) => IMPORT_PROBLEMS[code].severity === 'error'),
  });

describe('the sheets of a directory', () => {
  test('change nothing when they are read back', () => {
    fc.assert(
      fc.property(directories, languages, (drawn, language) => {
        // Why a day was set stands in no sheet.
        const offices = drawn.rows.offices.map(one => (one.goLive ? { ...one, goLiveReason: 'तैयार' } : one));
        const directory = changed(drawn, { offices });
        const planned = plan(directory, ...exportSheets(directory, language));
        expect(said(planned)).toEqual([]);
        expect(planned.puts).toEqual({});
        expect(planned.isClean).toBe(true);
      }),
    );
  });

  test('make another directory like it out of nothing, in whatever order they come', () => {
    fc.assert(
      fc.property(directories, languages, fc.boolean(), (directory, language, backwards) => {
        const sheets = exportSheets(directory, language);
        const planned = plan(NO_DIRECTORY, ...(backwards ? sheets.toReversed() : sheets));
        expect(errors(planned)).toEqual([]);
        expect(saying(changed(NO_DIRECTORY, planned.puts))).toEqual(saying(directory));
      }),
    );
  });

  test('change nothing when they are entered twice, beside what is there already', () => {
    fc.assert(
      fc.property(directories, directories, (drawn, other) => {
        // Offices, designations and posts fit beside those of any district; persons would clash, and so would the day of
        // an office that has gone live.
        const directory = changed(drawn, { offices: drawn.rows.offices.map(({ goLive: _, ...one }) => one) });
        const sheets = exportSheets(other, 'hi').slice(0, 3);
        const first = plan(directory, ...sheets);
        expect(errors(first)).toEqual([]);
        expect(plan(changed(directory, first.puts), ...sheets).puts).toEqual({});
      }),
    );
  });

  test('change nothing when parts of them are left out: rows, columns, cells', () => {
    const parts = fc.record({
      rows: fc.infiniteStream(fc.boolean()),
      cells: fc.infiniteStream(fc.boolean()),
    });
    fc.assert(
      fc.property(directories, parts, (directory, { rows, cells }) => {
        const partly = exportSheets(directory, 'en').map((one, at) => {
          const { keys, columns } = SPECS[SHEET_KEYS[at] ?? 'offices'];
          const isKept = Object.keys(columns).map(key => keys.includes(key) || cells.next().value);
          const left = <T>(all: readonly T[]) => all.filter((_, column) => isKept[column]).toReversed();
          return {
            name: one.name,
            header: left(one.header),
            rows: one.rows
              .filter(() => rows.next().value)
              .map(({ row, cells: all }) => ({ row, cells: left(all) })),
          };
        });
        const planned = plan(directory, ...partly);
        expect(errors(planned).filter(words => !words.includes('no row to enter'))).toEqual([]);
        expect(planned.puts).toEqual({});
      }),
    );
  });
});
