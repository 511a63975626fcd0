import { LIMITS } from '#shared/domain/limits.ts';
import { say } from './say.ts';

const { letter, letterAddressees, letterCopies, letterReferences, enclosures } = LIMITS;

/** How a letter says that there is more of it than the office takes. */
export const LETTER_LIMIT_REFUSALS = {
  [letter.code]: say(
    400,
    `एक पत्र अपने सभी प्रेषितियों सहित अधिकतम ${letter.most / 1024} केबी का हो सकता है; लम्बी सामग्री संलग्नक में दें।`,
    `A letter with all its addressees has at most ${letter.most / 1024} KB; put what is long into an enclosure.`,
  ),
  [letterAddressees.code]: say(
    400,
    `एक पत्र अधिकतम ${letterAddressees.most} प्रेषितियों को जा सकता है; शेष के लिए दूसरा पत्र बनाएँ।`,
    `A letter goes to at most ${letterAddressees.most} addressees; write another for the rest.`,
  ),
  [letterCopies.code]: say(
    400,
    `एक पत्र की अधिकतम ${letterCopies.most} प्रतिलिपियाँ हो सकती हैं; शेष के लिए पृष्ठांकन अलग से करें।`,
    `A letter has at most ${letterCopies.most} copies; send it to the rest by another.`,
  ),
  [letterReferences.code]: say(
    400,
    `एक पत्र में अधिकतम ${letterReferences.most} सन्दर्भ हो सकते हैं; शेष पाठ में लिखें।`,
    `A letter has at most ${letterReferences.most} references; name the rest in its text.`,
  ),
  [enclosures.code]: say(
    400,
    `एक पत्र के अधिकतम ${enclosures.most} संलग्नक हो सकते हैं; कई संलग्नक एक पंक्ति में लिखें।`,
    `A letter has at most ${enclosures.most} enclosures; name several in one line.`,
  ),
} as const;
