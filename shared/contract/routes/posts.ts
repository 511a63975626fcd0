import * as z from 'zod';
import { Designation, Post, PostRow } from '#shared/domain/directory/post.ts';
import { DesignationId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

export const createDesignation = route({
  id: 'createDesignation',
  noun: 'posts',
  method: 'POST',
  path: '/v1/designations',
  says: 'Enters a designation with its level (स्तर) in the district’s table.',
  access: 'directory:write',
  body: Designation.omit({ designationId: true }),
  status: 201,
  answer: Designation,
  refusals: ['designation.exists', 'directory.lost-race'],
});

export const describeDesignation = route({
  id: 'describeDesignation',
  noun: 'posts',
  method: 'PUT',
  path: '/v1/designations/{designationId}',
  says: 'Names a designation anew or gives it another level; every post of it stands there from then on.',
  access: 'directory:write',
  params: z.strictObject({ designationId: DesignationId }),
  body: Designation.omit({ designationId: true }),
  status: 200,
  answer: Designation,
  refusals: ['designation.unknown', 'designation.exists', 'directory.lost-race'],
});

export const listDesignations = route({
  id: 'listDesignations',
  noun: 'posts',
  method: 'GET',
  path: '/v1/designations',
  says: 'The district’s table of designations and levels.',
  access: 'directory:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Designation),
  refusals: ['request.cursor-invalid'],
});

export const createPost = route({
  id: 'createPost',
  noun: 'posts',
  method: 'POST',
  path: '/v1/posts',
  says: 'Sets up a seat in an office, below the post it reports to.',
  access: 'directory:write',
  body: PostRow.omit({ postId: true }),
  status: 201,
  answer: Post,
  refusals: [
    'office.unknown',
    'designation.unknown',
    'post.exists',
    'post.reporting-line-invalid',
    'directory.lost-race',
  ],
});

export const describePost = route({
  id: 'describePost',
  noun: 'posts',
  method: 'PUT',
  path: '/v1/posts/{postId}',
  says: 'Names a post anew, or changes its designation or the post it reports to. It stays in its office.',
  access: 'directory:write',
  params: z.strictObject({ postId: PostId }),
  body: PostRow.pick({ names: true, designationId: true, reportsTo: true }),
  status: 200,
  answer: Post,
  refusals: ['post.unknown', 'designation.unknown', 'post.reporting-line-invalid', 'directory.lost-race'],
});

export const listPosts = route({
  id: 'listPosts',
  noun: 'posts',
  method: 'GET',
  path: '/v1/posts',
  says: 'The posts of the district, or of one office.',
  access: 'directory:read',
  query: z.strictObject({ ...PAGE_QUERY, officeId: OfficeId.optional() }),
  status: 200,
  answer: page(Post),
  refusals: ['request.cursor-invalid'],
});
