import { sayFindings } from '#functions/http/imports/finding-words.ts';
import type { Office } from '#functions/office/office.ts';
import type { AnswerOf, UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { openFindings } from '#shared/domain/imports/findings.ts';
import type { ImportProblemCode } from '#shared/domain/imports/problems.ts';
import { type ProblemWords, SHEET_PROBLEMS } from '#shared/domain/imports/sheet-problems.ts';
import { readPaperRows } from '#shared/domain/paper-sheet/read.ts';
import { istDay } from '#shared/domain/time.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { checkRow } from './check-row.ts';

type Answer = AnswerOf<typeof contract.readPaperSheet>;

const WORDS: Partial<Record<ImportProblemCode, ProblemWords>> = SHEET_PROBLEMS;
const sayFinding = sayFindings(SHEET_PROBLEMS);

/** Reads and looks up; keeps nothing. Each row is then brought over by itself, so that one that fails stops no other. */
export const readPaperSheet =
  ({ clock, posts, store }: Office): UseCase<typeof contract.readPaperSheet> =>
  async ({ actor, body, language }): Promise<Answer> => {
    const { officeId } = await posts.officeOf(actor.postId);
    const directory = await store.directory.lately();
    const { sheets, problems } = readSheets(Buffer.from(body.content, 'base64'), body.fileName);
    const findings = openFindings(
      sheets.map(({ name }) => name),
      SHEET_PROBLEMS,
    );
    const reading = { directory, officeId, today: istDay(clock.now()), findings };
    const rows = readPaperRows(sheets, findings).flatMap(row => {
      const named = checkRow(reading, row);
      if (!named) return [];
      return [
        {
          row: row.row,
          subject: row.subject,
          classification: named.classification,
          ...given('head', named.head),
          ...given('holder', named.holder),
          paper: {
            oldNumber: row.oldNumber,
            lastNote: row.lastNote,
            ...given('pendingSince', row.pendingSince),
            ...given('openedOn', row.openedOn),
          },
          noteSide: { pages: row.notePages, ...given('fileName', row.noteScan) },
          correspondence: { pages: row.correspondencePages, ...given('fileName', row.correspondenceScan) },
        },
      ];
    });
    const notes = [
      ...problems.map(({ code, sheet = '', row, column, cell }) => ({
        severity: 'error' as const,
        sheet,
        ...given('row', row),
        ...given('column', cell ?? column),
        says: sayFinding({ code, facts: {} }, language),
      })),
      ...findings.list().map(({ code, sheet, row, column, facts }) => ({
        severity: WORDS[code]?.severity ?? ('error' as const),
        sheet,
        ...given('row', row),
        ...given('column', column),
        says: sayFinding({ code, facts }, language),
      })),
    ];
    return { rows, notes };
  };
