import { writeCsv } from '#shared/sheets/csv/write-csv.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { writeXlsx } from '#shared/sheets/xlsx/write-xlsx.ts';
import type { SheetTexts } from '#tests/support/sheets-in.ts';

/** What somebody fills into the template, under its own Hindi headings: first as it was collected, with its mistakes. */
type Filled = Readonly<Record<string, readonly (readonly string[])[]>>;

const dayFromNow = (days: number): string =>
  new Date(Date.now() + 330 * 60_000 + days * 86_400_000).toISOString().slice(0, 10);
/** Six weeks from now: of the twelve weeks before it one half is over. */
export const GO_LIVE = dayFromNow(42);

const OFFICES = {
  columns: ['कार्यालय संकेत', 'नाम (हिन्दी)', 'नाम (अंग्रेज़ी)', 'प्रकार', 'ऊपर का कार्यालय', 'ई-ऑफिस आरम्भ तिथि'],
  rows: [
    ['COLL', 'जिलाधिकारी कार्यालय', 'Collectorate', 'कलेक्ट्रेट', '', GO_LIVE],
    ['COLL-EST', 'स्थापना अनुभाग', 'Establishment section', 'अनुभाग', 'COLL', ''],
    ['TEH-UDP', 'तहसील उदाहरणपुर', 'Tehsil Udaharanpur', 'तहसील', 'COLL', ''],
  ],
};
const DESIGNATIONS = {
  columns: ['पदनाम संक्षेप', 'नाम (हिन्दी)', 'नाम (अंग्रेज़ी)', 'स्तर'],
  rows: [
    ['DM', 'जिलाधिकारी', 'District Magistrate', '6'],
    ['TDR', 'तहसीलदार', 'Tehsildar', '3'],
    ['SO', 'अनुभाग प्रभारी', 'Section in-charge', '2'],
    ['CLK', 'पटल सहायक', 'Dealing hand', '1'],
  ],
};
const POSTS = {
  columns: ['पद संकेत', 'कार्यालय', 'पदनाम', 'नियंत्रक पद'],
  rows: [
    ['COLL-DM', 'COLL', 'DM', ''],
    ['EST-SO', 'COLL-EST', 'SO', 'COLL-DM'],
    ['EST-CLK', 'COLL-EST', 'CLK', 'EST-SO'],
    ['TEH-TDR', 'TEH-UDP', 'TDR', 'COLL-DM'],
    ['TEH-CLK', 'TEH-UDP', 'CLK', 'TEH-TDR'],
  ],
};
const OFFICERS = {
  columns: ['कार्मिक संख्या', 'नाम (हिन्दी)', 'नाम (अंग्रेज़ी)', 'लॉगिन', 'भूमिका', 'डीडीओ संकेत'],
  rows: [
    ['00001', 'प्रशासक (उदाहरण)', 'Administrator (example)', 'admin', 'प्रशासक', ''],
    ['00101', 'सरला पलाश', 'Sarla Palash', 'sarla@udaharan.invalid', 'अधिकारी', 'DDO-1'],
    ['00102', 'हामिद चिनार', 'Hamid Chinar', 'hamid@udaharan.invalid', 'अधिकारी, नोडल अधिकारी', 'DDO-1'],
    ['00103', 'कमला बुलबुल', 'Kamla Bulbul', '', 'अधिकारी', 'DDO-1'],
    ['00104', 'दौलत मयूर', 'Daulat Mayur', 'daulat@udaharan.invalid', 'अधिकारी', 'DDO-2'],
  ],
};
const CHARGES = {
  columns: ['पद', 'कार्मिक संख्या', 'प्रकार', 'से', 'तक'],
  rows: [
    ['COLL-DM', '00101', 'मूल', '01-04-2026', ''],
    ['EST-SO', '00102', 'मूल', '01-04-2026', ''],
    ['EST-CLK', '00103', 'मूल', '01-04-2026', ''],
    ['TEH-TDR', '00104', 'मूल', '01-04-2026', ''],
  ],
};
const HOLIDAYS = { columns: ['कार्यालय', 'तिथि', 'अवसर'], rows: [['सभी', '26-01-2027', 'गणतन्त्र दिवस']] };
const READINESS = {
  columns: ['कार्मिक संख्या', 'चरण', 'पूर्ण', 'रुकावट'],
  rows: [
    ['00101', 'प्रशिक्षण', '2026-06-10', ''],
    ['00102', 'प्रशिक्षण', '2026-06-10', ''],
    ['00103', 'डिजिटल हस्ताक्षर', '', 'टोकन की प्रतीक्षा'],
    ['00103', 'उपकरण', '2026-06-12', ''],
  ],
};
const SIGNATURES = {
  columns: ['कार्मिक संख्या', 'स्थिति', 'धारक', 'क्रम संख्या', 'समाप्ति तिथि'],
  rows: [
    ['00101', 'पंजीकृत', 'SARLA PALASH', 'C0FFEE9001', dayFromNow(700)],
    ['00102', 'पंजीकृत', 'HAMID CHINAR', 'C0FFEE9002', dayFromNow(700)],
    ['00103', 'आवेदित', '', '', ''],
  ],
};
const SHEETS = {
  offices: OFFICES,
  designations: DESIGNATIONS,
  posts: POSTS,
  officers: OFFICERS,
  charges: CHARGES,
  holidays: HOLIDAYS,
  readiness: READINESS,
  signatures: SIGNATURES,
} as const;
export type FilledSheet = keyof typeof SHEETS;
export const FILLED_SHEETS = Object.keys(SHEETS) as readonly FilledSheet[];

/** As it came from six offices: two posts above one another, a code mistyped, noughts lost, a day that is none. */
const MISTAKES: Partial<Record<FilledSheet, Filled[string]>> = {
  posts: [
    ['COLL-DM', 'COLL', 'DM', ''],
    ['EST-SO', 'COLL-EST', 'SO', 'EST-CLK'],
    ['EST-CLK', 'COLL-EST', 'CLK', 'EST-SO'],
    ['TEH-TDR', 'TAH-UDP', 'TDR', 'COLL-DM'],
    ['TEH-CLK', 'TEH-UDP', 'CLK', 'TEH-TDR'],
  ],
  officers: OFFICERS.rows.map(row => (row[0] === '00104' ? row.with(4, 'बाबू') : row)),
  charges: [
    ['COLL-DM', '00101', 'मूल', '01-04-2026', ''],
    ['COLL-DM', '00102', 'मूल', '01-05-2026', ''],
    ['EST-CLK', '103', 'मूल', '01-04-2026', ''],
    ['TEH-CLK', '00103', 'मूल', '31-02-2026', ''],
  ],
};

/** The template's own header, with rows beneath it; columns nobody fills stay empty. */
const filled = (template: Sheet, sheet: FilledSheet, rows: Filled[string]): Sheet => {
  const columns: readonly string[] = SHEETS[sheet].columns;
  const unknown = columns.filter(column => !template.header.includes(column));
  if (unknown.length > 0) throw new Error(`the template has no column ${unknown.join(', ')}`);
  return {
    ...template,
    rows: rows.map((cells, at) => ({
      row: at + 2,
      cells: template.header.map(heading => cells[columns.indexOf(heading)] ?? ''),
    })),
  };
};

/** The templates of the sheets, as they were fetched. */
export type Templates = Readonly<Record<FilledSheet, Uint8Array<ArrayBuffer>>>;
const sheetIn = (bytes: Uint8Array, name: string): Sheet => {
  const [sheet] = readSheets(bytes, `${name}.csv`).sheets;
  if (!sheet) throw new Error(`the template of ${name} cannot be read`);
  return sheet;
};

/** With the mistakes, as CSV; the charges with semicolons, as an Excel of this country writes them. */
export const firstAttempt = (templates: Templates): SheetTexts =>
  Object.fromEntries(
    FILLED_SHEETS.map(key => {
      const sheet = filled(sheetIn(templates[key], key), key, MISTAKES[key] ?? SHEETS[key].rows);
      const text = writeCsv(sheet);
      return [`${key}.csv`, key === 'charges' ? text.replaceAll(',', ';') : text];
    }),
  );

/** Put right, and all in one workbook. */
export const corrected = (templates: Templates): SheetTexts => ({
  'district.xlsx': new Uint8Array(
    writeXlsx(FILLED_SHEETS.map(key => filled(sheetIn(templates[key], key), key, SHEETS[key].rows))),
  ),
});
