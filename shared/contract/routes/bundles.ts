import * as z from 'zod';
import { MANNERS_OF_ATTACHING } from '#shared/domain/bundle.ts';
import { Priority } from '#shared/domain/holding.ts';
import { FileId } from '#shared/domain/ids.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { DELAY, Reason } from '../file-bodies.ts';
import { ACT_REFUSALS, HELD_ASIDE, NOT_OPENED } from '../file-refusals.ts';
import { route } from '../route.ts';
import { Acted } from '../views.ts';

const params = z.strictObject({ fileId: FileId });
/** What any of these acts may refuse of the file it is done to. */
const AT_WORK = [...ACT_REFUSALS, ...HELD_ASIDE, ...NOT_OPENED] as const;

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
    'file.attached',
    'file.merged',
    'file.disposed',
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
    ...AT_WORK,
    'file.not-a-part',
    'file.main-away',
    'file.notes-unconfirmed',
    'file.drafts-open',
    'file.delay-reason-needed',
  ],
});

export const attachFile = route({
  id: 'attachFile',
  noun: 'bundles',
  method: 'POST',
  path: '/v1/files/{fileId}/attach',
  says: 'Puts a file into another, by the post that has both before it: it goes where that goes and is held by whoever holds that, until it is taken out; its matter is as old as ever, and so is that of the other from then on. Paper files of one office can be merged into one (`as`). Answers where it stood last.',
  access: 'file:act',
  act: 'file.attach',
  params,
  body: z.strictObject({
    /** The file that carries it from now on. */
    carrier: FileId,
    as: z.enum(MANNERS_OF_ATTACHING).default('attached'),
    reason: Reason,
    ...DELAY,
  }),
  status: 200,
  answer: Acted,
  refusals: [
    ...AT_WORK,
    'file.closing-requested',
    'file.attach-same',
    'file.attach-unlike',
    'file.attached-full',
    'file.attachments-inside',
    'file.carrier-away',
    'file.merge-paper-only',
    'file.is-part',
    'file.parts-open',
    'file.notes-unconfirmed',
    'file.drafts-open',
    'file.delay-reason-needed',
  ],
});

export const detachFile = route({
  id: 'detachFile',
  noun: 'bundles',
  method: 'POST',
  path: '/v1/files/{fileId}/detach',
  says: 'Takes a file out of this one, by the post that has this one: it lies opened before that post from then on, as old as it ever was. Answers where the file that was taken out stands.',
  access: 'file:act',
  act: 'file.detach',
  params,
  body: z.strictObject({
    /** The file that lies in this one. */
    file: FileId,
    reason: Reason,
  }),
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...NOT_OPENED, 'file.closed', 'file.recorded', 'file.not-attached'],
});

export const openVolume = route({
  id: 'openVolume',
  noun: 'bundles',
  method: 'POST',
  path: '/v1/files/{fileId}/volumes',
  says: 'Opens a further volume of a file that has grown too thick, by the post that has it: it bears the number of the first with `/Vol-n`, its notes go on where those of this volume end, and this volume lies in it from then on. Answers where the new volume stands.',
  access: 'file:act',
  act: 'file.open-volume',
  params,
  body: z.strictObject({ reason: Reason, ...DELAY }),
  status: 201,
  answer: Acted,
  refusals: [
    ...AT_WORK,
    'file.closing-requested',
    'file.is-part',
    'file.parts-open',
    'file.notes-unconfirmed',
    'file.drafts-open',
    'file.volumes-full',
    'file.delay-reason-needed',
    'office.paper-closed',
    'number.taken',
    'number.lost-race',
  ],
});
