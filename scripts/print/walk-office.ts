import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Destination } from '#shared/domain/file-acts.ts';
import { makeIds, type PostId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { instantOf } from '#shared/domain/time.ts';

// A small office in which every act can be tried: what stands in the printed tables is what the domain itself answers.

let last = 0;
export const ids = makeIds(() => {
  last += 1;
  return String(last).padStart(26, '0');
});
export const [clerk, officer] = [ids.post(), ids.post()];
export const at = instantOf(Date.parse('2026-12-07T05:00:00.000Z'));
export const by: ByOfficer = {
  kind: 'officer',
  postId: clerk,
  officeId: ids.office(),
  officerId: ids.officer(),
  charge: 'substantive',
};

/** A seat that is filled, in an office that takes paper. */
export const to = (postId: PostId): Destination => ({
  postId,
  holdingId: ids.holding(),
  rules: DEFAULT_RULES,
  level: postId === clerk ? 1 : 2,
  vacant: false,
  onLeave: false,
  paperClosed: false,
});

/** What every new file of this office has. */
export const SUBJECT = {
  subject: '…',
  priority: 'ordinary',
  nature: 'electronic',
  paperClosed: false,
  level: 1,
  rules: DEFAULT_RULES,
} as const;

export type Answer<State, Head> =
  | { readonly kind: 'done'; readonly to: State; readonly head: Head }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** What comes of an act: the state it leads to, or the code by which it is refused. */
export const tried = <Head extends { readonly state: unknown }>(
  act: () => Head,
): Answer<Head['state'], Head> => {
  try {
    const head = act();
    return { kind: 'done', to: head.state, head };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code };
    throw error;
  }
};
