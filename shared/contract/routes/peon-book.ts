import * as z from 'zod';
import { PeonLine, PeonOutcome, PeonPage } from '#shared/domain/dispatch/peon-page.ts';
import { DraftId, OfficeId } from '#shared/domain/ids.ts';
import { looksLikeSlipCode, TYPED_SLIP_CODE } from '#shared/domain/slip-code.ts';
import { LIMITS, line, listOf } from '#shared/domain/text.ts';
import { Day } from '#shared/domain/time.ts';
import { MadeFile } from '../import-views.ts';
import { LANGUAGES } from '../problem.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ code: z.string().max(TYPED_SLIP_CODE).refine(looksLikeSlipCode) });

export const listByHand = route({
  id: 'listByHand',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/dispatch-desk/by-hand',
  says: 'What the acting post has under way by hand and on no page of the peon book yet. A page of the list may be empty and yet have more behind it.',
  access: 'work-list:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(PeonLine.extend({ on: Day.optional() })),
  refusals: ['request.cursor-invalid'],
});

export const makePeonPage = route({
  id: 'makePeonPage',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/peon-book',
  says: 'Makes a page of the peon book: the letters that one messenger carries on one day, each for one recipient. It has a code by which it is known again; each sending stands on one page.',
  access: 'file:act',
  act: 'draft.dispatch',
  body: z.strictObject({
    messenger: line(LIMITS.name),
    /** Today unless it is said. */
    on: Day.optional(),
    lines: listOf(z.strictObject({ draftId: DraftId, serial: z.int().min(1) }), LIMITS.sendings).min(1),
  }),
  status: 201,
  answer: PeonPage,
  refusals: [
    'limit.sendings',
    'draft.unknown',
    'draft.in-draft',
    'draft.returned',
    'draft.approved',
    'draft.at-signing',
    'draft.cancelled',
    'draft.not-entrusted',
    'precondition.failed',
    'draft.not-dispatcher',
    'draft.recipient-twice',
    'peon.not-by-hand',
    'peon.listed',
    'file.lost-race',
  ],
});

/** How many letters of a page nobody has told of yet. */
const Open = z.int().min(0);

export const listPeonPages = route({
  id: 'listPeonPages',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/offices/{officeId}/peon-book',
  says: 'The pages of the peon book of one’s own office, the newest first, with how many letters of each nobody has told of yet; at most 25 at once.',
  access: 'register:read',
  params: z.strictObject({ officeId: OfficeId }),
  query: z.strictObject({ ...PAGE_QUERY, limit: PAGE_QUERY.limit.unwrap().max(25).default(25) }),
  status: 200,
  answer: page(PeonPage.omit({ lines: true }).extend({ letters: z.int(), open: Open })),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

const PeonPageView = PeonPage.extend({
  lines: z.array(PeonLine.extend(PeonOutcome.shape)),
  open: Open,
});

export const getPeonPage = route({
  id: 'getPeonPage',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/peon-book/{code}',
  says: 'A page of the peon book of one’s own office by its code, and what became of each letter on it: received by whom and when, come back and why, or still open.',
  access: 'register:read',
  params,
  status: 200,
  answer: PeonPageView,
  refusals: ['slip.code-mistyped', 'peon.unknown'],
});

export const printPeonPage = route({
  id: 'printPeonPage',
  noun: 'letters',
  method: 'POST',
  path: '/v1/peon-book/{code}/sheet',
  says: 'Prints a page of the peon book, with its code and with room for a signature, its date and hour beside each letter.',
  access: 'register:read',
  params,
  body: z.strictObject({ language: z.enum(LANGUAGES) }),
  status: 200,
  answer: MadeFile,
  refusals: ['slip.code-mistyped', 'peon.unknown'],
});
