import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How acts on many at once say no. */
export const MANY = {
  'items.natures-mixed': say(
    409,
    'काग़ज़ वाली और इलेक्ट्रॉनिक वस्तुएँ एक साथ नहीं भेजी जातीं; उन्हें अलग-अलग भेजें।',
    'Paper and electronic items are not sent in one act; send them apart.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
