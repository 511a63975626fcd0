import { LIMITS } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

const { phrase, phrases, favourites } = LIMITS;

/** How an officer’s desk says no. */
export const DESK = {
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
  'post.not-below': say(
    403,
    'यह पद आपके पद के अधीन नहीं है; अपने अधीन का कोई पद चुनें।',
    'This post does not stand below yours; choose one that does.',
  ),
  [phrase.code]: say(
    400,
    `एक वाक्यांश अधिकतम ${phrase.most} अक्षरों का हो सकता है; उसे छोटा करें।`,
    `A phrase has at most ${phrase.most} characters; shorten it.`,
  ),
  [phrases.code]: say(
    400,
    `अधिकतम ${phrases.most} वाक्यांश रखे जा सकते हैं; पहले कोई पुराना हटाएँ।`,
    `At most ${phrases.most} phrases are kept; remove an old one first.`,
  ),
  [favourites.code]: say(
    400,
    `अधिकतम ${favourites.most} पद पसन्दीदा हो सकते हैं; पहले कोई हटाएँ।`,
    `At most ${favourites.most} posts can be favourites; remove one first.`,
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
