import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { read as readByOther, utils } from '@e965/xlsx';
import { parse as parseByOther } from 'csv-parse/sync';
import { monotonicFactory } from 'ulid';
import { FUNCTIONS } from '#infra/functions.ts';
import { NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { makeIds } from '#shared/domain/ids.ts';
import { planImport } from '#shared/domain/imports/plan.ts';
import { instantOf } from '#shared/domain/time.ts';
import { writeCsv } from '#shared/sheets/csv/write-csv.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { batchWriter, puts } from '#shared/store/batch-write.ts';
import { key } from '#shared/store/keys.ts';
import { type Row, row } from '../part.ts';
import { median } from '../statistics.ts';
import type { DistrictSheets } from './district-sheets.ts';
import { type ImportOffice, startImportOffice } from './import-office.ts';
import { timed } from './timed.ts';

/** What Lambda gives to whoever does it. */
const CHECK_SECONDS = FUNCTIONS['check-import'].timeoutSeconds;
const APPLY_SECONDS = FUNCTIONS['http-imports'].timeoutSeconds;

const WORKBOOK = 'district.xlsx';

/** The sheets as one workbook, and each as a table of its own. */
const filesOf = ({ sheets }: DistrictSheets, xlsx: Uint8Array<ArrayBuffer>) => ({
  xlsx,
  csvs: sheets.map(sheet => ({ name: `${sheet.name}.csv`, bytes: Buffer.from(writeCsv(sheet), 'utf8') })),
});
type DistrictFiles = ReturnType<typeof filesOf>;

/** The same cells by the readers that people know, which look for no formula and bound nothing. */
const readWorkbook = (bytes: Uint8Array): number => {
  const { Sheets } = readByOther(bytes, { type: 'buffer' });
  const read = Object.values(Sheets).map(
    sheet => utils.sheet_to_json<string[]>(sheet, { header: 1 }).length - 1,
  );
  return read.reduce((sum, rows) => sum + rows, 0);
};
const parseTables = ({ csvs }: DistrictFiles): number =>
  csvs.reduce((sum, { bytes }) => sum + parseByOther(bytes, { bom: true }).length - 1, 0);

const ourRows = (bytes: Uint8Array, name: string): number => {
  const { sheets, problems } = readSheets(bytes, name);
  if (problems.length > 0) throw new Error('a sheet of the bench is not clean');
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
};

/** The nodes of the directory as they stand in the table. */
const nodesIn = async ({ table: { client, name } }: ImportOffice) => {
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :node)',
      ExpressionAttributeValues: { ':pk': { S: key.directory() }, ':node': { S: 'NODE#' } },
    },
  );
  const nodes = [];
  for await (const { Items = [] } of pages) nodes.push(...Items.map(item => unmarshall(item)));
  return nodes;
};

/** Milliseconds in which nothing but the bytes of a directory is written, beside where it stands. */
const writeBeside = async (office: ImportOffice): Promise<number> => {
  const { client, name } = office.table;
  const nodes = await nodesIn(office);
  const beside = nodes.map(({ pk, sk, ...item }) => ({ pk: `BESIDE-${pk}`, sk: String(sk), ...item }));
  const write = batchWriter(client, name, async () => undefined);
  return (await timed(() => write(puts(beside)))).ms;
};

const roundOf = async (district: DistrictSheets, files: DistrictFiles) => {
  const { xlsx, csvs } = files;
  const all = (read: number) => {
    if (read !== district.rows) throw new Error(`read ${read} rows of ${district.rows}`);
  };
  const ours = await timed(() => all(ourRows(xlsx, WORKBOOK)));
  const other = await timed(() => all(readWorkbook(xlsx)));
  const oursOfCsv = await timed(() =>
    all(csvs.reduce((sum, { bytes, name }) => sum + ourRows(bytes, name), 0)),
  );
  const otherOfCsv = await timed(() => all(parseTables(files)));
  const { sheets } = readSheets(xlsx, WORKBOOK);
  const ids = makeIds(monotonicFactory());
  const plan = await timed(() => planImport(NO_DIRECTORY, sheets, { ids, at: instantOf(Date.now()) }));
  const office = await startImportOffice();
  try {
    const brought = await office.bring({ [WORKBOOK]: xlsx });
    const check = await timed(() => office.check(brought));
    const apply = await timed(() => office.apply(check.made));
    const beside = await writeBeside(office);
    const broughtAgain = await office.bring({ [WORKBOOK]: xlsx });
    const again = await timed(async () => office.apply(await office.check(broughtAgain)));
    const out = await timed(() => office.exported());
    return {
      xlsx: ours.ms,
      otherXlsx: other.ms,
      csv: oursOfCsv.ms,
      otherCsv: otherOfCsv.ms,
      plan: plan.ms,
      check: check.ms,
      apply: apply.ms,
      beside,
      again: again.ms,
      out: out.ms,
    };
  } finally {
    await office.stop();
  }
};

type Rounds = {
  readonly workbook: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

/** Read, planned, staged and entered by the code that runs; turn about with what it is laid beside. */
export const importRows = async (
  district: DistrictSheets,
  { workbook, rounds, say }: Rounds,
): Promise<readonly Row[]> => {
  const files = filesOf(district, workbook);
  const all: Awaited<ReturnType<typeof roundOf>>[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`import ${round} of ${rounds}`);
    all.push(await roundOf(district, files));
  }
  const of = (what: keyof (typeof all)[number]) => median(all.map(each => each[what]));
  const seconds = (what: keyof (typeof all)[number]) => of(what) / 1000;
  const over = (a: keyof (typeof all)[number], b: keyof (typeof all)[number]) =>
    median(all.map(each => each[a] / each[b]));
  return [
    row('sheets: rows', district.rows, 'rows', { most: 20_000 }),
    row('sheets: workbook', files.xlsx.length / 1000, 'kB'),
    row('read the workbook', seconds('xlsx'), 's'),
    row('read the workbook: rows a second', district.rows / seconds('xlsx'), 'rows/s'),
    row('read the workbook: time over SheetJS’s', over('xlsx', 'otherXlsx'), '×'),
    row('read the same as CSV', seconds('csv'), 's'),
    row('read the same as CSV: time over csv-parse’s', over('csv', 'otherCsv'), '×'),
    row('plan it', seconds('plan'), 's'),
    row('check: fetched, read, planned, staged', seconds('check'), 's', { most: CHECK_SECONDS }),
    row('apply', seconds('apply'), 's', { most: APPLY_SECONDS }),
    row('apply over writing the same nodes and nothing else', over('apply', 'beside'), '×'),
    row('the same again, checked and applied: no change', seconds('again'), 's'),
    row('export as a workbook', seconds('out'), 's', { most: APPLY_SECONDS }),
  ];
};
