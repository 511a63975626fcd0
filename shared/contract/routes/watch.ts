import * as z from 'zod';
import { Watched } from '#shared/domain/category.ts';
import { ArrivedLetter } from '#shared/domain/document.ts';
import { ObjectId, OfficeId } from '#shared/domain/ids.ts';
import { LIMITS, prose } from '#shared/domain/text.ts';
import { Day } from '#shared/domain/time.ts';
import { DocumentView } from '../document-views.ts';
import { FollowUpView, WatchedLetter } from '../receipt-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

export const listWatch = route({
  id: 'listWatch',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/offices/{officeId}/watch/{category}',
  says: 'A watch register of the office: letters of members and other VIPs, court papers, applications for information or grievances, in the order in which they are to be answered; those that are open, or those disposed of.',
  access: 'register:read',
  params: z.strictObject({ officeId: OfficeId, category: Watched }),
  query: z.strictObject({ ...PAGE_QUERY, open: z.enum(['true', 'false']).default('true') }),
  status: 200,
  answer: page(WatchedLetter),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const setFollowUp = route({
  id: 'setFollowUp',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/follow-ups',
  says: 'Sets a day, with a note, on which the acting post looks again at a file or receipt that it may read; it takes the place of the one before. Not in the journal: it is the post’s own.',
  access: 'work-list:read',
  body: z.strictObject({ objectId: ObjectId, on: Day, note: prose(LIMITS.remark).optional() }),
  status: 201,
  answer: FollowUpView,
  refusals: ['file.unknown', 'receipt.unknown', 'follow-up.day-past', 'file.lost-race'],
});

export const dropFollowUp = route({
  id: 'dropFollowUp',
  noun: 'receipts',
  method: 'POST',
  path: '/v1/follow-ups/{objectId}/drop',
  says: 'Takes the day away again.',
  access: 'work-list:read',
  params: z.strictObject({ objectId: ObjectId }),
  body: z.strictObject({}),
  status: 200,
  answer: z.strictObject({ objectId: ObjectId }),
  refusals: ['follow-up.unknown', 'file.lost-race'],
});

export const listFollowUps = route({
  id: 'listFollowUps',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/follow-ups',
  says: 'What the acting post follows up, the earliest day first.',
  access: 'work-list:read',
  query: z.strictObject({
    ...PAGE_QUERY,
    /** Up to this day; all unless it is said. */
    until: Day.optional(),
  }),
  status: 200,
  answer: page(FollowUpView),
  refusals: ['request.cursor-invalid'],
});

export const listUndiarised = route({
  id: 'listUndiarised',
  noun: 'receipts',
  method: 'GET',
  path: '/v1/undiarised',
  says: 'Scans that were brought by posts of the acting post’s office and have passed their check, and that nobody has diarised, oldest first.',
  access: 'receipt:diarise',
  query: z.strictObject({
    ...PAGE_QUERY,
    /** All of them, or those that lie for longer than a day. */
    which: z.enum(['all', 'late']).default('all'),
  }),
  status: 200,
  answer: page(
    DocumentView.pick({
      documentId: true,
      type: true,
      pages: true,
      uploadedBy: true,
      createdAt: true,
    }).extend({
      /** Absent where the acting post may not see the scan: a name may say what it is about. */
      fileName: DocumentView.shape.fileName.optional(),
      /** Sent here by another office of the district: whose letter it is, its number and date. */
      letter: ArrivedLetter.optional(),
    }),
  ),
  refusals: ['request.cursor-invalid'],
});
