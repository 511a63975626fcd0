import type { FileDecision } from '../act.ts';
import { CLOCKWORK } from '../actor.ts';
import { openParts } from '../bundle.ts';
import { admit, type FileHead, isAtRest, whereabouts } from '../file.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import { Refusal } from '../refusal.ts';
import { type Instant, istYear } from '../time.ts';
import { mustBeIn } from './loan-acts.ts';
import type { Disposed } from './record.ts';

/** Files that this one refers to, as they stand now: what is still at work may need it. */
export type Related = readonly Pick<FileHead, 'state'>[];

/** Refuses as long as anything keeps a record from being disposed of: its term, a hold, or a matter that is not over. */
const mustBeDisposable = (head: FileHead, related: Related, at: Instant): void => {
  const { recorded, holds = [], asks = [], requisitions = [] } = head;
  const refuse = (code: Refusal['code'], facts: Refusal['facts'] = {}): never => {
    throw new Refusal(code, { ...whereabouts(head), ...facts });
  };
  if (recorded === undefined) throw new Error('what is not recorded has no year of review');
  if (recorded.keepYears === undefined) refuse('record.kept-for-ever');
  if (recorded.reviewIn > istYear(at)) refuse('record.review-not-due', { reviewIn: recorded.reviewIn });
  if (holds.length > 0) refuse('record.on-hold');
  mustBeIn(head);
  if (requisitions.length > 0) refuse('record.asked-for');
  if (asks.length > 0) refuse('record.ask-open');
  const isOpen = related.some(({ state }) => !isAtRest(state) && state !== 'MERGED_INTO');
  if (isOpen || openParts(head).length > 0 || head.attached !== undefined) refuse('record.related-open');
};

/** One person says that a record whose term is over be disposed of. */
export const proposeDisposal = (
  { head }: HeldFile,
  { reason, related }: { readonly reason: string; readonly related: Related },
  context: Context,
): FileDecision => {
  admit(head, 'propose-disposal', context.relations);
  if (head.proposal) throw new Refusal('record.disposal-proposed', whereabouts(head));
  mustBeDisposable(head, related, context.at);
  const draft = { type: 'file.disposal-proposed', data: { reason } } as const;
  return decideOnFile<'file.disposal-proposed'>(head, context, draft, () => []);
};

const proposalOf = (head: FileHead): NonNullable<FileHead['proposal']> => {
  if (!head.proposal) throw new Refusal('record.disposal-not-proposed', whereabouts(head));
  return head.proposal;
};

/**
 * Another person confirms it, and it is disposed of: neither whoever proposed it, under whatever post, nor anybody else from
 * that very post. Whatever kept it from being proposed is asked again.
 */
export const confirmDisposal = (
  { head }: HeldFile,
  { related }: { readonly related: Related },
  context: Context,
): FileDecision => {
  admit(head, 'confirm-disposal', context.relations);
  const proposed = proposalOf(head);
  const { officerId, postId } = context.by;
  if (officerId === proposed.officerId || postId === proposed.postId)
    throw new Refusal('record.disposal-same-person', whereabouts(head));
  mustBeDisposable(head, related, context.at);
  return decideOnFile<'file.disposed'>(
    head,
    context,
    { type: 'file.disposed', data: { proposed } },
    () => [],
  );
};

/** Another person refuses it, or whoever proposed it takes that back: it stays on the list of its year. */
export const refuseDisposal = (
  { head }: HeldFile,
  { reason }: { readonly reason: string },
  context: Context,
): FileDecision => {
  admit(head, 'refuse-disposal', context.relations);
  proposalOf(head);
  const draft = { type: 'file.disposal-refused', data: { reason } } as const;
  return decideOnFile<'file.disposal-refused'>(head, context, draft, () => []);
};

/** The clockwork enters that the contents are gone, once; undefined where that is entered. */
export const enterErased = (
  head: FileHead,
  erased: Omit<NonNullable<Disposed['erased']>, 'at'>,
  at: Instant,
): FileDecision | undefined => {
  if (head.disposed === undefined) throw new Error('nothing is erased that was not disposed of');
  if (head.disposed.erased) return undefined;
  return decideOnFile<'file.erased'>(
    head,
    { by: CLOCKWORK, at },
    { type: 'file.erased', data: erased },
    () => [],
  );
};
