import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How search says no. */
export const SEARCH = {
  'search.no-word': say(
    400,
    'खोजने योग्य कोई शब्द नहीं मिला; कम से कम दो अक्षर का शब्द या कोई संख्या लिखें।',
    'There is no word to search for; type a word of two letters or more, or a number.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
