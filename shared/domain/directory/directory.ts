import type { Calendar } from '../calendar.ts';
import type { OfficeId, OfficerId, PostId } from '../ids.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { type Charge, runsAt } from './charge.ts';
import { effectiveCalendar, liveHolidays } from './holiday.ts';
import type { Mandate } from './mandate.ts';
import type { Office } from './office.ts';
import type { Officer } from './officer.ts';
import type { Post } from './post.ts';
import { NO_ROWS, type Puts, ROWS, type RowKind, type RowOf, type Rows, withPuts } from './rows.ts';

/** A line longer than this is a loop that crept in; the walk up ends there. */
const LONGEST_LINE = 20;

/**
 * Who sits where: the whole directory of a district as one value. Looking up costs nothing but memory, so what a look
 * finds cannot be told from how long it takes. `get…` refuses what is unknown, `find…` may return undefined.
 */
export type Directory = {
  /** Counts the changes so far. */
  readonly version: number;
  readonly rows: Rows;
  readonly find: <K extends RowKind>(kind: K, id: string) => RowOf<K> | undefined;
  readonly getOffice: (officeId: OfficeId) => Office;
  /** By which days and hours an office counts: its own calendar with the state's and the district's holidays in it. */
  readonly calendarOf: (officeId: OfficeId) => Calendar;
  readonly getPost: (postId: PostId) => Post;
  readonly getOfficer: (officerId: OfficerId) => Officer;
  readonly posts: () => readonly Post[];
  readonly findOfficerByLogin: (login: string) => Officer | undefined;
  /** The posts above this one, nearest first; empty at the top. */
  readonly lineAbove: (postId: PostId) => readonly PostId[];
  /** The office itself and every one above it, nearest first. */
  readonly officesAbove: (officeId: OfficeId) => readonly OfficeId[];
  readonly postsOf: (officeId: OfficeId) => readonly Post[];
  readonly chargesOfPost: (postId: PostId) => readonly Charge[];
  readonly chargesOfOfficer: (officerId: OfficerId) => readonly Charge[];
  /** Mandates that let this officer act in another's place at this hour. */
  readonly mandatesOf: (officerId: OfficerId, at: Instant) => readonly Mandate[];
};

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const grouped = <T, K>(rows: readonly T[], by: (row: T) => K): ReadonlyMap<K, readonly T[]> =>
  Map.groupBy(rows, by);

const climb = <Id>(start: Id, above: (id: Id) => Id | undefined): readonly Id[] => {
  const line: Id[] = [];
  let next = above(start);
  while (next !== undefined && next !== start && !line.includes(next) && line.length < LONGEST_LINE) {
    line.push(next);
    next = above(next);
  }
  return line;
};

const mustBe = <T>(found: T | undefined, code: RefusalCode): T => {
  if (found === undefined) throw new Refusal(code);
  return found;
};

/** Opens rows as a directory; the ways to look things up are made at the first look. */
export const directoryOf = (version: number, rows: Rows): Directory => {
  const indexed = <K extends RowKind>(kind: K) =>
    lazily(() => {
      const idOf = ROWS[kind].idOf as (row: RowOf<K>) => string;
      return new Map((rows[kind] as readonly RowOf<K>[]).map(row => [idOf(row), row] as const));
    });
  const byId: { readonly [K in RowKind]: () => ReadonlyMap<string, RowOf<K>> } = {
    offices: indexed('offices'),
    designations: indexed('designations'),
    posts: indexed('posts'),
    officers: indexed('officers'),
    charges: indexed('charges'),
    mandates: indexed('mandates'),
    transfers: indexed('transfers'),
    readiness: indexed('readiness'),
    paperExceptions: indexed('paperExceptions'),
    heads: indexed('heads'),
    district: indexed('district'),
    holidays: indexed('holidays'),
    channels: indexed('channels'),
  };
  const posts = lazily((): ReadonlyMap<string, Post> => {
    const whole = rows.posts.map((row): readonly [string, Post] => {
      const designation = byId.designations().get(row.designationId);
      if (!designation) throw new Error(`a post without its designation: ${row.postId}`);
      const { abbreviation, level } = designation;
      return [row.postId, { ...row, abbreviation, level }];
    });
    return new Map(whole);
  });
  const all = lazily(() => [...posts().values()]);
  const byLogin = lazily(() => new Map(rows.officers.map(officer => [officer.login, officer] as const)));
  const inOffice = lazily(() => grouped(all(), ({ officeId }) => officeId));
  const onPost = lazily(() => grouped(rows.charges, ({ postId }) => postId));
  const ofOfficer = lazily(() => grouped(rows.charges, ({ officerId }) => officerId));
  const mandates = lazily(() => grouped(rows.mandates, ({ officerId }) => officerId));
  const getOffice = (officeId: OfficeId) => mustBe(byId.offices().get(officeId), 'office.unknown');
  const declared = lazily(() => liveHolidays(rows.holidays));
  const calendars = new Map<OfficeId, Calendar>();
  const calendarOf = (officeId: OfficeId): Calendar => {
    const made =
      calendars.get(officeId) ?? effectiveCalendar(getOffice(officeId).calendar, declared(), officeId);
    calendars.set(officeId, made);
    return made;
  };
  return {
    version,
    rows,
    find: (kind, id) => byId[kind]().get(id),
    getOffice,
    calendarOf,
    getPost: postId => mustBe(posts().get(postId), 'post.unknown'),
    getOfficer: officerId => mustBe(byId.officers().get(officerId), 'officer.unknown'),
    posts: all,
    findOfficerByLogin: login => byLogin().get(login),
    lineAbove: postId => climb(postId, id => posts().get(id)?.reportsTo),
    officesAbove: officeId => [officeId, ...climb(officeId, id => byId.offices().get(id)?.parent)],
    postsOf: officeId => inOffice().get(officeId) ?? [],
    chargesOfPost: postId => onPost().get(postId) ?? [],
    chargesOfOfficer: officerId => ofOfficer().get(officerId) ?? [],
    mandatesOf: (officerId, at) => (mandates().get(officerId) ?? []).filter(mandate => runsAt(mandate, at)),
  };
};

export const NO_DIRECTORY: Directory = directoryOf(0, NO_ROWS);

/** The directory after a change that is not written yet; what is decided next sees it. */
export const changed = ({ version, rows }: Directory, puts: Puts): Directory =>
  directoryOf(version, withPuts(rows, puts));
