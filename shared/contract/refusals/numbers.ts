import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How numbers and subject heads say no to what is numbered. */
export const NUMBERS = {
  'number.reserved': say(
    422,
    'इस क्रमांक में कार्यालय का संकेत है, जो क्रम से दिए जाने वाले क्रमांकों में रहता है; बिना संकेत का क्रमांक लिखें, या खाना रिक्त छोड़ें।',
    'This number holds the office’s code, which stands in the numbers that are counted; type one without the code, or leave the field empty.',
  ),
  'number.taken': say(
    409,
    'यह क्रमांक इस वर्ष इस कार्यालय की किसी और पत्रावली का है; दूसरा लिखें।',
    'Another file of this office bears this number this year; type another.',
  ),
  'head.unknown': say(
    404,
    'ऐसा कोई विषय-शीर्ष नहीं है; सूची से चुनें।',
    'There is no such subject head; choose one from the list.',
  ),
  'head.ended': say(
    409,
    'यह विषय-शीर्ष समाप्त किया जा चुका है; दूसरा चुनें।',
    'This subject head has ended; choose another.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
