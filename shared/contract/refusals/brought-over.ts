import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How bringing a live file over from paper says no, beside what any file does. */
export const BROUGHT_OVER = {
  'file.already-brought-over': say(
    409,
    'इस पुराने क्रमांक की पत्रावली पहले ही यहाँ लाई जा चुकी है; क्रमांक से खोजें।',
    'A file of this old number has been brought over already; search for it by its number.',
  ),
  'file.holder-elsewhere': say(
    409,
    'पत्रावली जिसके पास है वह पद आपके कार्यालय का या उससे नीचे का नहीं है; सही पद चुनें।',
    'The post that has the file is neither of your office nor of one below it; choose the right post.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
