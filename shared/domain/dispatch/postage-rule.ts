import * as z from 'zod';

/** Paise, ten lakh rupees: the most in one entry of a postage account, either way. */
export const MOST_PAISE = 100_000_000;

/** How an office goes by its account. */
export const PostageRule = z.strictObject({
  /** Below this, in paise, the dispatch desk says that postage runs low. */
  lowAt: z.int().min(0).max(MOST_PAISE),
  /** Nothing is sent, nor corrected, for which the balance does not suffice. Without it the desk only says so. */
  bars: z.boolean(),
});
export type PostageRule = z.infer<typeof PostageRule>;

/** Of an office that has said nothing: five hundred rupees, some ten registered letters. */
export const USUAL_POSTAGE: PostageRule = { lowAt: 50_000, bars: false };
