/** Why an uploaded document was not taken, in words that tell the officer what to do next. Closed: nothing else is a reason. */
export const DOCUMENT_REASONS = [
  {
    code: 'document.empty',
    hi: 'फ़ाइल खाली है। कृपया दोबारा स्कैन करके भेजें।',
    en: 'The file is empty. Please scan and send it again.',
  },
  {
    code: 'document.wrong-type',
    hi: 'यह PDF, JPEG, PNG या TIFF नहीं है। कृपया इनमें से किसी एक रूप में भेजें।',
    en: 'This is not a PDF, JPEG, PNG or TIFF. Please send it as one of these.',
  },
  {
    code: 'document.truncated',
    hi: 'फ़ाइल अधूरी है, उसका अंतिम भाग नहीं पहुँचा। कृपया दोबारा भेजें।',
    en: 'The file is incomplete: its end is missing. Please send it again.',
  },
  {
    code: 'document.encrypted',
    hi: 'PDF पासवर्ड या अनुमति-प्रतिबंध से सुरक्षित है। कृपया सुरक्षा हटाकर भेजें।',
    en: 'The PDF is protected by a password or permissions. Please send it without protection.',
  },
  {
    code: 'document.too-many-pages',
    hi: 'दस्तावेज़ में बहुत अधिक पृष्ठ हैं। कृपया उसे भागों में बाँटकर भेजें।',
    en: 'The document has too many pages. Please send it in parts.',
  },
  {
    code: 'document.too-large-page',
    hi: 'दस्तावेज़ का कोई पृष्ठ बहुत बड़ा है। कृपया कम रिज़ॉल्यूशन पर स्कैन करें।',
    en: 'A page of the document is too large. Please scan it at a lower resolution.',
  },
  {
    code: 'document.too-large',
    hi: 'फ़ाइल बहुत बड़ी है। कृपया उसे भागों में बाँटकर भेजें।',
    en: 'The file is too large. Please send it in parts.',
  },
  {
    code: 'document.hash-mismatch',
    hi: 'पहुँची हुई फ़ाइल भेजी गई फ़ाइल से मेल नहीं खाती। कृपया दोबारा भेजें।',
    en: 'What arrived is not what was announced. Please send it again.',
  },
  {
    code: 'document.active-content',
    hi: 'PDF में स्क्रिप्ट या संलग्न फ़ाइल है, जिसकी अनुमति नहीं है। कृपया उसे छापकर या सादे PDF के रूप में भेजें।',
    en: 'The PDF holds script or an attached file, which is not allowed. Please print it or save it as a plain PDF.',
  },
  {
    code: 'document.never-came',
    hi: 'फ़ाइल समय पर नहीं पहुँची। कृपया दोबारा अपलोड करें।',
    en: 'The file did not arrive in time. Please upload it again.',
  },
  {
    code: 'document.unreadable',
    hi: 'दस्तावेज़ पढ़ा नहीं जा सका। कृपया दोबारा स्कैन करें।',
    en: 'The document could not be read. Please scan it again.',
  },
  {
    code: 'document.disposed',
    hi: 'इसकी पत्रावली का अभिलेख नियमानुसार नष्ट किया जा चुका है; विनष्टीकरण प्रमाण-पत्र देखें।',
    en: 'The record of its file was disposed of under the rules; see the certificate of disposal.',
  },
] as const satisfies readonly { code: string; hi: string; en: string }[];
