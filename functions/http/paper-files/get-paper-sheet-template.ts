import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { NOTE_SIGN } from '#shared/domain/imports/forms.ts';
import { PAPER_COLUMNS } from '#shared/domain/paper-sheet/columns.ts';
import { writeCsv } from '#shared/sheets/csv/write-csv.ts';

/** Under the headings a row that explains each column, and one that shows it filled in; both are left out when it is read. */
export const getPaperSheetTemplate =
  (): UseCase<typeof contract.getPaperSheetTemplate> =>
  async ({ query, language: spoken }) => {
    const language = query.language ?? spoken;
    const columns = Object.values(PAPER_COLUMNS);
    const noted = (cells: readonly string[]) => ({
      cells: cells.map((cell, at) => (at === 0 ? `${NOTE_SIGN} ${cell}` : cell)),
    });
    return writeCsv({
      name: 'paper-files',
      header: columns.map(({ words }) => words[language]),
      rows: [
        noted(columns.map(({ means }) => means[language])),
        noted(columns.map(column => column.example(language))),
      ],
    });
  };
