import type { LetterForm } from '#shared/domain/letters/form.ts';
import type { Priority } from '#shared/domain/priority.ts';
import type { Language } from './problem.ts';

type Words = Readonly<Record<Language, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

/** What forms of communication are called, as it stands above their text. */
export const FORM_WORDS = {
  letter: say('पत्र', 'Letter'),
  'do-letter': say('अर्द्धशासकीय पत्र', 'Demi-official letter'),
  'office-memorandum': say('कार्यालय ज्ञाप', 'Office Memorandum'),
  'uo-note': say('अशासकीय टिप्पणी', 'U.O. Note'),
  'office-order': say('कार्यालय आदेश', 'Office Order'),
  order: say('आदेश', 'Order'),
  notification: say('अधिसूचना', 'Notification'),
  resolution: say('संकल्प', 'Resolution'),
  endorsement: say('पृष्ठांकन', 'Endorsement'),
  minutes: say('कार्यवृत्त', 'Minutes'),
  'press-note': say('प्रेस विज्ञप्ति', 'Press Note'),
} as const satisfies Record<LetterForm, Words>;

/** What a letter says of itself beside what somebody wrote. */
export const LETTER_WORDS = {
  number: say('संख्या', 'No.'),
  day: say('दिनांक', 'Dated'),
  to: say('सेवा में,', 'To,'),
  subject: say('विषय', 'Subject'),
  reference: say('सन्दर्भ', 'Reference'),
  sir: say('महोदय/महोदया,', 'Sir/Madam,'),
  dear: say('प्रिय महोदय/महोदया,', 'Dear Sir/Madam,'),
  faithfully: say('भवदीय,', 'Yours faithfully,'),
  sincerely: say('आपका,', 'Yours sincerely,'),
  enclosures: say('संलग्नक', 'Enclosures'),
  endorsementNumber: say('पृष्ठांकन संख्या', 'Endorsement No.'),
  sameDay: say('तद्दिनांक', 'of even date'),
  copyTo: say('प्रतिलिपि निम्नलिखित को प्रेषित:', 'Copy forwarded to:'),
  forInformation: say('सूचनार्थ एवं आवश्यक कार्यवाही हेतु।', 'for information and necessary action.'),
  telephone: say('दूरभाष', 'Telephone'),
  email: say('ई-मेल', 'E-mail'),
  draft: say('प्रारूप', 'DRAFT'),
  confidential: say('गोपनीय', 'Confidential'),
  noNumber: say('……………', '……………'),
  /** Between the letter that is answered and its date. */
  yourLetter: say('आपका पत्र संख्या', 'Your letter No.'),
  yourPaper: say('आपका पत्र', 'Your letter'),
  dated: say('दिनांक', 'dated'),
  /** Of what one’s own office wrote. */
  ourLetter: say('इस कार्यालय का पत्र संख्या', 'This office’s letter No.'),
  reminder: say('स्मरण पत्र', 'Reminder'),
  /** What the copy of a signed letter bears at the foot of each page. */
  signedInInk: say('स्याही से हस्ताक्षरित', 'Signed in ink'),
  signedBy: say('हस्ताक्षरकर्ता', 'Signed by'),
  signedOn: say('हस्ताक्षर का दिनांक', 'Signed on'),
  code: say('पत्र कोड', 'Letter code'),
  pageMissing: say(
    'इस पृष्ठ के स्कैन का चित्र नहीं बन सका; हस्ताक्षरित पत्र देखें।',
    'No picture could be made of the scan of this page; see the signed letter.',
  ),
} as const satisfies Record<string, Words>;

/** What stands at the head of what cannot wait; nothing on the ordinary. */
export const URGENCY_WORDS = {
  ordinary: undefined,
  priority: say('प्राथमिकता', 'Priority'),
  immediate: say('तत्काल', 'Immediate'),
  'most-immediate': say('अति तत्काल', 'Most Immediate'),
  'out-today': say('आज ही', 'Out Today'),
} as const satisfies Record<Priority, Words | undefined>;

/** What a reminder says, a paragraph a line: which letter, which reminder, and what is wanted. */
export const REMINDER_TEMPLATE = {
  hi: ({ sent, mark }) => [
    `कृपया उपर्युक्त विषयक इस कार्यालय के पत्र संख्या ${sent} का सन्दर्भ ग्रहण करें, जिसका उत्तर अब तक अप्राप्त है।`,
    `यह ${mark} है। अतः अनुरोध है कि वांछित उत्तर अविलम्ब उपलब्ध कराने का कष्ट करें।`,
  ],
  en: ({ sent, mark }) => [
    `Please refer to this office’s letter No. ${sent}, on the subject noted above, to which no reply has been received so far.`,
    `This is ${mark}. It is requested that the reply be furnished without further delay.`,
  ],
} as const satisfies Record<
  Language,
  (of: { readonly sent: string; readonly mark: string }) => readonly string[]
>;
