import * as z from 'zod';
import type { AnyEvent } from '../events.ts';
import { OfficeId, PostId } from '../ids.ts';
import { type Day, Instant, istDay } from '../time.ts';
import { Cell } from './cell.ts';

/** What is counted of a file or receipt, by its journal up to event `seq`. */
export const Counted = z.strictObject({
  seq: z.int().min(1),
  at: Instant,
  /** In whose register it stands. */
  officeId: OfficeId,
  /** With whom it lies, or lay last. */
  postId: PostId,
  /** Whether it lies there: what is closed, disposed of or put in a file lies nowhere. */
  lies: z.boolean(),
  cell: Cell,
});
export type Counted = z.infer<typeof Counted>;

/**
 * What comes to a post and goes from it in a day. `received`: everything that came, by whatever way. `left`: everything that
 * went without being disposed of: sent on or returned (which disposes of nothing, domain.md 0), taken back or up, put in a
 * file, attached to or merged into one, cancelled as a wrong entry. `disposed`: closed, written off, or redirected out of the district. So what was there in
 * the morning, and what was received, less what left and what was disposed of, is there in the evening.
 */
export const FLOWS = ['received', 'left', 'disposed'] as const;
export type FlowKind = (typeof FLOWS)[number];
export type Flow = { readonly postId: PostId; readonly day: Day; readonly kind: FlowKind };

type Step = { readonly after: Counted; readonly flows: readonly Flow[] };

const begin = (event: AnyEvent): Counted | undefined => {
  const { seq, at } = event;
  const day = istDay(at);
  if (event.type === 'file.created') {
    const { officeId, postId, priority, category = 'general' } = event.data;
    const cell = { day, paper: 'file', standing: 'at-work', priority, category } as const;
    return { seq, at, officeId, postId, lies: true, cell };
  }
  if (event.type === 'receipt.diarised') {
    const { officeId, postId, priority = 'ordinary', details } = event.data;
    const { category } = details;
    return {
      seq,
      at,
      officeId,
      postId,
      lies: true,
      cell: { day, paper: 'receipt', standing: 'at-work', priority, category },
    };
  }
  return undefined;
};

/** What an event changes of where a thing lies and how; nothing of most. */
type Change =
  | { readonly kind: 'comes'; readonly postId: PostId; readonly cell?: Partial<Cell> }
  | { readonly kind: 'goes'; readonly as: 'left' | 'disposed' }
  | { readonly kind: 'stands'; readonly cell: Partial<Cell> };

const changeBy = (event: AnyEvent): Change | undefined => {
  switch (event.type) {
    case 'file.sent':
    case 'receipt.sent': {
      const { postId, priority } = event.data;
      return { kind: 'comes', postId, cell: priority === undefined ? {} : { priority } };
    }
    case 'file.returned':
    case 'file.advanced':
    case 'file.pulled-back':
    case 'receipt.pulled-back':
      return { kind: 'comes', postId: event.data.postId };
    case 'file.pulled-up':
    case 'receipt.pulled-up':
    case 'file.reopened':
    case 'file.detached':
      return { kind: 'comes', postId: event.data.postId, cell: { standing: 'at-work' } };
    case 'approval.given': {
      const { answers } = event.data;
      if (answers.kind === 'parking') return { kind: 'stands', cell: { standing: 'parked' } };
      if (answers.kind === 'call-book') return { kind: 'stands', cell: { standing: 'call-book' } };
      if (answers.kind !== 'reopening') return undefined;
      return { kind: 'comes', postId: answers.postId, cell: { standing: 'at-work' } };
    }
    case 'file.parked':
      return { kind: 'stands', cell: { standing: 'parked' } };
    case 'file.suspended':
    case 'receipt.suspended':
      return { kind: 'stands', cell: { standing: 'suspended' } };
    case 'file.resumed':
    case 'receipt.resumed':
    case 'file.closing-requested':
      return { kind: 'stands', cell: { standing: 'at-work' } };
    case 'file.part-merged':
    case 'file.receipt-added': {
      const { category } = event.data;
      return category && { kind: 'stands', cell: { category } };
    }
    case 'file.receipt-corrected':
      return { kind: 'stands', cell: { category: event.data.category ?? 'general' } };
    case 'receipt.corrected':
      return { kind: 'stands', cell: { category: event.data.details.category } };
    case 'file.closed':
    case 'receipt.disposed':
    case 'receipt.redirected':
      return { kind: 'goes', as: 'disposed' };
    case 'file.merged':
    case 'file.attached':
    case 'receipt.put-in-file':
    case 'receipt.cancelled':
      return { kind: 'goes', as: 'left' };
    default:
      return undefined;
  }
};

/** One more event of a journal, in its order: what is counted of it from now on, and what came and went by it. */
export const countedOnce = (before: Counted | undefined, event: AnyEvent): Step => {
  const { seq, at } = event;
  const day = istDay(at);
  if (seq !== (before?.seq ?? 0) + 1) throw new Error(`journal gap before event ${seq}`);
  if (!before) {
    const after = begin(event);
    if (!after) throw new Error(`journal begins with ${event.type}`);
    return { after, flows: [{ postId: after.postId, day, kind: 'received' }] };
  }
  const change = changeBy(event);
  const told = { ...before, seq, at };
  switch (change?.kind) {
    case undefined:
      return { after: told, flows: [] };
    case 'stands':
      return { after: { ...told, cell: { ...before.cell, ...change.cell } }, flows: [] };
    case 'goes':
      return { after: { ...told, lies: false }, flows: [{ postId: before.postId, day, kind: change.as }] };
    case 'comes': {
      const { postId } = change;
      const left: readonly Flow[] = before.lies ? [{ postId: before.postId, day, kind: 'left' }] : [];
      const cell = { ...before.cell, ...change.cell, day };
      return {
        after: { ...told, postId, lies: true, cell },
        flows: [...left, { postId, day, kind: 'received' }],
      };
    }
  }
};

/** Many events in one go. */
export const countedAll = (before: Counted | undefined, events: readonly AnyEvent[]): Step | undefined =>
  events.reduce<Step | undefined>((so, event) => {
    const { after, flows } = countedOnce(so?.after ?? before, event);
    return { after, flows: [...(so?.flows ?? []), ...flows] };
  }, undefined);
