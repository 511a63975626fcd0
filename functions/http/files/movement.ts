import { markingOf } from '#functions/office/people.ts';
import type { Movement } from '#shared/contract/views.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { AnyEvent } from '#shared/domain/events.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';

type Passage = Pick<Movement, 'kind' | 'action' | 'priority' | 'remark'> & {
  readonly from?: PostId;
  readonly to?: PostId;
};

/** What an event moves, in the words of the movement register; undefined when it moves nothing. */
const passageOf = (event: AnyEvent): Passage | undefined => {
  const actor = event.by.kind === 'officer' ? event.by.postId : undefined;
  switch (event.type) {
    case 'file.created':
      return { kind: 'created', to: event.data.postId, priority: event.data.priority };
    case 'file.opened':
      return { kind: 'opened', ...given('to', actor) };
    case 'file.sent': {
      const { from, postId: to, action, priority, remark } = event.data;
      return { kind: 'sent', from, to, action, priority, ...given('remark', remark) };
    }
    case 'file.returned': {
      const { from, postId: to, remark } = event.data;
      return { kind: 'returned', from, to, ...given('remark', remark) };
    }
    case 'file.pulled-back':
      return {
        kind: 'pulled-back',
        from: event.data.from,
        to: event.data.postId,
        remark: event.data.reason,
      };
    case 'file.closed':
      return { kind: 'closed', ...given('from', actor), remark: event.data.reason };
    case 'file.reopened':
      return { kind: 'reopened', ...given('from', actor), to: event.data.postId, remark: event.data.reason };
    case 'custody.reminded':
      return { kind: 'reminded', to: event.data.postId };
    case 'custody.escalated':
      return { kind: 'escalated', from: event.data.heldBy, to: event.data.postId };
    case 'file.parked':
    case 'file.suspended':
    case 'file.resumed':
    case 'file.closing-requested':
    case 'file.receipt-added':
    case 'file.readers-set':
    case 'note.confirmed':
    case 'note.discarded':
    case 'receipt.diarised':
    case 'receipt.put-in-file':
    case 'receipt.readers-set':
    case 'receipt.text-read':
    case 'receipt.text-corrected':
    case 'custody.ladder-ended':
      return undefined;
  }
};

/** The row an event makes in the movement register, with generated markings; undefined when it makes none. */
export const movementOf = (event: AnyEvent, directory: Directory): Movement | undefined => {
  const passage = passageOf(event);
  if (!passage) return undefined;
  const { by, seq, at } = event;
  const marked = (postId: PostId | undefined): string | undefined =>
    postId &&
    markingOf(directory, {
      postId,
      at,
      officerId: by.kind === 'officer' && by.postId === postId ? by.officerId : undefined,
    });
  return {
    seq,
    at,
    ...passage,
    ...given('fromMarking', marked(passage.from)),
    ...given('toMarking', marked(passage.to)),
  };
};
