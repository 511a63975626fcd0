import { createHash } from 'node:crypto';
import * as z from 'zod';

/** One who can sign in on this machine. */
export const Officer = z.strictObject({
  login: z.string(),
  /** In both languages where the district has both. */
  name: z.strictObject({ hi: z.string(), en: z.string() }),
  /** Names of the posts held, for the one who chooses. */
  posts: z.array(z.strictObject({ hi: z.string(), en: z.string() })),
  /** Under which heading the list has them; the first one's people are seen at once. */
  group: z.strictObject({ hi: z.string(), en: z.string() }).optional(),
});
export type Officer = z.infer<typeof Officer>;

/** The subject of an officer's tokens: stable, and not the login name, as in a user pool. */
export function subjectOf(login: string): string {
  const hex = createHash('sha256').update(`officer/${login}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
