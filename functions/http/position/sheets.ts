import { markingOf } from '#functions/office/people.ts';
import { sheetText } from '#functions/office/sheet-text.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import { AGE_WORDS, POSITION_WORDS } from '#shared/contract/position-words.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import { AGES } from '#shared/domain/position/age.ts';
import type { Statement } from '#shared/domain/position/flow.ts';
import { type AgeCounts, type Counts, levelLines } from '#shared/domain/position/matrix.ts';
import { designationsAt } from './get-position.ts';
import { inOrder } from './list-position-posts.ts';
import { readFlow } from './read-flow.ts';
import { type Parts, readPosition, type Seen } from './read-position.ts';

type Heading = keyof typeof POSITION_WORDS;
type Cells = readonly (string | number)[];

const sheet = (header: readonly string[], rows: readonly Cells[]): string =>
  sheetText({ name: 'position', header, rows: rows.map(cells => ({ cells: cells.map(String) })) });

const headings = (language: Language, words: readonly Heading[]): readonly string[] =>
  words.map(word => POSITION_WORDS[word][language]);

const all = (ages: AgeCounts): number => ages.reduce((a, b) => a + b, 0);
const countCells = ({ atWork, parked, callBook, suspended, total }: Counts): Cells => [
  ...atWork,
  all(parked),
  all(callBook),
  all(suspended),
  total,
];
const countHeadings = (language: Language): readonly string[] => [
  ...AGES.map(age => AGE_WORDS[age][language]),
  ...headings(language, ['parked', 'callBook', 'suspended', 'total']),
];

const POST = ['code', 'office', 'post', 'marking', 'level'] as const;
const postCells = (
  { directory, at }: Pick<Seen, 'directory' | 'at'>,
  post: Post,
  language: Language,
): Cells => {
  const { code, names } = directory.getOffice(post.officeId);
  const marking = markingOf(directory, { postId: post.postId, at });
  return [code, names[language], post.names[language], marking, post.level];
};
const totalOf = (language: Language, width: number): Cells => [
  POSITION_WORDS.total[language],
  ...Array.from({ length: width - 1 }, () => ''),
];

export const getPositionSheet =
  (parts: Parts): UseCase<typeof contract.getPositionSheet> =>
  async ({ actor, query, language }) => {
    const { directory, lines, total } = await readPosition(parts, actor, query);
    const rows = levelLines(lines).map(({ level, posts, counts }) => [
      level,
      designationsAt(directory, level).join(', '),
      posts,
      ...countCells(counts),
    ]);
    return sheet(
      [...headings(language, ['level', 'designations', 'posts']), ...countHeadings(language)],
      [...rows, [...totalOf(language, 2), lines.length, ...countCells(total)]],
    );
  };

export const listPositionPostsSheet =
  (parts: Parts): UseCase<typeof contract.listPositionPostsSheet> =>
  async ({ actor, query, language }) => {
    const seen = await readPosition(parts, actor, query);
    const rows = inOrder(seen.lines).map(({ post, counts }) => [
      ...postCells(seen, post, language),
      ...countCells(counts),
    ]);
    return sheet(
      [...headings(language, POST), ...countHeadings(language)],
      [...rows, [...totalOf(language, POST.length), ...countCells(seen.total)]],
    );
  };

const STATEMENT = ['opening', 'received', 'left', 'disposed', 'closing'] as const;
const statementCells = (statement: Statement): Cells => STATEMENT.map(name => statement[name]);

export const listPositionFlowSheet =
  (parts: Parts): UseCase<typeof contract.listPositionFlowSheet> =>
  async ({ actor, query, language }) => {
    const flow = await readFlow(parts, actor, query);
    const rows = flow.lines.map(({ post, statement }) => [
      ...postCells(flow, post, language),
      ...statementCells(statement),
    ]);
    return sheet(headings(language, [...POST, ...STATEMENT]), [
      ...rows,
      [...totalOf(language, POST.length), ...statementCells(flow.total)],
    ]);
  };
