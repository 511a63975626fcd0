import type { Directory } from '../directory/directory.ts';
import { districtPolicy, officeRules } from '../directory/rules.ts';
import { limitsOf } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import type { AskedTarget, Channel, Target } from './channel.ts';
import { inChargeOf } from './target.ts';

/** The post a target names whatever the file: undefined where that hangs on the file. */
const fixed = (directory: Directory, target: Target) => {
  switch (target.kind) {
    case 'post':
      return target.postId;
    case 'in-charge':
      return inChargeOf(directory, target.officeId);
    default:
      return undefined;
  }
};

/** How many distinct levels a file may pass unsaid where the channel is used. */
export const levelsOf = (directory: Directory, of: Channel['of']): number =>
  limitsOf(
    of === 'district' ? { policy: {}, district: districtPolicy(directory) } : officeRules(directory, of),
  ).levels;

const mustBeThere = (directory: Directory, target: AskedTarget): void => {
  if (target.kind === 'post') directory.getPost(target.postId);
  if (target.kind === 'in-charge') directory.getOffice(target.officeId);
};

/**
 * Admits a channel as it is saved: what it names must be there, and it passes no more distinct levels than its offices let pass
 * unsaid (domain.md 2.1), unless it says why. Levels that hang on the file are counted when it is begun; posts that are only asked
 * are no levels.
 */
export const admitChannel = (directory: Directory, channel: Channel): Channel => {
  if (channel.of !== 'district') directory.getOffice(channel.of);
  for (const { to, asks, when } of channel.stages) {
    mustBeThere(directory, to);
    for (const asked of asks?.posts ?? []) mustBeThere(directory, asked);
    if (when?.officeId) directory.getOffice(when.officeId);
  }
  const posts = channel.stages.flatMap(({ to }) => fixed(directory, to) ?? []);
  const levels = new Set(posts.map(postId => directory.getPost(postId).level)).size;
  const most = levelsOf(directory, channel.of);
  if (levels > most && channel.levelsReason === undefined)
    throw new Refusal('channel.too-many-levels', { levels, most });
  return channel;
};
