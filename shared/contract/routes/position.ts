import * as z from 'zod';
import { Category } from '#shared/domain/category.ts';
import { Office } from '#shared/domain/directory/office.ts';
import { Post } from '#shared/domain/directory/post.ts';
import { Priority } from '#shared/domain/holding.ts';
import { ObjectId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { Level } from '#shared/domain/level.ts';
import { AGES } from '#shared/domain/position/age.ts';
import { Paper, Standing } from '#shared/domain/position/cell.ts';
import { Day, daysBetween, Instant } from '#shared/domain/time.ts';
import { WITH_WHOM } from '../clock-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

/** How many there are in each band of age: 0–3, 4–7, 8–15, 16–30, 31–90 and more than 90 working days with the post. */
const AgeCounts = z.array(z.int()).length(AGES.length);

/** What lies there: at work, and what is parked, in the call book or suspended, which stays counted in columns of its own. */
const Counts = z.strictObject({
  atWork: AgeCounts,
  parked: AgeCounts,
  callBook: AgeCounts,
  suspended: AgeCounts,
  total: z.int(),
});

/** By what the position is asked after; whatever is left out is not asked for. */
const POSITION_QUERY = {
  officeId: OfficeId.optional(),
  /** An office with everything below it in the tree. */
  departmentId: OfficeId.optional(),
  postId: PostId.optional(),
  level: z.coerce.number().pipe(Level).optional(),
  paper: Paper.optional(),
  standing: Standing.optional(),
  age: z.enum(AGES).optional(),
  priority: Priority.optional(),
  category: Category.optional(),
};

const AS_OF = {
  /** When the last event happened that is counted in; absent before the first. */
  asOf: Instant.optional(),
};
const Heading = z.strictObject({ ...AS_OF, total: Counts });

const LevelLine = Counts.extend({
  level: Level,
  /** Abbreviations of the designations that stand at this level. */
  designations: z.array(z.string()),
  /** How many posts have any of it. */
  posts: z.int(),
});
export type LevelLine = z.infer<typeof LevelLine>;

const PostLine = Counts.extend({
  post: Post.pick({ postId: true, names: true, level: true }),
  office: Office.pick({ officeId: true, code: true, names: true }),
  /** The post with whoever answers for it at this hour. */
  marking: z.string(),
});
export type PostLine = z.infer<typeof PostLine>;

const PostName = PostLine.pick({ post: true, office: true, marking: true });

const Statement = z.strictObject({
  /** What lay there before the first day. */
  opening: z.int(),
  /** Everything that came, by whatever way. */
  received: z.int(),
  /** What went without being disposed of: sent on, returned, taken back or up, put in a file, cancelled. */
  left: z.int(),
  /** Closed, written off, or redirected out of the district. */
  disposed: z.int(),
  /** What lies there after the last day: opening and received, less left and disposed. */
  closing: z.int(),
});
const StatementLine = PostName.extend(Statement.shape);
export type StatementLine = z.infer<typeof StatementLine>;

/** A year and the day that may be between. */
const MOST_DAYS = 366;
const PERIOD = {
  /** Both days are counted; the running month unless given. */
  from: Day.optional(),
  to: Day.optional(),
  officeId: OfficeId.optional(),
  departmentId: OfficeId.optional(),
  postId: PostId.optional(),
  level: z.coerce.number().pipe(Level).optional(),
};
type Period = { readonly from?: Day | undefined; readonly to?: Day | undefined };
/** Both days or none; the first first, and no more than a year. */
const isPeriod = ({ from, to }: Period): boolean =>
  from === undefined || to === undefined ? from === to : from <= to && daysBetween(from, to) < MOST_DAYS;

/** At which level, with which post and person, since when, for how many working days, and when it is asked after next. */
const Lying = z.strictObject({
  objectId: ObjectId,
  number: z.string(),
  subject: z.string(),
  ...WITH_WHOM,
  since: Instant,
  workingDays: z.int(),
  dueAt: Instant.optional(),
  standing: Standing,
  priority: Priority,
  category: Category.optional(),
  /** Since when the matter waits. */
  ageFrom: Instant,
});
export type Lying = z.infer<typeof Lying>;

export const getPosition = route({
  id: 'getPosition',
  noun: 'position',
  method: 'GET',
  path: '/v1/position',
  says: 'At which level, for how many working days: what lies with the posts that the caller’s post stands above, and with itself, by level and age. The head of the district sees every post. Asked by office or department, `withOthers` is how many of its own papers lie with posts of other offices: they are in the total of those, and not in this.',
  access: 'position:read',
  query: z.strictObject(POSITION_QUERY),
  status: 200,
  answer: Heading.extend({ levels: z.array(LevelLine), withOthers: z.int().optional() }),
});

export const listPositionPosts = route({
  id: 'listPositionPosts',
  noun: 'position',
  method: 'GET',
  path: '/v1/position/posts',
  says: 'The same post by post, whoever has most of it first; posts that have nothing of what is asked after are left out.',
  access: 'position:read',
  query: z.strictObject({ ...PAGE_QUERY, ...POSITION_QUERY }),
  status: 200,
  answer: page(PostLine).extend(Heading.shape),
  refusals: ['request.cursor-invalid'],
});

export const listPositionItems = route({
  id: 'listPositionItems',
  noun: 'position',
  method: 'GET',
  path: '/v1/position/posts/{postId}/items',
  says: 'The files and receipts themselves that lie with a post which the caller’s post sees, most urgent first. What the caller may not read is not shown; `hidden` says how many of this page that are. A page may have fewer than were asked for and still not be the last.',
  access: 'position:read',
  params: z.strictObject({ postId: PostId }),
  query: z.strictObject({
    ...PAGE_QUERY,
    paper: Paper.optional(),
    standing: Standing.optional(),
    age: z.enum(AGES).optional(),
    priority: Priority.optional(),
    category: Category.optional(),
  }),
  status: 200,
  answer: page(Lying).extend({ hidden: z.int() }),
  refusals: ['post.unknown', 'request.cursor-invalid'],
});

export const listPositionFlow = route({
  id: 'listPositionFlow',
  noun: 'position',
  method: 'GET',
  path: '/v1/position/flow',
  says: 'What lay with each post before a day, what it received since, what left, what it disposed of, and what lies there after the last day. Opening and received, less left and disposed, is closing: for every post, and for all together.',
  access: 'position:read',
  query: z.strictObject({ ...PAGE_QUERY, ...PERIOD }).refine(isPeriod, { path: ['from'] }),
  status: 200,
  answer: page(StatementLine).extend({ ...AS_OF, from: Day, to: Day, total: Statement }),
  refusals: ['request.cursor-invalid'],
});

export const getPositionSheet = route({
  id: 'getPositionSheet',
  noun: 'position',
  method: 'GET',
  path: '/v1/position/levels.csv',
  says: 'The position by level as a sheet.',
  access: 'position:read',
  query: z.strictObject(POSITION_QUERY),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['report.too-large'],
});

export const listPositionPostsSheet = route({
  id: 'listPositionPostsSheet',
  noun: 'position',
  method: 'GET',
  path: '/v1/position/posts.csv',
  says: 'The position post by post as a sheet, all posts at once.',
  access: 'position:read',
  query: z.strictObject(POSITION_QUERY),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['report.too-large'],
});

export const listPositionFlowSheet = route({
  id: 'listPositionFlowSheet',
  noun: 'position',
  method: 'GET',
  path: '/v1/position/flow.csv',
  says: 'Opening, received, left, disposed and closing of every post as a sheet.',
  access: 'position:read',
  query: z.strictObject(PERIOD).refine(isPeriod, { path: ['from'] }),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['report.too-large'],
});
