import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How the printing of a certificate of disposal says no. */
export const CERTIFICATES = {
  'record.not-disposed': say(
    409,
    'यह अभिलेख नष्ट नहीं किया गया है; प्रमाण पत्र विनष्टीकरण की पुष्टि के बाद छापें।',
    'This record was not disposed of; print the certificate once its disposal is confirmed.',
  ),
  'record.being-erased': say(
    409,
    'इस अभिलेख की सामग्री अभी मिटाई जा रही है; कुछ मिनट बाद प्रमाण पत्र छापें।',
    'The contents of this record are still being erased; print the certificate in a few minutes.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
