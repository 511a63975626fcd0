import * as z from 'zod';
import { type Line, shown } from './lines.ts';

/** What a machine read for one field of the diary, and where, so that a person can compare it with the paper. */
export const Proposal = z.strictObject({
  value: z.string(),
  page: z.int(),
  /** The lines it was read from. */
  line: z.string(),
  /** The page was read so badly that the value needs a second look. */
  unreliable: z.boolean(),
});
export type Proposal = z.infer<typeof Proposal>;

/** Nothing, when there is no value or no line it could have come from. */
export const proposal = (value: string | undefined, from: readonly Line[]): Proposal | undefined => {
  const [first] = from;
  if (value === undefined || !first) return undefined;
  return {
    value,
    page: first.page,
    line: from.map(({ text, whole }) => shown(whole ?? text)).join('\n'),
    unreliable: from.some(({ unreliable }) => unreliable),
  };
};
