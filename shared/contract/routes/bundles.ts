import * as z from 'zod';
import { Priority } from '#shared/domain/holding.ts';
import { FileId } from '#shared/domain/ids.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { DELAY, Reason } from '../file-bodies.ts';
import { ACT_REFUSALS, HELD_ASIDE, NOT_OPENED } from '../file-refusals.ts';
import { route } from '../route.ts';
import { Acted } from '../views.ts';

const params = z.strictObject({ fileId: FileId });

export const openPart = route({
  id: 'openPart',
  noun: 'bundles',
  method: 'POST',
  path: '/v1/files/{fileId}/parts',
  says: 'Opens a part file of one that is away, for what cannot wait: by a post of its office that opened it or has had it. It bears the number of the file with `/Part-n`, is classified as that is, and has waited as long. Answers where the part stands.',
  access: 'file:act',
  act: 'file.open-part',
  params,
  body: z.strictObject({
    /** Absent: that of the main file. */
    subject: line(LIMITS.subject).optional(),
    priority: Priority.default('ordinary'),
    reason: Reason,
  }),
  status: 201,
  answer: Acted,
  refusals: [
    'file.unknown',
    'file.not-permitted',
    'file.lost-race',
    'precondition.failed',
    'file.closed',
    'file.recorded',
    'file.merged',
    'file.is-part',
    'file.main-here',
    'file.parts-full',
    'number.taken',
    'number.lost-race',
  ],
});

export const mergePart = route({
  id: 'mergePart',
  noun: 'bundles',
  method: 'POST',
  path: '/v1/files/{fileId}/merge',
  says: 'Merges a part file back into its main file, by the post that has both before it: its notes and its correspondence follow those of the main file in their order, each signed as it was. Answers where the part stood last.',
  access: 'file:act',
  act: 'file.merge-part',
  params,
  body: z.strictObject({ ...DELAY }),
  status: 200,
  answer: Acted,
  refusals: [
    ...ACT_REFUSALS,
    ...HELD_ASIDE,
    ...NOT_OPENED,
    'file.not-a-part',
    'file.main-away',
    'file.notes-unconfirmed',
    'file.drafts-open',
    'file.delay-reason-needed',
  ],
});
