import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { SEARCH } from '#shared/contract/refusals/search.ts';
import * as routes from '#shared/contract/routes/search.ts';
import { search } from './search.ts';

export const handler = serve(
  'search',
  { routes, says: SEARCH },
  served<'search'>(office => ({ search: search(office) })),
);
