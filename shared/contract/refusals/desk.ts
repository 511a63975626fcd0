import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How an officer’s own desk says no. */
export const DESK_REFUSALS = {
  'phrase.unknown': say(
    404,
    'ऐसा कोई वाक्यांश नहीं है; सूची फिर से देखें।',
    'There is no such phrase; look at the list again.',
  ),
  'desk.changed': say(
    409,
    'यह सूची इस बीच दूसरी जगह बदली गई है; नई सूची देखकर फिर करें।',
    'This list was changed elsewhere meanwhile; look at it as it is now and do it again.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
