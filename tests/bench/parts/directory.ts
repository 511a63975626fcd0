import { writeXlsx } from '#shared/sheets/xlsx/write-xlsx.ts';
import { type Bench, type Part, type Row, row } from '../part.ts';
import { boardRows } from '../support/board.ts';
import type { Consumed } from '../support/counting.ts';
import { importRows } from '../support/directory-import.ts';
import { directoryRows } from '../support/directory-looks.ts';
import { districtSheets } from '../support/district-sheets.ts';
import { type ImportOffice, startImportOffice } from '../support/import-office.ts';

/** Those of the largest district that one import takes in. */
const OFFICERS = 5_000;

type Workbook = Uint8Array<ArrayBuffer>;

const writing = (name: string, { itemsWritten, writeUnits }: Consumed): readonly Row[] => [
  row(`${name}: items written`, itemsWritten, 'items'),
  row(`${name}: write units`, writeUnits, 'WCU'),
];

/** What an import and a single charge write: counts, not times. */
const writtenRows = async ({ counted, take }: ImportOffice, workbook: Workbook): Promise<readonly Row[]> => {
  const taking = async <T>(work: Promise<T>): Promise<readonly [T, Consumed]> => [await work, take()];
  const bring = async () => (await taking(counted.bring({ 'district.xlsx': workbook })))[0];
  const [checked, check] = await taking(counted.check(await bring()));
  const [, apply] = await taking(counted.apply(checked));
  const [again] = await taking(counted.check(await bring()));
  const [, repeated] = await taking(counted.apply(again));
  const [, charge] = await taking(counted.assign(0));
  const apart = [check, apply, repeated, charge].map(each => Math.abs(each.writeUnits - each.counted));
  return [
    ...writing('check', check),
    row('apply: rows changed', checked.report?.changes ?? Number.NaN, 'rows'),
    ...writing('apply', apply),
    row('the same again: rows changed', again.report?.changes ?? Number.NaN, 'rows', { most: 0 }),
    ...writing('the same again, applied', repeated),
    ...writing('one charge afterwards', charge),
    row('largest difference between the emulator’s write units and AWS’s rules', Math.max(...apart), 'WCU'),
  ];
};

export type DirectorySize = {
  readonly officers: number;
  /** How often the sheets are brought in and timed. */
  readonly imports: number;
  /** How often the directory is looked at, a file sent its way, and the board asked for. */
  readonly looks: number;
  readonly files: number;
  readonly boards: number;
};

/** A district of so many officers: brought in from sheets, read, worked in, and told how ready it is. */
export const measureDistrict = async (
  { say, found }: Pick<Bench, 'say' | 'found'>,
  { officers, imports, ...times }: DirectorySize,
): Promise<readonly Row[]> => {
  const district = districtSheets(officers);
  const workbook = new Uint8Array(writeXlsx(district.sheets));
  found(await importRows(district, { workbook, rounds: imports, say }));
  const office = await startImportOffice();
  try {
    say('counting what is written');
    found(await writtenRows(office, workbook));
    say('reading the directory');
    found(await directoryRows(office, times));
    say('the board');
    return await boardRows(office, times);
  } finally {
    await office.stop();
  }
};

export const directory: Part = {
  measures: `${OFFICERS} officers from sheets: read, planned, entered, exported; the directory in memory; the board`,
  most: 120,
  run: bench => measureDistrict(bench, { officers: OFFICERS, imports: 2, looks: 200, files: 8, boards: 3 }),
};
