import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How drafting, approval and signing say no. */
export const DRAFTS = {
  'draft.unknown': say(
    404,
    'ऐसा कोई आलेख आपकी पहुँच में नहीं है; पत्रावली के आलेखों की सूची देखें।',
    'There is no such draft that you may see; look at the drafts of the file.',
  ),
  'draft.version-unknown': say(
    404,
    'आलेख का यह संस्करण नहीं है; संस्करणों की सूची देखें।',
    'The draft has no such version; look at the list of its versions.',
  ),
  'draft.changed': say(
    409,
    'इस बीच किसी ने आलेख बदल दिया है; नया संस्करण देखकर फिर करें।',
    'Somebody has changed the draft meanwhile; look at the new version and do it again.',
  ),
  'draft.in-draft': say(
    409,
    'आलेख अभी अनुमोदित नहीं है; पहले अनुमोदन लें और हस्ताक्षर हेतु रखें।',
    'It is a draft still; have it approved and put it to signing first.',
  ),
  'draft.returned': say(
    409,
    'आलेख सुधार हेतु लौटाया गया है; पहले उसे सुधारें।',
    'The draft was returned to be corrected; correct it first.',
  ),
  'draft.approved': say(
    409,
    'यह संस्करण पहले ही अनुमोदित है; इसे हस्ताक्षर हेतु रखें।',
    'This version is approved already; put it to signing.',
  ),
  'draft.at-signing': say(
    409,
    'आलेख को पत्रांक मिल चुका है और वह हस्ताक्षर हेतु है; बदलना हो तो निरस्त कर नया आलेख बनाएँ।',
    'The draft has its number and waits to be signed; to change it, cancel it and begin another.',
  ),
  'draft.issued': say(
    409,
    'पत्र हस्ताक्षरित हो चुका है; बदलना हो तो निरस्त कर नया आलेख बनाएँ।',
    'The letter is signed already; to change it, cancel it and begin another.',
  ),
  'draft.cancelled': say(
    409,
    'आलेख निरस्त है; आवश्यक हो तो नया आलेख बनाएँ।',
    'The draft is cancelled; begin another if one is needed.',
  ),
  'draft.incomplete': say(
    409,
    'पत्र अधूरा है; प्रेषिती, पाठ या संलग्नक भरकर फिर करें।',
    'The letter is not complete; add its addressees, its text or what it encloses, and do it again.',
  ),
  'draft.not-approved': say(
    409,
    'यह संस्करण अनुमोदित नहीं है; पत्रावली अनुमोदन करने वाले अधिकारी को भेजें।',
    'This version is not approved; send the file to the officer who approves it.',
  ),
  'draft.not-competent': say(
    403,
    'इस आलेख का अनुमोदन आपका पद नहीं कर सकता; पत्रावली अनुमोदन करने वाले अधिकारी को भेजें।',
    'Your post does not approve this draft; send the file to the officer who does.',
  ),
  'draft.approver-fixed': say(
    403,
    'अनुमोदन करने वाले अधिकारी को उनसे नीचे का पद नहीं बदल सकता; वही रहने दें या ऊपर का पद चुनें।',
    'No post below the approving officer takes the draft from them; leave them, or choose a post above.',
  ),
  'draft.approver-unfit': say(
    409,
    'अनुमोदन हस्ताक्षरकर्ता स्वयं या उनसे ऊपर का पद करता है; ऐसा पद चुनें।',
    'Who approves is the signatory or a post above; choose one of these.',
  ),
  'draft.signatory-unfit': say(
    409,
    'यह पद पत्रों पर हस्ताक्षर नहीं करता; अनुभाग प्रभारी या ऊपर का पद चुनें।',
    'This post does not sign letters; choose the section in-charge or a post above.',
  ),
  'draft.signed-day-invalid': say(
    409,
    'हस्ताक्षर का दिनांक पत्र के दिनांक से पहले या आज के बाद का नहीं हो सकता; दिनांक सुधारें।',
    'A letter is signed neither before its date nor after today; correct the day.',
  ),
  'draft.code-unread': say(
    409,
    'स्कैन पर पत्र का कोड पढ़ा नहीं जा सका; पहले पृष्ठ के नीचे छपा कोड लिखें, या साफ़ स्कैन फिर से करें।',
    'The letter’s code could not be read from the scan; type the one printed at the foot of the page, or scan it again.',
  ),
  'draft.code-of-another': say(
    409,
    'यह स्कैन किसी दूसरे पत्र का है; इसी पत्र की हस्ताक्षरित प्रति स्कैन करें।',
    'This scan is of another letter; scan the signed copy of this one.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
