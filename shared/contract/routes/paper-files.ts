import * as z from 'zod';
import { Classification } from '#shared/domain/classification.ts';
import { Cover } from '#shared/domain/cover.ts';
import { Priority } from '#shared/domain/holding.ts';
import { HeadId, PostId } from '#shared/domain/ids.ts';
import { LIMITS } from '#shared/domain/limits.ts';
import { FreeNumber } from '#shared/domain/numbering/free.ts';
import { PaperPart } from '#shared/domain/paper-part.ts';
import { line } from '#shared/domain/text.ts';
import { PaperFileRow, PaperSheet, SheetNote } from '../paper-file-views.ts';
import { LANGUAGES } from '../problem.ts';
import { SCAN_REFUSALS } from '../receipt-bodies.ts';
import { route } from '../route.ts';
import { Acted } from '../views.ts';

export const bringOverFile = route({
  id: 'bringOverFile',
  noun: 'paper-files',
  method: 'POST',
  path: '/v1/paper-files',
  says: 'Brings a live paper file over: it goes on here with the post that has it, its notes numbered on from the last on paper, its age from its oldest pending receipt. The old number is kept and found; no file is brought over twice.',
  access: 'file:create',
  body: z.strictObject({
    subject: line(LIMITS.subject),
    priority: Priority.default('ordinary'),
    classification: Classification.default('normal'),
    /** The deepest subject head under which it is numbered here. */
    head: HeadId.optional(),
    /** Its number here, where it is not counted. */
    number: FreeNumber.optional(),
    cover: Cover.optional(),
    paper: PaperPart,
    /** Who has it on the table now; the acting post, unless it is said. */
    holder: PostId.optional(),
  }),
  status: 201,
  answer: Acted,
  refusals: [
    ...SCAN_REFUSALS,
    'receipt.dates-invalid',
    'paper.classification-refused',
    'post.unknown',
    'file.holder-elsewhere',
    'file.already-brought-over',
    'head.unknown',
    'head.ended',
    'number.taken',
    'number.reserved',
    'number.lost-race',
    'file.lost-race',
  ],
});

export const readPaperSheet = route({
  id: 'readPaperSheet',
  noun: 'paper-files',
  method: 'POST',
  path: '/v1/paper-files/sheet',
  says: 'Reads a sheet of live paper files (CSV or XLSX, base64), row by row as it would be brought over, and names by cell what cannot be taken as it stands. Nothing is kept of it.',
  access: 'file:create',
  body: PaperSheet,
  status: 200,
  answer: z.strictObject({ rows: z.array(PaperFileRow), notes: z.array(SheetNote) }),
});

export const getPaperSheetTemplate = route({
  id: 'getPaperSheetTemplate',
  noun: 'paper-files',
  method: 'GET',
  path: '/v1/paper-files/template.csv',
  says: 'An empty sheet of live paper files to be filled in, with what each column means and an example.',
  access: 'file:create',
  query: z.strictObject({ language: z.enum(LANGUAGES).optional() }),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
});
