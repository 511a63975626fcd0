import type { Directory } from '../directory/directory.ts';
import type { ChannelId, PostId } from '../ids.ts';
import type { Stage } from './channel.ts';
import { type Fit, levelsOfPlan } from './fit.ts';
import { type Case, type Planned, planOf } from './plan.ts';

/** A case to look at: what its file would say, and the post that would put it on the channel. */
export type TriedCase = Case & { readonly starter: PostId };

/** How a case would go by stages that are not saved yet. */
export type Tried = Pick<Fit, 'plan' | 'levels' | 'most'> & {
  /** The first stage with which it passes more distinct levels than the office lets pass unsaid. */
  readonly beyondAt?: number;
};

export const tryStages = (
  directory: Directory,
  channel: { readonly channelId: ChannelId; readonly stages: readonly Stage[] },
  { starter, ...file }: TriedCase,
): Tried => {
  const run = { starter, stage: 0, post: starter };
  const stages = [...channel.stages];
  const plan = planOf(directory, { channelId: channel.channelId, version: 1, stages }, { file, run });
  const passed = { levels: [directory.getPost(starter).level], officeId: file.officeId };
  const levelsUpTo = (until: readonly Planned[]) => levelsOfPlan(directory, until, passed);
  const whole = levelsUpTo(plan);
  const beyond = plan.find((_, index) => levelsUpTo(plan.slice(0, index + 1)).levels > whole.most);
  return { plan, ...whole, ...(beyond === undefined ? {} : { beyondAt: beyond.stage }) };
};
