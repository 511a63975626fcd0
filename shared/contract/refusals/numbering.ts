import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How the keeping of heads, patterns and counters says no. */
export const NUMBERING = {
  'counter.in-use': say(
    409,
    'इस क्रम से क्रमांक दिए जा चुके हैं; अब इसका आरम्भ नहीं बदलता। आगे के वर्ष का क्रम खोलें।',
    'This counter has given numbers, so its start no longer changes; open that of the next year.',
  ),
  'counter.opened': say(
    409,
    'यह क्रम पहले ही खोला जा चुका है; उसका आदेश सूची में देखें।',
    'This counter was opened before; look at its order in the list.',
  ),
  'counter.year-invalid': say(
    422,
    'क्रम चालू वर्ष का या अगले वर्ष का ही खुलता है, जैसे पंजी का वर्ष गिना जाता है; उनमें से एक दें।',
    'A counter is opened for the register’s present year or the next; give one of these.',
  ),
  'number.pattern-ambiguous': say(
    422,
    'इस प्रारूप से दो पत्रावलियों का एक ही क्रमांक बन सकता है; कार्यालय-संकेत, क्रम और वर्ष एक-एक बार रखें, ऊपर के शीर्ष न छोड़ें, और हर दो भागों के बीच चिह्न दें।',
    'By this pattern two files could bear one number; put office code, serial and year once each, leave out no head above another, and set a sign between any two parts.',
  ),
  'head.exists': say(
    409,
    'इसी स्थान पर इस संकेत का विषय-शीर्ष है या था; दूसरा संकेत दें।',
    'There is or was a subject head of this code at this place; choose another code.',
  ),
  'head.too-deep': say(
    409,
    'शीर्ष के केवल चार स्तर होते हैं; इसे ऊपर के किसी शीर्ष के नीचे बनाएँ।',
    'Heads have four levels only; set it up under a higher one.',
  ),
  'head.scope-wider': say(
    409,
    'ऊपर का शीर्ष जिस कार्यालय का है, यह भी उसी का या उससे नीचे के कार्यालय का हो सकता है; वही कार्यालय चुनें।',
    'The head above belongs to one office; choose that office or one below it.',
  ),
  'head.not-numbered': say(
    409,
    'इस पंजी के क्रमांक में यह शीर्ष नहीं लिखा जाता, इसलिए इसका अलग क्रम नहीं है; ऊपर का शीर्ष चुनें, या बिना शीर्ष के खोलें।',
    'The numbers of this register do not show this head, so it has no counter; choose a head above it, or none.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
