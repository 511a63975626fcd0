import { serve } from '#functions/runtime/http.ts';
import { positions, served } from '#functions/runtime/wiring.ts';
import { REPORTS } from '#shared/contract/refusals/reports.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/position.ts';
import { getPosition } from './get-position.ts';
import { listPositionFlow } from './list-position-flow.ts';
import { listPositionItems } from './list-position-items.ts';
import { listPositionPosts } from './list-position-posts.ts';
import { getPositionSheet, listPositionFlowSheet, listPositionPostsSheet } from './sheets.ts';

export const handler = serve(
  'position',
  { routes, says: { ...SEATS, ...REPORTS } },
  served<'position'>(office => {
    const room = { ...office, positions: positions() };
    return {
      getPosition: getPosition(room),
      getPositionSheet: getPositionSheet(room),
      listPositionPosts: listPositionPosts(room),
      listPositionPostsSheet: listPositionPostsSheet(room),
      listPositionItems: listPositionItems(room),
      listPositionFlow: listPositionFlow(room),
      listPositionFlowSheet: listPositionFlowSheet(room),
    };
  }),
);
