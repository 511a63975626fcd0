import type { FileEvent } from '../events.ts';
import type { PostId } from '../ids.ts';
import { isWaiting, nextOf, type Planned } from './plan.ts';
import type { ChannelRun } from './run.ts';

/** A file came to a post; `onTheWay` is where a return takes it from there. */
export type Arrival = {
  readonly seq: number;
  readonly post: PostId;
  readonly onTheWay: readonly PostId[];
  /** It lay there; what it waited for has come. */
  readonly waited?: true;
};

/** Where the file went by an event; undefined where it stayed. */
export const arrivalOf = (event: FileEvent): Arrival | undefined => {
  switch (event.type) {
    case 'file.sent':
    case 'file.returned':
    case 'file.pulled-up':
    case 'file.advanced':
      return { seq: event.seq, post: event.data.postId, onTheWay: event.data.onTheWay ?? [] };
    case 'file.pulled-back':
    // Carried there in the file it lay in.
    case 'file.detached':
      return { seq: event.seq, post: event.data.postId, onTheWay: [] };
    case 'file.channel-answered':
      return { seq: event.seq, post: event.data.post, onTheWay: event.data.onTheWay ?? [], waited: true };
    default:
      return undefined;
  }
};

/** What becomes of a run by where the file went. */
export type Followed =
  | { readonly kind: 'advanced' | 'rejoined'; readonly stage: number; readonly post: PostId }
  | { readonly kind: 'left' | 'completed' };

/** A stage behind where the file is, or where it is: nearest first, down to whoever put it on the channel. */
const behind = (
  plan: readonly Planned[],
  { stage, post, starter }: ChannelRun,
  at: PostId,
): number | undefined => {
  if (at === post) return stage;
  const past = plan.filter(one => one.stage < stage && one.applies && one.postId === at).at(-1);
  return past?.stage ?? (at === starter ? 0 : undefined);
};

/**
 * What a run makes of one movement of its file. The next stage is entered wherever it came from; whatever goes elsewhere is
 * aside until it is back where it left, at a stage before, or at the next one. As long as it comes down through levels that were
 * jumped it is on its way back, and at no stage (ADR 14; domain.md 5, trap 3). Where a stage waits for answers, the next is not
 * entered before they have come: what is sent there meanwhile is aside, and goes on from where it is by the last of them.
 */
export const follow = (
  run: ChannelRun,
  plan: readonly Planned[],
  { post, onTheWay, waited }: Arrival,
): Followed | undefined => {
  const next = nextOf(plan, run);
  const comesBack = run.state === 'aside' && post !== run.post && onTheWay.includes(run.post);
  const waits = isWaiting(plan, run);
  if (next && next.postId === post && !comesBack && !waits)
    return { kind: run.state === 'on' ? 'advanced' : 'rejoined', stage: next.stage, post };
  if (run.state === 'on' && post === run.post) return undefined;
  const isThrough = !next && !waits && (run.state === 'on' || (waited && !comesBack && post !== run.post));
  if (isThrough) return { kind: 'completed' };
  const stage = behind(plan, run, post);
  const isBack = stage !== undefined && (stage === run.stage || !onTheWay.includes(run.post));
  if (isBack && !comesBack) return { kind: 'rejoined', stage, post };
  return run.state === 'on' ? { kind: 'left' } : undefined;
};
