import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How a post, and who sits in it, says no to what is sent to it. */
export const SEATS = {
  'office.unknown': say(
    404,
    'ऐसा कोई कार्यालय नहीं है; सूची से चुनें।',
    'There is no such office; choose one from the list.',
  ),
  'office.paper-closed': say(
    409,
    'इस कार्यालय में अब काग़ज़ी पत्रावली नहीं ली जाती; ई-पत्रावली खोलें, या अपवाद स्वीकृत कराएँ।',
    'This office takes no paper file any more; open an electronic one, or have an exception approved.',
  ),
  'post.unknown': say(404, 'ऐसा कोई पद नहीं है; सूची से चुनें।', 'There is no such post; choose one from the list.'),
  'post.vacant': say(
    409,
    'यह पद इस समय रिक्त है; फिर भी भेजना हो तो पुष्टि करें।',
    'This post is vacant now; confirm if you want to send all the same.',
  ),
  'post.same': say(
    409,
    'पत्रावली पहले से इसी पद पर है; दूसरा पद चुनें।',
    'The file is with this post already; choose another.',
  ),
  'officer.unknown': say(
    404,
    'ऐसा कोई अधिकारी या कर्मचारी नहीं है; निर्देशिका से चुनें।',
    'There is no such officer; choose one from the directory.',
  ),
  'post.on-leave': say(
    409,
    'इस पद के अधिकारी अवकाश पर हैं और प्रभार लिंक अधिकारी के पास है; लिंक अधिकारी को भेजें, या पुष्टि करके यहीं भेजें।',
    'The officer of this post is on leave and a link officer has the charge; send to the link officer, or confirm to send here.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
