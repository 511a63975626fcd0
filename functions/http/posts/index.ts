import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/posts.ts';
import { createDesignation } from './create-designation.ts';
import { createPost } from './create-post.ts';
import { describeDesignation } from './describe-designation.ts';
import { describePost } from './describe-post.ts';
import { listDesignations } from './list-designations.ts';
import { listPosts } from './list-posts.ts';

export const handler = serve(
  'posts',
  { routes, says: { ...DIRECTORY, ...SEATS } },
  served<'posts'>(office => ({
    createDesignation: createDesignation(office),
    createPost: createPost(office),
    describeDesignation: describeDesignation(office),
    describePost: describePost(office),
    listDesignations: listDesignations(office),
    listPosts: listPosts(office),
  })),
);
