import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { BUNDLES } from '#shared/contract/refusals/bundles.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { NUMBERS } from '#shared/contract/refusals/numbers.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/bundles.ts';
import { attachFile } from './attach-file.ts';
import { detachFile } from './detach-file.ts';
import { mergePart } from './merge-part.ts';
import { openPart } from './open-part.ts';
import { openVolume } from './open-volume.ts';

export const handler = serve(
  'bundles',
  { routes, says: { ...BUNDLES, ...FILES, ...NUMBERS, ...PAPERS, ...SEATS } },
  served<'bundles'>(office => ({
    openPart: openPart(office),
    mergePart: mergePart(office),
    attachFile: attachFile(office),
    detachFile: detachFile(office),
    openVolume: openVolume(office),
  })),
);
