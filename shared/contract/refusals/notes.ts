import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How notes say no. */
export const NOTES = {
  'note.unknown': say(
    404,
    'ऐसी कोई टिप्पणी नहीं है; पत्रावली की टिप्पणियाँ फिर देखें।',
    'There is no such note; look at the file’s notes again.',
  ),
  'note.text-missing': say(
    400,
    'टिप्पणी का पाठ लिखें; बिना पाठ के केवल सहमति दी जा सकती है।',
    'Write the text of the note; only an endorsement can do without one.',
  ),
  'note.giver-missing': say(
    400,
    'मौखिक निर्देश किस पद ने दिया, यह नहीं बताया गया; वह पद चुनें।',
    'It is not said which post gave the instruction; choose that post.',
  ),
  'note.giver-invalid': say(
    400,
    'निर्देश आपका अपना पद नहीं दे सकता, और यह पद केवल मौखिक निर्देश या चर्चा की टिप्पणी में होता है; दूसरा पद चुनें या उसे हटाएँ।',
    'Your own post cannot be the giver, and only an oral instruction or a discussion names one; choose another post or leave it out.',
  ),
  'note.reference-unknown': say(
    409,
    'टिप्पणी का एक सन्दर्भ जहाँ ले जाता है, वह इस पत्रावली में नहीं है; सन्दर्भ सुधारें या हटाएँ।',
    'A reference in the note points to what is not in this file; correct it or take it out.',
  ),
  'note.changed': say(
    409,
    'टिप्पणी दूसरी जगह बदली गई है; नया पाठ देखकर फिर सहेजें।',
    'The note was changed elsewhere; look at the new text and save again.',
  ),
  'note.two-levels-one-person': say(
    409,
    'इस पत्रावली पर आप अपने दूसरे पद से टिप्पणी पुष्ट कर चुके हैं; दूसरे स्तर की पुष्टि किसी और से कराएँ।',
    'You have confirmed a note on this file as another post of yours; have another officer confirm at this level.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
