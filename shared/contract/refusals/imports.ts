import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How imports of sheets say no. */
export const IMPORTS = {
  'import.unknown': say(
    404,
    'ऐसा कोई आयात नहीं है; आयातों की सूची फिर देखें।',
    'There is no such import; look at the list of imports again.',
  ),
  'import.too-large': say(
    413,
    'एक फ़ाइल अधिकतम 20 एमबी की हो सकती है; शीट को भागों में भेजें।',
    'A file may have at most 20 MB; send the sheet in parts.',
  ),
  'import.files-missing': say(
    409,
    'सब फ़ाइलें यहाँ नहीं हैं; उन्हें भेजें, या नया आयात आरम्भ करें।',
    'Not all files are here; send them, or begin a new import.',
  ),
  'import.not-checked': say(
    409,
    'आयात की जाँच पूरी नहीं हुई है; पहले जाँच कराएँ।',
    'The import has not been checked through; have it checked first.',
  ),
  'import.has-errors': say(
    409,
    'आयात में त्रुटियाँ हैं; उन्हें शीट में सुधारकर नया आयात करें।',
    'The import has errors; correct them in the sheets and begin a new import.',
  ),
  'import.directory-changed': say(
    409,
    'जाँच के बाद निर्देशिका बदल चुकी है; फिर जाँच कराएँ और परिणाम देखें।',
    'The directory has changed since the check; have it checked again and look at what it says.',
  ),
  'import.applied': say(
    409,
    'यह आयात निर्देशिका में दर्ज हो चुका है; और परिवर्तन हो तो नया आयात आरम्भ करें।',
    'This import has been entered into the directory already; begin a new one for further changes.',
  ),
  'import.cancelled': say(
    409,
    'यह आयात निरस्त किया जा चुका है; नया आयात आरम्भ करें।',
    'This import has been cancelled; begin a new one.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
