/** Why a page has no text, in words that tell the officer what to do next. Closed: nothing else is a reason. */
export const PAGE_REASONS = [
  {
    code: 'page.no-image',
    hi: 'यह पृष्ठ दिखाया नहीं जा सका, इसलिए पढ़ा भी नहीं गया। कृपया इसे दोबारा स्कैन करें।',
    en: 'This page could not be drawn, so it was not read either. Please scan it again.',
  },
  {
    code: 'page.too-slow',
    hi: 'इस पृष्ठ को पढ़ने में बहुत समय लग रहा था। कृपया इसका पाठ स्वयं लिखें या साफ़ स्कैन भेजें।',
    en: 'Reading this page took too long. Please type its text, or send a cleaner scan.',
  },
  {
    code: 'page.engine-failed',
    hi: 'पढ़ने वाला यंत्र इस पृष्ठ पर रुक गया। कृपया दोबारा पढ़वाएँ; फिर भी न हो तो पाठ स्वयं लिखें।',
    en: 'The reading engine stopped at this page. Please have it read again, or type its text.',
  },
  {
    code: 'page.engine-unreachable',
    hi: 'पाठ पढ़ने की सेवा तक पहुँचा नहीं जा सका। कृपया कुछ देर बाद दोबारा पढ़वाएँ या व्यवस्थापक को बताएँ।',
    en: 'The reading service cannot be reached. Please have the page read again later, or tell the administrator.',
  },
] as const satisfies readonly { code: string; hi: string; en: string }[];

export type PageReason = (typeof PAGE_REASONS)[number]['code'];
