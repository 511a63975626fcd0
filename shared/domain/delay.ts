import { whereabouts } from './file.ts';
import type { HeldFile } from './file-decision.ts';
import { given, type Holding, isBeyondLimit } from './holding.ts';
import type { PostId } from './ids.ts';
import type { NumberedNote } from './notes/numbered.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

/** Whether the holder is asked why it took so long before the file leaves their hands (CSMOP para 60). */
export const asksForDelay = ({ holding }: Pick<HeldFile, 'holding'>, at: Instant): boolean =>
  isBeyondLimit(holding, at);

/**
 * What an act by which a file leaves its holder says of the delay: nothing within the limit, the note that gives the reason
 * beyond it; without one it is refused.
 */
export const delayOf = (
  { head, holding }: HeldFile,
  delay: NumberedNote | undefined,
  at: Instant,
): { readonly delay?: NumberedNote } => {
  if (!asksForDelay({ holding }, at)) return {};
  if (delay === undefined)
    throw new Refusal('file.delay-reason-needed', {
      ...whereabouts(head),
      ...given('limitAt', holding.limitAt),
    });
  return { delay };
};

/** The stay as it ends with a note of the delay. */
export const explained = (holding: Holding, { delay }: { readonly delay?: NumberedNote }): Holding => ({
  ...holding,
  ...given('delay', delay && { note: delay.number }),
});

/** What is taken from a post beyond its limit, that post was not asked about: it is marked as not given by it. */
export const notGiven = (
  holding: Holding,
  at: Instant,
): { readonly holding: Holding; readonly by: PostId | undefined } =>
  isBeyondLimit(holding, at)
    ? { holding: { ...holding, delay: 'not-given' }, by: holding.postId }
    : { holding, by: undefined };
