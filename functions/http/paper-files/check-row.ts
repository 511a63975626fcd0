import { BROUGHT_OVER } from '#shared/contract/refusals/brought-over.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import type { Words } from '#shared/contract/refusals/say.ts';
import { isKept, type Kept } from '#shared/domain/classification.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { HeadId, OfficeId, PostId } from '#shared/domain/ids.ts';
import type { Findings } from '#shared/domain/imports/findings.ts';
import type { Said } from '#shared/domain/imports/sheet-problems.ts';
import { headLine, isForOffice } from '#shared/domain/numbering/head.ts';
import { PAPER_COLUMNS } from '#shared/domain/paper-sheet/columns.ts';
import type { PaperColumn, PaperRow } from '#shared/domain/paper-sheet/read.ts';
import type { Day } from '#shared/domain/time.ts';

/** Into which office a sheet is read, and on which day. */
export type Reading = {
  readonly directory: Directory;
  readonly officeId: OfficeId;
  readonly today: Day;
  readonly findings: Findings;
};

/** What a row says by words, found in the directory. */
export type Named = {
  readonly holder: PostId | undefined;
  readonly head: HeadId | undefined;
  readonly classification: Kept;
};

const AHEAD: Said = {
  hi: 'आज की या उससे पहले की तिथि लिखें।',
  en: 'Write a day that does not lie ahead.',
};
const NO_SUCH_HEAD: Said = {
  hi: 'ऐसा विषय शीर्ष आपके कार्यालय के लिए नहीं है; शीर्ष की सूची देखें।',
  en: 'Your office has no such subject head; see the list of heads.',
};

/** The head whose line has these codes, among those this office opens files under; an ended one stands on old files only. */
const headOf = ({ directory, officeId }: Reading, codes: string): HeadId | undefined =>
  directory.rows.heads.find(head => {
    if (!isForOffice(directory, head, officeId)) return false;
    const line = headLine(directory, head.headId);
    return (
      line.every(({ endedAt }) => endedAt === undefined) && line.map(({ code }) => code).join('/') === codes
    );
  })?.headId;

/**
 * Looks up what a row names, and tells of each cell for which bringing the file over would be refused. Undefined where the
 * row cannot be brought over as it stands.
 */
export const checkRow = (reading: Reading, row: PaperRow): Named | undefined => {
  const { directory, officeId, today, findings } = reading;
  let isFit = true;
  const wrong = (column: PaperColumn, value: string | Said, expected: Said): undefined => {
    isFit = false;
    findings.at(row, 'cell.malformed', { column, facts: { value, expected } });
  };
  /** In the words in which bringing it over would be refused. */
  const refused = (column: PaperColumn, value: string | Said, { hi, en }: Words): undefined =>
    wrong(column, value, { hi, en });

  const holderOf = (code: string): PostId | undefined => {
    const post = directory.posts().find(each => each.code === code);
    if (!post) {
      isFit = false;
      findings.at(row, 'post.unknown', { column: 'holder', facts: { value: code } });
      return undefined;
    }
    const isBelow = directory.officesAbove(post.officeId).includes(officeId);
    return isBelow ? post.postId : refused('holder', code, BROUGHT_OVER['file.holder-elsewhere']);
  };
  const holder = row.holder === undefined ? undefined : holderOf(row.holder);
  const head =
    row.head === undefined ? undefined : (headOf(reading, row.head) ?? wrong('head', row.head, NO_SUCH_HEAD));
  const { classification = 'normal' } = row;
  if (!isKept(classification)) {
    const { write } = PAPER_COLUMNS.classification.cell;
    const said = { hi: write(classification, 'hi'), en: write(classification, 'en') };
    refused('classification', said, PAPERS['paper.classification-refused']);
  }
  for (const column of ['pendingSince', 'openedOn'] as const) {
    const day = row[column];
    if (day !== undefined && day > today) wrong(column, day, AHEAD);
  }
  return isFit && isKept(classification) ? { holder, head, classification } : undefined;
};
