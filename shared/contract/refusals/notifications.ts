import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How notifications say no. */
export const NOTIFICATIONS = {
  'notification.unknown': say(
    404,
    'ऐसी कोई सूचना नहीं है; सूचनाओं की सूची फिर देखें।',
    'There is no such notification; look at the list of them again.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
