import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How what shows a question to several posts says that there is none. */
export const CONSULTATION_UNKNOWN = {
  'consultation.unknown': say(
    404,
    'ऐसा कोई परामर्श आपकी पहुँच में नहीं है; पत्रावली के परामर्शों की सूची देखें।',
    'There is no such question that you may see; look at the questions on the file.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
