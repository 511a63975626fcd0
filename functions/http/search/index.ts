import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { search } from './search.ts';

export const handler = serve(
  'search',
  served<'search'>(office => ({ search: search(office) })),
);
