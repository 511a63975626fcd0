import * as z from 'zod';

/** The level (स्तर) of a designation, 1 patal sahayak … 6 district magistrate (domain.md 0). */
export const Level = z.int().min(1).max(20);
export type Level = z.infer<typeof Level>;
