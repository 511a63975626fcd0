import { sayFinding } from '#functions/http/imports/finding-words.ts';
import type { Office } from '#functions/office/office.ts';
import type { AnswerOf, UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given } from '#shared/domain/holding.ts';
import type { HeadId, OfficeId } from '#shared/domain/ids.ts';
import { type Findings, openFindings } from '#shared/domain/imports/findings.ts';
import { IMPORT_PROBLEMS } from '#shared/domain/imports/problems.ts';
import { headLine, isForOffice } from '#shared/domain/numbering/head.ts';
import { type PaperRow, readPaperRows } from '#shared/domain/paper-sheet/read.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';

type Answer = AnswerOf<typeof contract.readPaperSheet>;

/** The head whose line has these codes, among those this office opens files under. */
const headOf = (directory: Directory, codes: string, officeId: OfficeId): HeadId | undefined =>
  directory.rows.heads.find(
    head =>
      isForOffice(directory, head, officeId) &&
      headLine(directory, head.headId)
        .map(({ code }) => code)
        .join('/') === codes,
  )?.headId;

/** What the row names in the directory; undefined where that is not there, which is told. */
const named = (
  { directory, officeId }: { readonly directory: Directory; readonly officeId: OfficeId },
  row: PaperRow,
  findings: Findings,
) => {
  const holder = row.holder && directory.posts().find(({ code }) => code === row.holder)?.postId;
  const head = row.head && headOf(directory, row.head, officeId);
  if (row.holder && !holder)
    findings.at(row, 'post.unknown', { column: 'holder', facts: { value: row.holder } });
  if (row.head && !head)
    findings.at(row, 'cell.malformed', {
      column: 'head',
      facts: {
        value: row.head,
        expected: {
          hi: 'ऐसा विषय शीर्ष आपके कार्यालय के लिए नहीं है; शीर्ष की सूची देखें।',
          en: 'Your office has no such subject head; see the list of heads.',
        },
      },
    });
  return (row.holder && !holder) || (row.head && !head) ? undefined : { holder, head };
};

/** Reads and looks up; keeps nothing. Each row is then brought over by itself, so that one that fails stops no other. */
export const readPaperSheet =
  ({ posts, store }: Office): UseCase<typeof contract.readPaperSheet> =>
  async ({ actor, body, language }): Promise<Answer> => {
    const { officeId } = await posts.officeOf(actor.postId);
    const directory = await store.directory.lately();
    const { sheets, problems } = readSheets(Buffer.from(body.content, 'base64'), body.fileName);
    const findings = openFindings(sheets.map(({ name }) => name));
    const rows = readPaperRows(sheets, findings).flatMap(row => {
      const found = named({ directory, officeId }, row, findings);
      if (!found) return [];
      return [
        {
          row: row.row,
          subject: row.subject,
          classification: row.classification ?? ('normal' as const),
          ...given('head', found.head || undefined),
          ...given('holder', found.holder || undefined),
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
        severity: IMPORT_PROBLEMS[code].severity,
        sheet,
        ...given('row', row),
        ...given('column', column),
        says: sayFinding({ code, facts }, language),
      })),
    ];
    return { rows, notes };
  };
