import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How calendars say no. */
export const CALENDARS = {
  'holiday.exists': say(
    409,
    'यह दिन इस कैलेंडर में पहले से घोषित है; उसी प्रविष्टि को बदलें या वापस लें।',
    'This day is declared in this calendar already; look at that entry and withdraw it if it is wrong.',
  ),
  'holiday.unknown': say(
    404,
    'ऐसा कोई घोषित दिन नहीं है; कैलेंडर की सूची से चुनें।',
    'No such day was declared; choose one from the calendar.',
  ),
  'holiday.withdrawn': say(
    409,
    'यह घोषणा वापस ली जा चुकी है; आवश्यक हो तो दिन फिर से घोषित करें।',
    'This declaration was withdrawn; enter the day anew if need be.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
