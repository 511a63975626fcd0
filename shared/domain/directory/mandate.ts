import * as z from 'zod';
import { MandateId, OfficerId, PostId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { Instant } from '../time.ts';

/**
 * What an assistant (PA, steno, peshkar) may be named for. Whatever is not here an assistant never does: sign, approve,
 * confirm, send, close, open what is confidential (domain.md 1.10).
 */
export const ASSISTANT_ACTS = [
  'see-inbox',
  'diarise',
  'sort',
  'flag',
  'print',
  'propose-marking',
  'type-note',
] as const;
export const AssistantAct = z.enum(ASSISTANT_ACTS);
export type AssistantAct = z.infer<typeof AssistantAct>;

/** Single acts of a post that can be delegated to another officer for a time; the post stays answerable. */
export const DELEGABLE_ACTS = ['send', 'return', 'park', 'add-receipt', 'diarise', 'write-note'] as const;
export const DelegableAct = z.enum(DELEGABLE_ACTS);
export type DelegableAct = z.infer<typeof DelegableAct>;

const span = { from: Instant, until: Instant.optional() };

/** Single acts that one officer does in another's place, from an hour to an hour; every such act shows both names. */
export const Mandate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('assistant'),
    mandateId: MandateId,
    /** Who does the acts. */
    officerId: OfficerId,
    /** The officer helped: in every post they are in charge of at that hour. */
    of: OfficerId,
    acts: z.array(AssistantAct).min(1).max(ASSISTANT_ACTS.length),
    ...span,
  }),
  z.strictObject({
    kind: z.literal('delegate'),
    mandateId: MandateId,
    officerId: OfficerId,
    /** The post that delegates. */
    postId: PostId,
    acts: z.array(DelegableAct).min(1).max(DELEGABLE_ACTS.length),
    ...span,
  }),
]);
export type Mandate = z.infer<typeof Mandate>;
export type MandateKind = Mandate['kind'];

/** Ends a mandate at this hour; one that has not begun never does, and is kept all the same. */
export const endMandate = (mandate: Mandate, at: Instant): Mandate => {
  if (mandate.until !== undefined && (mandate.until <= at || mandate.until <= mandate.from))
    throw new Refusal('mandate.ended');
  return { ...mandate, until: at < mandate.from ? mandate.from : at };
};
