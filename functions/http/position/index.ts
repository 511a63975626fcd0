import { serve } from '#functions/runtime/http.ts';
import { positions, served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/position.ts';
import { getPosition } from './get-position.ts';
import { listPositionPosts } from './list-position-posts.ts';

export const handler = serve(
  'position',
  routes,
  served<'position'>(office => {
    const room = { ...office, positions: positions() };
    return {
      getPosition: getPosition(room),
      listPositionPosts: listPositionPosts(room),
    };
  }),
);
