import { markingOf } from '#functions/office/people.ts';
import type { Marked, Movement } from '#shared/contract/views.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { AnyEvent } from '#shared/domain/events.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';

type Passage = Omit<
  Movement,
  'seq' | 'at' | 'fromMarking' | 'toMarking' | 'copies' | 'jumped' | 'delayNotGivenBy'
> & {
  readonly copies?: readonly PostId[] | undefined;
  readonly jumped?: readonly PostId[] | undefined;
  readonly delayNotGivenBy?: PostId | undefined;
};

/** What an act that moves the file on says of its way, and of a delay. */
type Going = {
  readonly direct?: string | undefined;
  readonly jumped?: readonly PostId[] | undefined;
  readonly copies?: readonly PostId[] | undefined;
  readonly delay?: { readonly number: number } | undefined;
};
const going = ({ direct, jumped, copies, delay }: Going) => ({
  ...given('direct', direct),
  jumped,
  copies,
  ...given('delayNote', delay?.number),
});

/** What an event moves, asks or sets aside, in the words of the movement register; undefined when it is none of these. */
const passageOf = (event: AnyEvent): Passage | undefined => {
  const actor = event.by.kind === 'officer' ? event.by.postId : undefined;
  switch (event.type) {
    case 'file.created':
      return { kind: 'created', to: event.data.postId, priority: event.data.priority };
    case 'file.opened':
      return { kind: 'opened', ...given('to', actor) };
    case 'file.received':
      return { kind: 'received', ...given('to', actor) };
    case 'file.sent': {
      const { from, postId: to, action, priority, remark, dueOn, levelsPassed } = event.data;
      const said = { ...given('remark', remark), ...given('dueOn', dueOn) };
      const levels = given('levelsPassed', levelsPassed);
      return { kind: 'sent', from, to, action, priority, ...said, ...levels, ...going(event.data) };
    }
    case 'file.returned': {
      const { from, postId: to, remark } = event.data;
      return { kind: 'returned', from, to, ...given('remark', remark), ...going(event.data) };
    }
    case 'file.pulled-back': {
      const { from, postId: to, reason: remark } = event.data;
      return { kind: 'pulled-back', from, to, remark };
    }
    case 'file.pulled-up': {
      const { from, postId: to, reason: remark, jumped, delayNotGivenBy } = event.data;
      return { kind: 'pulled-up', from, to, remark, jumped, delayNotGivenBy };
    }
    case 'file.advanced': {
      const { from, postId: to, jumped, delayNotGivenBy, note } = event.data;
      return { kind: 'advanced', from, to, ruleNote: note.number, jumped, delayNotGivenBy };
    }
    case 'file.parked': {
      const { until, reason: remark } = event.data;
      return { kind: 'parked', ...given('from', actor), until, remark };
    }
    case 'file.suspended': {
      const { code, reason: remark } = event.data;
      return { kind: 'suspended', ...given('from', actor), ...given('waitsFor', code), remark };
    }
    case 'file.extended': {
      const { postId: to, reason: remark, days } = event.data;
      return { kind: 'extended', ...given('from', actor), to, remark, days };
    }
    case 'file.resumed':
      return { kind: 'resumed', to: event.data.postId, ...given('remark', event.data.reason) };
    case 'file.closing-requested':
      return { kind: 'closing-requested', ...given('from', actor), remark: event.data.reason };
    case 'file.closed':
      return { kind: 'closed', ...given('from', actor), remark: event.data.reason, ...going(event.data) };
    case 'file.part-opened':
      return { kind: 'part-opened', ...given('from', actor), remark: event.data.reason };
    case 'file.part-merged':
      return { kind: 'part-merged', ...given('from', actor) };
    case 'file.merged':
      return { kind: 'merged', ...given('from', actor), ...going(event.data) };
    case 'file.attached':
      return { kind: 'attached', ...given('from', actor), remark: event.data.reason, ...going(event.data) };
    case 'file.detached':
      return { kind: 'detached', to: event.data.postId, remark: event.data.reason };
    case 'file.attachment-added':
      return { kind: 'attachment-added', ...given('to', actor) };
    case 'file.attachment-removed':
      return { kind: 'attachment-removed', ...given('from', actor), remark: event.data.reason };
    case 'file.reopened':
      return { kind: 'reopened', ...given('from', actor), to: event.data.postId, remark: event.data.reason };
    case 'approval.asked': {
      const { kind: ask, of: to, reason, until } = event.data;
      const said = { ...given('remark', reason), ...given('until', until) };
      return { kind: 'asked', ...given('from', actor), to, ask, ...said };
    }
    case 'approval.given': {
      const { answers, remark } = event.data;
      const until = answers.kind === 'parking' || answers.kind === 'call-book' ? answers.until : undefined;
      const said = { ...given('remark', remark), ...given('until', until) };
      return { kind: 'approved', ...given('from', actor), ask: answers.kind, ...said };
    }
    case 'approval.refused':
      return { kind: 'refused', ...given('from', actor), remark: event.data.reason };
    case 'custody.reminded':
      return { kind: 'reminded', to: event.data.postId };
    case 'custody.escalated': {
      const { heldBy: from, postId: to, askId } = event.data;
      return { kind: 'escalated', from, to, ...given('ask', askId && ('explanation' as const)) };
    }
    default:
      // Whatever else is done to a file leaves it where it is. Of receipts there is no register of movements.
      return undefined;
  }
};

/** The row an event makes in the movement register, with generated markings; undefined when it makes none. */
export const movementOf = (event: AnyEvent, directory: Directory): Movement | undefined => {
  const passage = passageOf(event);
  if (!passage) return undefined;
  const { by, seq, at } = event;
  const markingAt = (postId: PostId): string =>
    markingOf(directory, {
      postId,
      at,
      officerId: by.kind === 'officer' && by.postId === postId ? by.officerId : undefined,
    });
  const marked = (postId: PostId): Marked => ({ postId, marking: markingAt(postId) });
  const { copies, jumped, delayNotGivenBy, ...rest } = passage;
  return {
    seq,
    at,
    ...rest,
    ...given('fromMarking', rest.from && markingAt(rest.from)),
    ...given('toMarking', rest.to && markingAt(rest.to)),
    ...given('copies', copies?.map(marked)),
    ...given('jumped', jumped?.map(marked)),
    ...given('delayNotGivenBy', delayNotGivenBy && marked(delayNotGivenBy)),
  };
};
