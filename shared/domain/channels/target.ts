import type { Directory } from '../directory/directory.ts';
import { isInCharge } from '../directory/in-charge.ts';
import type { OfficeId, PostId } from '../ids.ts';
import type { Target } from './channel.ts';

/** The post in charge of an office; undefined where there is none. */
export const inChargeOf = (directory: Directory, officeId: OfficeId): PostId | undefined =>
  directory.postsOf(officeId).find(({ postId }) => isInCharge(directory, officeId, postId))?.postId;

export type From = {
  /** The file's own office. */
  readonly officeId: OfficeId;
  /** The post that put the file on its channel. */
  readonly starter: PostId;
  /** The post of the stage before; of the first stage, the starter. */
  readonly before: PostId;
};

/** The post a stage leads to as the directory stands; undefined where its relation leads nowhere. */
export const postOf = (directory: Directory, target: Target, from: From): PostId | undefined => {
  switch (target.kind) {
    case 'post':
      return directory.find('posts', target.postId)?.postId;
    case 'superior':
      return directory.lineAbove(from.before)[target.levels - 1];
    case 'in-charge':
      return inChargeOf(directory, target.officeId);
    case 'office-head':
      return inChargeOf(directory, from.officeId);
    case 'parent-head': {
      const parent = directory.find('offices', from.officeId)?.parent;
      return parent && inChargeOf(directory, parent);
    }
    case 'district-head':
      return directory.lineAbove(from.starter).at(-1);
    case 'starter':
      return from.starter;
  }
};
