import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How files that belong together say no. */
export const BUNDLES = {
  'file.main-away': say(
    409,
    'मूल पत्रावली आपके पास नहीं है; उसके लौटने पर भाग को उसमें मिलाएँ।',
    'The main file is not with you; merge the part into it when it is back.',
  ),
  'file.main-here': say(
    409,
    'पत्रावली आपके ही पास है; भाग खोलने के बजाय इसी पर कार्यवाही करें।',
    'The file is with you; act on it itself instead of opening a part.',
  ),
  'file.not-a-part': say(
    409,
    'यह भाग-पत्रावली नहीं है; मूल पत्रावली में मिलाने के लिए भाग चुनें।',
    'This is no part file; choose a part to merge it into its main file.',
  ),
  'file.parts-full': say(
    409,
    'इस पत्रावली के और भाग नहीं खुल सकते; शेष के लिए नई पत्रावली खोलें।',
    'No more parts can be opened of this file; open a new file for what is left.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
