import * as z from 'zod';
import { Category } from '../category.ts';
import { type PaperStay, Priority } from '../holding.ts';
import { type ObjectId, ReceiptId } from '../ids.ts';
import { Day, istDay } from '../time.ts';

export const PAPERS = ['file', 'receipt'] as const;
export const Paper = z.enum(PAPERS);
export type Paper = z.infer<typeof Paper>;

/** How something stands with its post: what is set aside stays counted, in a column of its own (domain.md 1.3). */
export const STANDINGS = ['at-work', 'parked', 'call-book', 'suspended'] as const;
export const Standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof Standing>;

/** By what the things that lie with a post are counted. */
export const Cell = z.strictObject({
  /** The day it came to the post. */
  day: Day,
  paper: Paper,
  standing: Standing,
  priority: Priority,
  category: Category,
});
export type Cell = z.infer<typeof Cell>;

/** So many things that lie with a post and are alike in this. */
export type Lot = { readonly cell: Cell; readonly count: number };

export const paperOf = (objectId: ObjectId): Paper =>
  ReceiptId.safeParse(objectId).success ? 'receipt' : 'file';

const ASIDE: Readonly<Record<string, Standing>> = {
  PARKED: 'parked',
  CALL_BOOK: 'call-book',
  SUSPENDED: 'suspended',
};
const standingOf = (state: string): Standing => ASIDE[state] ?? 'at-work';

/** Where a paper on a work list is counted. */
export const cellOf = ({ objectId, receivedAt, state, priority, category = 'general' }: PaperStay): Cell => ({
  day: istDay(receivedAt),
  paper: paperOf(objectId),
  standing: standingOf(state),
  priority,
  category,
});
