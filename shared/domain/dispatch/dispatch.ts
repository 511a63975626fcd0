import * as z from 'zod';
import type { DraftEvent } from '../events.ts';
import { given } from '../holding.ts';
import { PostId } from '../ids.ts';
import { Day } from '../time.ts';
import { Recipient, type RecipientState } from './recipient.ts';

/** A signed letter on its way out: in the head of its draft. */
export const Dispatch = z.strictObject({
  /** The post that sends it out. */
  by: PostId,
  entrustedBy: PostId,
  replyBy: Day.optional(),
  recipients: z.array(Recipient),
});
export type Dispatch = z.infer<typeof Dispatch>;

export const isIn = ({ recipients }: Dispatch, states: readonly RecipientState[]): boolean =>
  recipients.some(({ state }) => states.includes(state));

/** Everything has left: nothing waits to be sent. What came back does not call the letter back. */
export const hasLeft = (dispatch: Dispatch): boolean => !isIn(dispatch, ['WAITING']);

/** What is still to be done about a letter by who sends it out, the most urgent first; nothing once all has been heard of. */
export const STAGES = ['to-send', 'under-way', 'awaiting-answer'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** What is sent by e-mail or to another office of the district, and was not heard of, is asked after as the rest. */
export const stageOf = (dispatch: Dispatch): Stage | undefined => {
  if (isIn(dispatch, ['WAITING', 'UNDELIVERED'])) return 'to-send';
  if (isIn(dispatch, ['DISPATCHED'])) return 'under-way';
  const waits = dispatch.replyBy !== undefined && dispatch.recipients.some(isAwaited);
  return waits ? 'awaiting-answer' : undefined;
};

/** Of those it is written to an answer is awaited; whoever got a copy need not answer. */
export const isAwaited = ({ as, state }: Recipient): boolean => as === 'to' && state !== 'REPLIED';

type OfDispatch = Extract<
  DraftEvent,
  {
    type:
      | 'draft.entrusted'
      | 'draft.dispatched'
      | 'draft.delivered'
      | 'draft.came-back'
      | 'draft.reminded'
      | 'draft.replied';
  }
>;

const changed = (
  dispatch: Dispatch,
  serials: readonly number[],
  change: (recipient: Recipient) => Recipient,
): Dispatch => ({
  ...dispatch,
  recipients: dispatch.recipients.map(one => (serials.includes(one.serial) ? change(one) : one)),
});

/** Folds what happened on the way out. */
export const foldDispatch = (before: Dispatch | undefined, event: OfDispatch): Dispatch => {
  if (event.type === 'draft.entrusted') {
    const { to, recipients, replyBy } = event.data;
    return {
      by: to,
      entrustedBy: event.by.kind === 'officer' ? event.by.postId : to,
      ...given('replyBy', replyBy ?? before?.replyBy),
      recipients: before?.recipients ?? (recipients ?? []).map(one => ({ ...one, state: 'WAITING' })),
    };
  }
  if (!before) throw new Error(`${event.type} of a letter that was entrusted to nobody`);
  switch (event.type) {
    case 'draft.dispatched': {
      const { on, sent } = event.data;
      return sent.reduce(
        (dispatch, { serial, mode, tracking, postage }) =>
          changed(dispatch, [serial], ({ as, postId, sent: times = 0, remindedOn }) => ({
            ...{ serial, as, state: 'DISPATCHED', mode, dispatchedOn: on, sent: times + 1 },
            ...given('postId', postId),
            ...given('tracking', tracking),
            ...given('postage', postage),
            ...given('remindedOn', remindedOn),
          })),
        before,
      );
    }
    case 'draft.delivered': {
      const { serial, on, receivedBy, diaryNumber } = event.data;
      return changed(before, [serial], one => ({
        ...one,
        state: 'DELIVERED',
        deliveredOn: on,
        ...given('receivedBy', receivedBy),
        ...given('diaryNumber', diaryNumber),
      }));
    }
    case 'draft.came-back': {
      const { serial, on, reason } = event.data;
      return changed(before, [serial], one => ({ ...one, state: 'UNDELIVERED', cameBackOn: on, reason }));
    }
    case 'draft.reminded': {
      const { on, serials } = event.data;
      return changed(before, serials, one => ({ ...one, remindedOn: [...(one.remindedOn ?? []), on] }));
    }
    case 'draft.replied': {
      const { serial, on, receiptId, reference } = event.data;
      return changed(before, [serial], one => ({
        ...one,
        state: 'REPLIED',
        repliedOn: on,
        ...given('receiptId', receiptId),
        ...given('reference', reference),
      }));
    }
  }
};
