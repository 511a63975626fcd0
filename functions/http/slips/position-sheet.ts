import type { Flow } from '#functions/http/position/read-flow.ts';
import type { Seen } from '#functions/http/position/read-position.ts';
import { AGE_HEADS, POSITION_WORDS } from '#shared/contract/position-words.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { Names } from '#shared/domain/directory/office.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { AGES } from '#shared/domain/position/age.ts';
import {
  type AgeCounts,
  type Counts,
  levelLines,
  type PostLine,
  sumOf,
} from '#shared/domain/position/matrix.ts';
import { POSITION_SHEET } from '#shared/printing/position-layout.ts';
import type { Order } from '#shared/printing/press.ts';
import { shortened, shownDay, shownInstant } from './shown.ts';

export type PositionSheet = {
  readonly district: Names;
  /** As which post it is asked for. */
  readonly postId: PostId;
  readonly seen: Seen;
  readonly flow: Flow;
  /** What is asked after, in words; empty where it is everything. */
  readonly about: string;
  readonly language: Language;
};

/** So many lines fit on the page; a post takes one and a half of them, and names no more than its half. */
const LINES = 22;
const MOST_POSTS = 10;
const MOST_LETTERS = 32;

const all = (ages: AgeCounts): number => ages.reduce((a, b) => a + b, 0);
/** The first bands are those within the seven working days. */
const WITHIN_LIMIT = 2;
const cellsOf = ({ atWork, parked, callBook, suspended, total }: Counts) => [
  ...atWork.map((count, band) => ({ text: String(count), bold: count > 0 && band >= WITHIN_LIMIT })),
  ...[all(parked), all(callBook), all(suspended), total].map(count => ({ text: String(count), bold: false })),
];

const oldestFirst = (a: PostLine, b: PostLine): number => {
  const late = ({ counts }: PostLine): number => all(counts.atWork.slice(WITHIN_LIMIT));
  return late(b) - late(a) || b.counts.total - a.counts.total;
};

/** At which level, for how many days, on one page: the levels, the posts with most that is late, and the month's account. */
export const positionSheetOf = (sheet: PositionSheet): Omit<Order, 'at'> => {
  const { district, postId, seen, flow, about, language } = sheet;
  const { directory, at, lines, total } = seen;
  const say = (word: keyof typeof POSITION_WORDS): string => POSITION_WORDS[word][language];
  const levels = levelLines(lines);
  const room = Math.floor((LINES - levels.length) / 1.5);
  const posts = lines.toSorted(oldestFirst).slice(0, Math.min(MOST_POSTS, room));
  return {
    layout: POSITION_SHEET,
    language,
    title: say('title'),
    filling: {
      district: district[language],
      heading: say('title'),
      of: `${say('seenBy')}: ${directory.getPost(postId).names[language]}`,
      asOf: `${say('asOf')}: ${seen.asOf === undefined ? '—' : shownInstant(seen.asOf)} (${say('ist')})`,
      about,
      columns: [
        ...AGES.map(age => AGE_HEADS[age][language]),
        say('parked'),
        say('callBook'),
        say('suspended'),
        say('total'),
      ],
      total: say('total'),
      levelsTitle: say('byLevel'),
      levelHead: say('level'),
      levels: levels.map(line => ({
        name: `${say('level')} ${line.level}`,
        more: `${say('posts')}: ${line.posts}`,
        apart: false,
        cells: cellsOf(line.counts),
      })),
      levelsTotal: cellsOf(total),
      postsTitle: say('latePosts'),
      postHead: say('post'),
      posts: posts.map(({ post, counts }) => ({
        name: shortened(post.names[language], MOST_LETTERS),
        more: shortened(directory.getOffice(post.officeId).names[language], MOST_LETTERS),
        apart: true,
        cells: cellsOf(counts),
      })),
      postsTotal: cellsOf(sumOf(posts.map(({ counts }) => counts))),
      monthTitle: `${say('account')} ${shownDay(flow.from)} – ${shownDay(flow.to)}`,
      monthColumns: (['opening', 'received', 'left', 'disposed', 'closing'] as const).map(say),
      month: (['opening', 'received', 'left', 'disposed', 'closing'] as const).map(name =>
        String(flow.total[name]),
      ),
      foot: `${say('printedAt')}: ${shownInstant(at)} (${say('ist')}). ${say('ages')}`,
    },
  };
};
