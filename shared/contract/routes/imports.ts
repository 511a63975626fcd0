import * as z from 'zod';
import { ImportId } from '#shared/domain/ids.ts';
import { Import, Report } from '#shared/domain/import.ts';
import { SHEET_KEYS } from '#shared/domain/imports/sheets.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { ImportOrder, ImportProblemView, ImportView, MadeFile } from '../import-views.ts';
import { LANGUAGES } from '../problem.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const importParams = z.strictObject({ importId: ImportId });
/** What an import that is over refuses. */
const OVER = [
  'import.unknown',
  'import.applied',
  'import.cancelled',
] as const satisfies readonly RefusalCode[];

export const startImport = route({
  id: 'startImport',
  noun: 'imports',
  method: 'POST',
  path: '/v1/imports',
  says: 'Announces the sheets of an import, CSV or XLSX; answers with a signed address for each. It is checked once all have come.',
  access: 'directory:write',
  body: z.strictObject({ files: Import.shape.files }),
  status: 201,
  answer: ImportOrder,
  refusals: ['import.too-large'],
});

export const getImport = route({
  id: 'getImport',
  noun: 'imports',
  method: 'GET',
  path: '/v1/imports/{importId}',
  says: 'Where an import stands: how far its check has come, what it found, whether it was entered.',
  access: 'directory:write',
  params: importParams,
  status: 200,
  answer: ImportView,
  refusals: ['import.unknown'],
});

export const listImports = route({
  id: 'listImports',
  noun: 'imports',
  method: 'GET',
  path: '/v1/imports',
  says: 'The imports of the district, newest first.',
  access: 'directory:write',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ImportView),
  refusals: ['request.cursor-invalid'],
});

export const listImportProblems = route({
  id: 'listImportProblems',
  noun: 'imports',
  method: 'GET',
  path: '/v1/imports/{importId}/problems',
  says: 'What the last check of an import found, errors first within each step: sheet, row, column, and in words.',
  access: 'directory:write',
  params: importParams,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ImportProblemView),
  refusals: ['import.unknown', 'request.cursor-invalid'],
});

export const checkImport = route({
  id: 'checkImport',
  noun: 'imports',
  method: 'POST',
  path: '/v1/imports/{importId}/check',
  says: 'Has an import checked again, on the directory as it stands now. While it is being checked nothing is begun anew.',
  access: 'directory:write',
  params: importParams,
  body: z.strictObject({}),
  status: 200,
  answer: ImportView,
  refusals: [...OVER, 'import.files-missing', 'directory.lost-race'],
});

export const applyImport = route({
  id: 'applyImport',
  noun: 'imports',
  method: 'POST',
  path: '/v1/imports/{importId}/apply',
  says: 'Enters an import, whole or not at all, if the directory is still the one (`version`) that its report was made on.',
  access: 'directory:write',
  params: importParams,
  body: z.strictObject({ version: Report.shape.plannedOn }),
  status: 200,
  answer: ImportView,
  refusals: [
    ...OVER,
    'import.not-checked',
    'import.has-errors',
    'import.directory-changed',
    'charge.of-oneself',
    'directory.lost-race',
  ],
});

export const cancelImport = route({
  id: 'cancelImport',
  noun: 'imports',
  method: 'POST',
  path: '/v1/imports/{importId}/cancel',
  says: 'Puts an import aside for good. Nothing of it was to be seen in the directory, and nothing will be.',
  access: 'directory:write',
  params: importParams,
  body: z.strictObject({}),
  status: 200,
  answer: ImportView,
  refusals: [...OVER, 'directory.lost-race'],
});

/** One workbook of all sheets, or one sheet as CSV; in the caller's language unless another is asked for. */
const FILE_QUERY = z.strictObject({
  form: z.enum(['xlsx', 'csv']).default('xlsx'),
  /** Which one, as CSV. */
  sheet: z.enum(SHEET_KEYS).optional(),
  language: z.enum(LANGUAGES).optional(),
});

export const exportDirectory = route({
  id: 'exportDirectory',
  noun: 'imports',
  method: 'GET',
  path: '/v1/imports/export',
  says: 'The directory as the sheets that would make it, to be fetched at a signed address.',
  access: 'directory:write',
  query: FILE_QUERY,
  status: 200,
  answer: MadeFile,
});

export const getImportTemplate = route({
  id: 'getImportTemplate',
  noun: 'imports',
  method: 'GET',
  path: '/v1/imports/template',
  says: 'Empty sheets with an explanation and an example of each column, to be fetched at a signed address.',
  access: 'directory:write',
  query: FILE_QUERY,
  status: 200,
  answer: MadeFile,
});
