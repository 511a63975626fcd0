import * as z from 'zod';
import { DesignationId, OfficeId, PostId } from '../ids.ts';
import { Level } from '../level.ts';
import { Names } from './office.ts';

/** The marking abbreviation of a designation, `SDM` (domain.md 1.7); also what sheets know it by. */
export const Abbreviation = z.string().regex(/^[A-Z][A-Z0-9 ()/.-]{0,19}$/);

/** What a seat is called, and at which level it stands: the district's own table. */
export const Designation = z.strictObject({
  designationId: DesignationId,
  abbreviation: Abbreviation,
  names: Names,
  level: Level,
});
export type Designation = z.infer<typeof Designation>;

/** What sheets know a post by; unique in the district. */
export const PostCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/);

/** A seat as the directory keeps it; `level` and marking are its designation's. */
export const PostRow = z.strictObject({
  postId: PostId,
  code: PostCode,
  officeId: OfficeId,
  designationId: DesignationId,
  names: Names,
  /** The next post up the reporting line. */
  reportsTo: PostId.optional(),
});
export type PostRow = z.infer<typeof PostRow>;

/** A seat in an office, with its designation's level and marking. Work belongs to it, whoever sits there. */
export const Post = PostRow.extend({ abbreviation: Abbreviation, level: Level });
export type Post = z.infer<typeof Post>;
