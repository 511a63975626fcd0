/** The levels of subject heads from the widest down (domain.md 1.3). */
export const HEAD_LEVELS = ['basic', 'primary', 'secondary', 'tertiary'] as const;
export type HeadLevel = (typeof HEAD_LEVELS)[number];
