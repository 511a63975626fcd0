import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How slips and their codes say no. */
export const SLIPS = {
  'slip.code-mistyped': say(
    400,
    'पर्ची का कोड ठीक नहीं है; उसे पर्ची से मिलाकर फिर लिखें, या स्कैन करें।',
    'This is no slip’s code; compare it with the slip and type it again, or scan it.',
  ),
  'slip.unknown': say(
    404,
    'इस कोड की कोई पर्ची नहीं है; कोड पर्ची से मिलाएँ, या संख्या से पंजी में खोजें।',
    'There is no slip with this code; compare it with the slip, or look the number up in the register.',
  ),
  'slip.not-physical': say(
    409,
    'यह इलेक्ट्रॉनिक है; पर्ची केवल काग़ज़ पर चलने वाली की बनती है। इसे छोड़कर शेष की पर्चियाँ बनाएँ।',
    'This is electronic; only what is on paper gets a slip. Leave it out and print the others.',
  ),
  'peon.unknown': say(
    404,
    'इस कोड का कोई पृष्ठ आपके कार्यालय की चपरासी बही में नहीं है; कोड काग़ज़ से फिर मिलाएँ।',
    'Your office’s peon book has no page of this code; compare it with the paper again.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
