import type { Language } from '../../problem.ts';
import type { Catalogue } from '../../words/words.ts';

const hi = {
  attach: 'साथ में कागज़ दें',
  attachHint: 'जिनसे पूछा जाएगा वे केवल चुने हुए कागज़ पढ़ सकेंगे; और कुछ उनके लिए नहीं खुलेगा।',
  choose: 'कौन-से कागज़',
  chosen: (n: number) => (n === 1 ? '1 कागज़ चुना गया' : `${n} कागज़ चुने गए`),
  most: (n: number) => `अधिकतम ${n} कागज़ चुनें।`,
  none: 'देने योग्य कोई स्कैन किया हुआ कागज़ नहीं है।',
  withQuestion: 'प्रश्न के साथ दिए गए कागज़',
  withAnswer: 'उत्तर के साथ दिए गए कागज़',
  bring: 'कागज़ संलग्न करें',
  bringHint: 'जो यह उत्तर पढ़ सकते हैं, वही इन्हें देखेंगे। PDF, JPEG, PNG या TIFF।',
  coming: 'कागज़ आ रहा है और जाँचा जा रहा है…',
  remove: 'हटाएँ',
  pages: (n: number) => `${n} पृष्ठ`,
};
type Own = Catalogue<typeof hi>;

const en: Own = {
  attach: 'Give papers along',
  attachHint: 'Those you ask can read the chosen papers; nothing else is opened to them.',
  choose: 'Which papers',
  chosen: n => (n === 1 ? '1 paper chosen' : `${n} papers chosen`),
  most: n => `Choose at most ${n} papers.`,
  none: 'There is no scanned paper to give.',
  withQuestion: 'Papers given with the question',
  withAnswer: 'Papers given with the answer',
  bring: 'Attach a paper',
  bringHint: 'They are seen by whoever may read this answer. PDF, JPEG, PNG or TIFF.',
  coming: 'The paper is coming and being checked…',
  remove: 'Remove',
  pages: n => (n === 1 ? '1 page' : `${n} pages`),
};

export const PAPER_WORDS: Readonly<Record<Language, Own>> = { hi, en };
