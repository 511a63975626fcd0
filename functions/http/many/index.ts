import { serve } from '#functions/runtime/http.ts';
import { allowsTwoLevels, clock, served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/many.ts';
import { approveMany } from './approve-many.ts';
import { closeMany } from './close-many.ts';
import { disposeMany } from './dispose-many.ts';
import { markMany } from './mark-many.ts';
import { parkMany } from './park-many.ts';
import { pullUpMany } from './pull-up-many.ts';
import { receiveMany } from './receive-many.ts';
import type { Room } from './room.ts';
import { SAYS } from './says.ts';
import { takeBackMany } from './take-back-many.ts';

export const handler = serve(
  'many',
  { routes, says: SAYS },
  served<'many'>(office => {
    const room: Room = { ...office, again: clock, allowsTwoLevels: allowsTwoLevels(), says: SAYS };
    return {
      markMany: markMany(room),
      takeBackMany: takeBackMany(room),
      approveMany: approveMany(room),
      parkMany: parkMany(room),
      pullUpMany: pullUpMany(room),
      closeMany: closeMany(room),
      disposeMany: disposeMany(room),
      receiveMany: receiveMany(room),
    };
  }),
);
