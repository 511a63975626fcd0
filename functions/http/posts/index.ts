import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/directory.ts';
import { createPost } from './create-post.ts';
import { listPosts } from './list-posts.ts';

export const handler = serve(
  'posts',
  routes,
  served<'posts'>(office => ({
    createPost: createPost(office),
    listPosts: listPosts(office),
  })),
);
