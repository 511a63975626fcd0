import * as z from 'zod';
import { FileLink, ReadingCopy } from '#shared/domain/beside-file.ts';
import { Cover } from '#shared/domain/cover.ts';
import { FileId } from '#shared/domain/ids.ts';
import { Reason } from '../file-bodies.ts';
import { ACT_REFUSALS, NOT_OPENED } from '../file-refusals.ts';
import { route } from '../route.ts';
import { Acted, PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ fileId: FileId });

export const linkFiles = route({
  id: 'linkFiles',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/links',
  says: 'Two files refer to each other from now on; each goes its own way. The other must be one that the acting post may read; what is confidential is linked with its like only.',
  access: 'file:act',
  act: 'file.link',
  params,
  body: z.strictObject({ to: FileId }),
  status: 200,
  answer: Acted,
  refusals: [
    ...ACT_REFUSALS,
    ...NOT_OPENED,
    'file.closed',
    'file.recorded',
    'file.link-same',
    'file.link-confidential',
    'file.linked-already',
    'file.links-full',
  ],
});

export const unlinkFiles = route({
  id: 'unlinkFiles',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/unlink',
  says: 'Takes the link between two files away, on both, with a reason; both journals keep that there was one.',
  access: 'file:act',
  act: 'file.unlink',
  params,
  body: z.strictObject({ to: FileId, reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...NOT_OPENED, 'file.closed', 'file.recorded', 'file.not-linked'],
});

export const listLinks = route({
  id: 'listLinks',
  noun: 'files',
  method: 'GET',
  path: '/v1/files/{fileId}/links',
  says: 'The files that this one and they refer to. To know of a link opens nothing of the other file.',
  access: 'file:read',
  act: 'file.read',
  params,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(FileLink),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const setCover = route({
  id: 'setCover',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/cover',
  says: 'Writes what stands on the cover of the file beside number and subject: the whole of it, in place of what stood there.',
  access: 'file:act',
  act: 'file.set-cover',
  params,
  body: Cover,
  status: 200,
  answer: Acted,
  refusals: [...ACT_REFUSALS, ...NOT_OPENED, 'file.closed', 'file.recorded'],
});

export const listCopies = route({
  id: 'listCopies',
  noun: 'files',
  method: 'GET',
  path: '/v1/copies',
  says: 'Files that the acting post was given to read beside their way, the newest first. Neither what is confidential nor, by a mandate, any file shows its subject.',
  access: 'work-list:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(ReadingCopy),
  refusals: ['request.cursor-invalid'],
});

export const markCopyRead = route({
  id: 'markCopyRead',
  noun: 'files',
  method: 'POST',
  path: '/v1/files/{fileId}/copy/read',
  says: 'The post has read what it was given a copy of; it stays on the list as read. It opens nothing.',
  access: 'file:read',
  act: 'file.read',
  params,
  body: z.strictObject({}),
  status: 200,
  answer: ReadingCopy,
  refusals: ['file.unknown', 'copies.none'],
});
