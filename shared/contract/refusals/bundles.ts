import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How files that belong together say no. */
export const BUNDLES = {
  'file.attach-same': say(
    409,
    'पत्रावली अपने ही में संलग्न नहीं की जा सकती; दूसरी चुनें।',
    'A file is not attached to itself; choose another.',
  ),
  'file.attach-unlike': say(
    409,
    'दोनों पत्रावलियाँ एक-सी होनी चाहिए: दोनों सामान्य या दोनों गोपनीय, दोनों कागज़ पर या दोनों इलेक्ट्रॉनिक; दूसरी चुनें, या दोनों को सम्बद्ध करें।',
    'Both files must be alike: both normal or both confidential, both on paper or both electronic; choose another, or link the two.',
  ),
  'file.attached-full': say(
    409,
    'इस पत्रावली में और पत्रावलियाँ संलग्न नहीं हो सकतीं; किसी को अलग करें या दूसरी चुनें।',
    'No more files can be attached to this one; take one out or choose another.',
  ),
  'file.carrier-away': say(
    409,
    'जिस पत्रावली में संलग्न करना है वह आपके पास नहीं है; वह आपके पास आए तब संलग्न करें।',
    'The file to attach it to is not with you; attach it when that is back.',
  ),
  'file.merge-paper-only': say(
    409,
    'केवल अपने ही कार्यालय की कागज़ी पत्रावलियाँ एक में मिलाई जाती हैं; इसे संलग्न करें।',
    'Only paper files of one office are merged into one; attach it instead.',
  ),
  'file.not-attached': say(
    409,
    'वह पत्रावली इसमें संलग्न नहीं है; सूची फिर देखें।',
    'That file is not attached to this one; look at the list again.',
  ),
  'file.volumes-full': say(
    409,
    'इस पत्रावली के और खण्ड नहीं खुल सकते; शेष के लिए नई पत्रावली खोलें।',
    'No more volumes can be opened of this file; open a new file for what is left.',
  ),
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
