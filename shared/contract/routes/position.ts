import * as z from 'zod';
import { Category } from '#shared/domain/category.ts';
import { Office } from '#shared/domain/directory/office.ts';
import { Post } from '#shared/domain/directory/post.ts';
import { Priority } from '#shared/domain/holding.ts';
import { OfficeId, PostId } from '#shared/domain/ids.ts';
import { Level } from '#shared/domain/level.ts';
import { AGES } from '#shared/domain/position/age.ts';
import { Paper, Standing } from '#shared/domain/position/cell.ts';
import { Instant } from '#shared/domain/time.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

/** How many there are in each band of age: 0–3, 4–7, 8–15, 16–30, 31–90 and more than 90 working days with the post. */
const AgeCounts = z.array(z.int()).length(AGES.length);

/** What lies there: at work, and what is parked or suspended, which stays counted in columns of its own. */
const Counts = z.strictObject({
  atWork: AgeCounts,
  parked: AgeCounts,
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

const Heading = z.strictObject({
  /** When the last event happened that is counted in; absent before the first. */
  asOf: Instant.optional(),
  total: Counts,
});

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
