import * as z from 'zod';
import { Office } from '#shared/domain/directory/office.ts';
import { Correction, Month, PostageEntry, PostageMonth, Purchase } from '#shared/domain/dispatch/postage.ts';
import { PostageRule } from '#shared/domain/dispatch/postage-rule.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { MadeFile } from '../import-views.ts';
import { LANGUAGES } from '../problem.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ officeId: OfficeId });
/** The month it is in India unless it is said. */
const month = Month.optional();

/** A month of the account, with what is left today and what the office has said of it. */
const PostageView = PostageMonth.extend({
  balance: z.int(),
  rule: PostageRule,
  /** Of an office in whose account something was entered. */
  isLow: z.boolean(),
});

export const getPostage = route({
  id: 'getPostage',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/offices/{officeId}/postage',
  says: 'The postage account of one’s own office: what is left, and a month of it with what it began with, what was bought, used and corrected, and what it ended with, in paise.',
  access: 'register:read',
  params,
  query: z.strictObject({ month }),
  status: 200,
  answer: PostageView,
  refusals: ['office.unknown'],
});

export const listPostageEntries = route({
  id: 'listPostageEntries',
  noun: 'dispatch',
  method: 'GET',
  path: '/v1/offices/{officeId}/postage/entries',
  says: 'The entries of a month of that account, in order: purchases by voucher, letters by number with to whom they went, corrections with their reason. Of what is confidential nobody is named.',
  access: 'register:read',
  params,
  query: z.strictObject({ ...PAGE_QUERY, month }),
  status: 200,
  answer: page(PostageEntry),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const buyPostage = route({
  id: 'buyPostage',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/offices/{officeId}/postage/bought',
  says: 'Enters postage bought for one’s own office, as stamps or for its franking machine, with its voucher.',
  access: 'postage:keep',
  params,
  body: Purchase,
  status: 201,
  answer: PostageEntry,
  refusals: ['office.unknown', 'postage.day-ahead', 'file.lost-race'],
});

export const correctPostage = route({
  id: 'correctPostage',
  noun: 'dispatch',
  method: 'POST',
  path: '/v1/offices/{officeId}/postage/corrected',
  says: 'Corrects the postage account of one’s own office by an entry of its own, with its reason: more, or less. What stood before stays.',
  access: 'postage:keep',
  params,
  body: Correction,
  status: 201,
  answer: PostageEntry,
  refusals: ['office.unknown', 'postage.short', 'file.lost-race'],
});

export const setPostageRule = route({
  id: 'setPostageRule',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/offices/{officeId}/postage-rule',
  says: 'Sets below which balance an office is told that postage runs low, and whether it sends nothing for which the balance does not suffice.',
  access: 'directory:write',
  params,
  body: PostageRule,
  status: 200,
  answer: Office,
  refusals: ['office.unknown', 'directory.lost-race'],
});

/** A part of a month’s account, printed. */
const PostageSheet = MadeFile.extend({
  /** After which entry the next part begins; absent with the last. */
  next: z.int().optional(),
});

export const printPostage = route({
  id: 'printPostage',
  noun: 'letters',
  method: 'POST',
  path: '/v1/offices/{officeId}/postage/sheet',
  says: 'Prints a month of the postage account of one’s own office. Where there are more entries than fit, `next` says after which one the next part begins.',
  access: 'register:read',
  params,
  body: z.strictObject({
    month,
    language: z.enum(LANGUAGES),
    after: z.int().min(0).optional(),
  }),
  status: 200,
  answer: PostageSheet,
  refusals: ['office.unknown'],
});
