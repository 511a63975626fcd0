import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/search.ts';
import { search } from './search.ts';

export const handler = serve(
  'search',
  routes,
  served<'search'>(office => ({ search: search(office) })),
);
