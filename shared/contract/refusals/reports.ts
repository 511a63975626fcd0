import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How reports say no. */
export const REPORTS = {
  'report.too-large': say(
    409,
    'यह सूची एक बार में देने के लिए बहुत बड़ी है; कोई एक कार्यालय चुनें।',
    'This list is too large to be given at once; choose one office.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
