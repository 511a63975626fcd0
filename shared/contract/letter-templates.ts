import type { LetterForm } from '#shared/domain/letters/form.ts';
import type { Language } from './problem.ts';

/** What is filled into a template from the file and the directory. */
export type Fields = {
  readonly fileNumber: string;
  readonly subject: string;
  /** The office that writes. */
  readonly office: string;
  /** What whoever signs is called. */
  readonly signatory: string;
};
type Template = Readonly<Record<Language, (fields: Fields) => readonly string[]>>;

/**
 * How each form begins and ends, a paragraph a line; what lies between is the office's own. Where something is to be
 * written there are dots, so that it cannot be passed over.
 */
export const LETTER_TEMPLATES = {
  letter: {
    hi: () => [
      'कृपया उपर्युक्त विषय का अवलोकन करने का कष्ट करें।',
      '……',
      'अतः अनुरोध है कि आवश्यक कार्यवाही करते हुए इस कार्यालय को अवगत कराने का कष्ट करें।',
    ],
    en: () => [
      'I am directed to refer to the subject noted above and to say as follows.',
      '……',
      'It is requested that necessary action be taken under intimation to this office.',
    ],
  },
  'do-letter': {
    hi: ({ subject }) => [`मैं आपका ध्यान “${subject}” की ओर आकृष्ट करना चाहता/चाहती हूँ।`, '……'],
    en: ({ subject }) => [`I would like to draw your personal attention to “${subject}”.`, '……'],
  },
  'office-memorandum': {
    hi: () => ['अधोहस्ताक्षरी को उपर्युक्त विषय की ओर ध्यान दिलाते हुए यह कहने का निर्देश हुआ है कि ……'],
    en: () => ['The undersigned is directed to refer to the subject noted above and to say that ……'],
  },
  'uo-note': {
    hi: ({ fileNumber }) => [`पत्रावली संख्या ${fileNumber} में निम्नलिखित बिन्दु पर परामर्श अपेक्षित है:`, '……'],
    en: ({ fileNumber }) => [`Advice is sought on the following point arising in file ${fileNumber}:`, '……'],
  },
  'office-order': {
    hi: ({ office }) => [`${office} में निम्नलिखित व्यवस्था तत्काल प्रभाव से लागू की जाती है:`, '……'],
    en: ({ office }) => [`The following arrangement takes effect at once in ${office}:`, '……'],
  },
  order: {
    hi: ({ fileNumber }) => [
      `पत्रावली संख्या ${fileNumber} में उपलब्ध अभिलेखों के परीक्षण के उपरान्त निम्नलिखित आदेश पारित किया जाता है:`,
      '……',
    ],
    en: ({ fileNumber }) => [
      `Upon examination of the record in file ${fileNumber} it is ordered as follows:`,
      '……',
    ],
  },
  notification: {
    hi: () => ['सर्वसाधारण की जानकारी के लिए यह अधिसूचित किया जाता है कि ……'],
    en: () => ['It is hereby notified for general information that ……'],
  },
  resolution: {
    hi: () => [
      '…… पर विचार करने के उपरान्त यह संकल्प किया गया कि ……',
      'आदेश: यह संकल्प सर्वसाधारण की जानकारी के लिए प्रकाशित किया जाए।',
    ],
    en: () => [
      'Having considered ……, it has been resolved that ……',
      'Ordered that this resolution be published for general information.',
    ],
  },
  endorsement: {
    hi: () => [],
    en: () => [],
  },
  minutes: {
    hi: ({ signatory, subject }) => [
      `${signatory} की अध्यक्षता में दिनांक …… को “${subject}” पर सम्पन्न बैठक का कार्यवृत्त।`,
      'उपस्थिति: ……',
      'विचार-विमर्श एवं निर्णय: ……',
      'बैठक सधन्यवाद समाप्त हुई।',
    ],
    en: ({ signatory, subject }) => [
      `Minutes of the meeting on “${subject}”, held on …… with ${signatory} in the chair.`,
      'Present: ……',
      'Discussion and decisions: ……',
      'The meeting ended with a vote of thanks to the chair.',
    ],
  },
  'press-note': {
    hi: ({ office }) => [`${office} द्वारा सूचित किया जाता है कि ……`],
    en: ({ office }) => [`${office} informs the public that ……`],
  },
} as const satisfies Record<LetterForm, Template>;
