import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How channels of submission say no. */
export const CHANNELS = {
  'channel.unknown': say(
    404,
    'ऐसा कोई प्रस्तुतीकरण मार्ग नहीं है; मार्गों की सूची से चुनें।',
    'There is no such channel; choose one from the list of channels.',
  ),
  'channel.withdrawn': say(
    409,
    'यह प्रस्तुतीकरण मार्ग वापस लिया जा चुका है; सूची से दूसरा चुनें या नया बनाएँ।',
    'This channel was withdrawn; choose another from the list, or make a new one.',
  ),
  'channel.too-many-levels': say(
    409,
    'यह मार्ग निर्धारित से अधिक स्तरों से होकर जाता है; चरण घटाएँ, या अधिक स्तरों का कारण लिखें।',
    'This channel passes more levels than are allowed; take stages out, or write why it needs more.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
