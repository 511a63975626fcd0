import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { DESK } from '#shared/contract/refusals/desk.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/desk.ts';
import { changePhrase } from './change-phrase.ts';
import { createPhrase } from './create-phrase.ts';
import { getDesk } from './get-desk.ts';
import { getDues } from './get-dues.ts';
import { getOfficePhrases } from './get-office-phrases.ts';
import { listBelow } from './list-below.ts';
import { listDues } from './list-dues.ts';
import { listDuesBelow } from './list-dues-below.ts';
import { listSent } from './list-sent.ts';
import { listWaiting } from './list-waiting.ts';
import { orderPhrases } from './order-phrases.ts';
import { removePhrase } from './remove-phrase.ts';
import { setFavourites } from './set-favourites.ts';

export const handler = serve(
  'desk',
  { routes, says: { ...DESK, ...SEATS } },
  served<'desk'>(office => ({
    changePhrase: changePhrase(office),
    createPhrase: createPhrase(office),
    getDesk: getDesk(office),
    getDues: getDues(office),
    getOfficePhrases: getOfficePhrases(office),
    listBelow: listBelow(office),
    listDues: listDues(office),
    listDuesBelow: listDuesBelow(office),
    listSent: listSent(office),
    listWaiting: listWaiting(office),
    orderPhrases: orderPhrases(office),
    removePhrase: removePhrase(office),
    setFavourites: setFavourites(office),
  })),
);
