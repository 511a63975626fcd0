import * as z from 'zod';

/** What a letter is about, as far as the office watches it by a register and a limit of its own (domain.md 2.1, 2.2). */
export const CATEGORIES = ['general', 'vip', 'court', 'rti', 'grievance'] as const;
export const Category = z.enum(CATEGORIES);
export type Category = z.infer<typeof Category>;

/** The categories that have a watch register. */
export const WATCHED = ['vip', 'court', 'rti', 'grievance'] as const satisfies readonly Category[];
export const Watched = z.enum(WATCHED);
export type Watched = z.infer<typeof Watched>;

/** The category as far as a register watches it; undefined of what is general. */
export const watched = (category: Category | undefined): Watched | undefined =>
  category === 'general' ? undefined : category;
