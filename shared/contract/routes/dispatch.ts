import * as z from 'zod';
import { Stage } from '#shared/domain/dispatch/dispatch.ts';
import { DispatchLine } from '#shared/domain/dispatch/line.ts';
import { DraftId, OfficeId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { LIMITS, line, listOf, prose } from '#shared/domain/text.ts';
import { Day } from '#shared/domain/time.ts';
import { DispatchActed, OutgoingRow, OutgoingView, SendingBody } from '../dispatch-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ draftId: DraftId });
const Serial = z.int().min(1);

/** How every act on a letter's way out may be refused. */
const REFUSALS = [
  'draft.unknown',
  'draft.in-draft',
  'draft.returned',
  'draft.approved',
  'draft.at-signing',
  'draft.cancelled',
  'draft.not-entrusted',
  'draft.not-dispatcher',
  'precondition.failed',
  'file.lost-race',
] as const;
const OF_ONE = [
  ...REFUSALS,
  'draft.day-invalid',
  'draft.recipient-unknown',
  'draft.recipient-state',
] as const;

export const entrustDraft = route({
  id: 'entrustDraft',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/drafts/{draftId}/entrust',
  says: 'Says which post sends a signed letter out: the acting post itself, or a registry; and by when an answer is wanted. It can be said anew until all have been sent theirs.',
  access: 'file:act',
  act: 'draft.entrust',
  params,
  body: z.strictObject({ to: PostId.optional(), replyBy: Day.optional() }),
  status: 200,
  answer: DispatchActed,
  refusals: [
    ...REFUSALS,
    'draft.dispatched',
    'draft.dispatcher-not-cleared',
    'draft.day-invalid',
    'post.unknown',
    'post.vacant',
  ],
});

export const dispatchDraft = route({
  id: 'dispatchDraft',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/drafts/{draftId}/dispatch',
  says: 'Sends a signed letter to some or all of those who wait for it, each in its own way; to a post of another office of the district it can go here, and lies there among the dak that nobody has diarised. It stands in the dispatch register of the office that sends it, and what it cost is taken off its postage account.',
  access: 'file:act',
  act: 'draft.dispatch',
  params,
  body: z.strictObject({
    /** The day it left; today unless it is said. */
    on: Day.optional(),
    sent: listOf(SendingBody, LIMITS.sendings).min(1),
  }),
  status: 200,
  answer: DispatchActed,
  refusals: [
    'limit.sendings',
    ...OF_ONE,
    'draft.recipient-twice',
    'draft.recipient-outside',
    'draft.postage-unfit',
    'postage.short',
  ],
});

export const deliverDraft = route({
  id: 'deliverDraft',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/drafts/{draftId}/delivered',
  says: 'Enters that the letter reached one of those it was sent to: from the peon book, an acknowledgement card or the carrier’s word.',
  access: 'file:act',
  act: 'draft.dispatch',
  params,
  body: z.strictObject({ serial: Serial, on: Day.optional(), receivedBy: line(LIMITS.name).optional() }),
  status: 200,
  answer: DispatchActed,
  refusals: OF_ONE,
});

export const bringBackDraft = route({
  id: 'bringBackDraft',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/drafts/{draftId}/came-back',
  says: 'Enters that the letter came back undelivered, and why; it waits to be sent again.',
  access: 'file:act',
  act: 'draft.dispatch',
  params,
  body: z.strictObject({ serial: Serial, on: Day.optional(), reason: prose(LIMITS.reason) }),
  status: 200,
  answer: DispatchActed,
  refusals: OF_ONE,
});

export const remindOfDraft = route({
  id: 'remindOfDraft',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/drafts/{draftId}/remind',
  says: 'Enters that those who have not answered were reminded today: once a day, three times at most.',
  access: 'file:act',
  act: 'draft.remind',
  params,
  body: z.strictObject({ serials: listOf(Serial, LIMITS.bulk).min(1) }),
  status: 200,
  answer: DispatchActed,
  refusals: [...REFUSALS, 'draft.recipient-unknown', 'draft.recipient-state', 'draft.reminded-enough'],
});

export const replyToDraft = route({
  id: 'replyToDraft',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/drafts/{draftId}/replied',
  says: 'Enters that one of those it was written to has answered: by a letter of the diary that the acting post may read, or as it is told in words.',
  access: 'file:act',
  act: 'draft.remind',
  params,
  body: z.strictObject({
    serial: Serial,
    on: Day.optional(),
    receiptId: ReceiptId.optional(),
    reference: line(LIMITS.subject).optional(),
  }),
  status: 200,
  answer: DispatchActed,
  refusals: [...OF_ONE, 'receipt.unknown'],
});

export const getOutgoing = route({
  id: 'getOutgoing',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/drafts/{draftId}/outgoing',
  says: 'A signed letter with all to whom it goes, how it went to each, and what became of it there.',
  access: 'file:read',
  act: 'draft.read',
  params,
  status: 200,
  answer: OutgoingView,
  refusals: ['draft.unknown'],
});

export const listOutgoing = route({
  id: 'listOutgoing',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/dispatch-desk',
  says: 'Signed letters that the acting post sends out, at one stage: to be sent, under way, or awaiting an answer; the oldest first.',
  access: 'work-list:read',
  query: z.strictObject({ ...PAGE_QUERY, stage: Stage.default('to-send') }),
  status: 200,
  answer: page(OutgoingRow),
  refusals: ['request.cursor-invalid'],
});

export const listDispatchRegister = route({
  id: 'listDispatchRegister',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/offices/{officeId}/dispatch-register',
  says: 'The dispatch register of one’s own office for a month: what left on each day, to whom, how, and what it cost. Of what is confidential nobody is named.',
  access: 'register:read',
  params: z.strictObject({ officeId: OfficeId }),
  query: z.strictObject({
    ...PAGE_QUERY,
    /** The month it is in India unless it is said. */
    month: z
      .string()
      .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)
      .optional(),
  }),
  status: 200,
  answer: page(DispatchLine),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});
