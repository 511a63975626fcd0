import { foldDispatch, hasLeft } from '../dispatch/dispatch.ts';
import type { DraftEvent } from '../events.ts';
import { given } from '../holding.ts';
import type { DraftHand, DraftHead } from './draft.ts';

/** Nothing is done to a draft by the clockwork. */
const handOf = ({ at, by }: DraftEvent): DraftHand => {
  if (by.kind !== 'officer') throw new Error('a draft is the work of officers');
  return { postId: by.postId, officerId: by.officerId, at };
};

const birth = (event: Extract<DraftEvent, { type: 'draft.begun' }>): DraftHead => {
  const { classification = 'normal', ...data } = event.data;
  const hand = handOf(event);
  return { ...data, classification, state: 'DFA', version: 1, created: hand, revised: hand };
};

const step = (head: DraftHead, event: DraftEvent): DraftHead => {
  const hand = handOf(event);
  switch (event.type) {
    case 'draft.begun':
      return birth(event);
    case 'draft.revised': {
      // What was approved is not this text any more.
      const { approved: _, ...rest } = head;
      return { ...rest, ...event.data, state: 'DFA', revised: hand };
    }
    case 'draft.returned': {
      const { approved: _, ...rest } = head;
      return { ...rest, state: 'RETURNED', returned: { ...hand, remark: event.data.remark } };
    }
    case 'draft.approved':
      return {
        ...head,
        state: 'APPROVED',
        approved: { ...hand, ...given('remark', event.data.remark) },
      };
    case 'draft.put-to-signing': {
      const { number, registered, issuedBy, on, approves } = event.data;
      return {
        ...head,
        state: 'SIGN_PENDING',
        ...(approves ? { approved: hand } : {}),
        issue: { number, registered, officeId: issuedBy, on },
      };
    }
    case 'draft.issued':
      return { ...head, state: 'ISSUED', issued: { ...hand, ...event.data } };
    case 'draft.entrusted':
    case 'draft.dispatched':
    case 'draft.delivered':
    case 'draft.came-back':
    case 'draft.reminded':
    case 'draft.replied': {
      const dispatch = foldDispatch(head.dispatch, event);
      return { ...head, state: hasLeft(dispatch) ? 'DISPATCHED' : head.state, dispatch };
    }
    case 'draft.cancelled':
      return { ...head, state: 'CANCELLED', cancelled: { ...hand, reason: event.data.reason } };
  }
};

/** Folds one more event into a draft's head. The first must be `draft.begun`, and no number may be left out. */
export const foldDraft = (head: DraftHead | undefined, event: DraftEvent): DraftHead => {
  if (event.seq !== (head?.version ?? 0) + 1) throw new Error(`journal gap before event ${event.seq}`);
  if (event.type === 'draft.begun') return birth(event);
  if (!head) throw new Error(`journal begins with ${event.type}`);
  return { ...step(head, event), version: event.seq };
};
