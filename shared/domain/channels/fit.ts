import type { Directory } from '../directory/directory.ts';
import { officeRules } from '../directory/rules.ts';
import type { FileHead } from '../file.ts';
import type { HeldFile } from '../file-decision.ts';
import { limitsOf } from '../policy.ts';
import type { Channel } from './channel.ts';
import { type Planned, planOf } from './plan.ts';

/** How a channel fits a file that is put on it by its holder. */
export type Fit = {
  /** Whether it serves the office of the file: the district's own does, and that of the office or of one above it. */
  readonly serves: boolean;
  readonly plan: readonly Planned[];
  /** Distinct levels the file passes with those of the channel, as they lead today, and how many go unsaid. */
  readonly levels: number;
  readonly most: number;
};

/** Whether a channel serves the office of a file. */
export const serves = (
  directory: Directory,
  { of }: Pick<Channel, 'of'>,
  { officeId }: Pick<FileHead, 'officeId'>,
): boolean => of === 'district' || directory.officesAbove(officeId).includes(of);

/** The levels a file passes with those of a plan. */
export const levelsOfPlan = (
  directory: Directory,
  plan: readonly Planned[],
  { levels: passed, officeId }: Pick<FileHead, 'levels' | 'officeId'>,
): Pick<Fit, 'levels' | 'most'> => {
  const posts = plan.flatMap(({ applies, postId }) => (applies && postId ? [postId] : []));
  const levels = new Set([...passed, ...posts.map(postId => directory.getPost(postId).level)]);
  return { levels: levels.size, most: limitsOf(officeRules(directory, officeId)).levels };
};

export const fitOf = (directory: Directory, channel: Channel, { head, holding }: HeldFile): Fit => {
  const run = { starter: head.holder, stage: 0, post: head.holder };
  const file = { ...head, priority: holding.priority };
  const plan = planOf(directory, channel, { file, run });
  return { serves: serves(directory, channel, head), plan, ...levelsOfPlan(directory, plan, head) };
};
