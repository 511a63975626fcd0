import type { Language } from '../../problem.ts';
import type { Catalogue } from '../../words/words.ts';

const hi = {
  print: 'पत्र छापें',
  toSign: 'हस्ताक्षर: पत्र छापें, स्याही से हस्ताक्षर करें और स्कैन यहाँ दें।',
  code: 'पत्र कोड',
  signedCopy: 'हस्ताक्षरित प्रति',
  choose: 'हस्ताक्षरित प्रति का स्कैन चुनें',
  chosen: (name: string) => `चुना गया: ${name}`,
  signedOn: 'हस्ताक्षर का दिनांक',
  typedCode: 'पत्र पर छपा कोड',
  typedHint: 'केवल तब लिखें जब स्कैन से कोड पढ़ा न जा सके।',
  enter: 'निर्गत पत्र के रूप में दर्ज करें',
  entered: 'हस्ताक्षरित प्रति निर्गत पत्र हुई।',
};
type Own = Catalogue<typeof hi>;

const en: Own = {
  print: 'Print the letter',
  toSign: 'To sign: print the letter, sign it in ink, and bring its scan here.',
  code: 'Letter code',
  signedCopy: 'Signed copy',
  choose: 'Choose the scan of the signed copy',
  chosen: name => `Chosen: ${name}`,
  signedOn: 'Signed on',
  typedCode: 'Code printed on the letter',
  typedHint: 'Only where it could not be read from the scan.',
  enter: 'Enter as the issued letter',
  entered: 'The signed copy is the issued letter.',
};

export const SIGNING_WORDS: Readonly<Record<Language, Own>> = { hi, en };
