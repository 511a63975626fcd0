import type { Language } from '../../problem.ts';
import type { Catalogue } from '../../words/words.ts';

const hi = {
  hint: 'आपके कार्यालय की पत्रावलियाँ, संख्या के क्रम में। जो अभिलेखागार में है और चाहिए, उसे यहीं से माँगें; मिलने पर ही वह आपके लिए खुलेगी।',
  year: 'वर्ष (खाली: चालू वर्ष)',
  yearWrong: 'वर्ष ऐसे लिखें: 2026 या 2026-27।',
  empty: 'इस वर्ष की पंजी में कोई पत्रावली नहीं है।',
  entered: 'दर्ज',
  confidential: 'गोपनीय: विषय नहीं दिखाया जाता',
  untold: 'विषय नहीं दिखाया जाता',
  opening: 'यहाँ तक की पंजी काग़ज़ पर है',
  passedOver: 'यह संख्या पहले से किसी और की है; इस पर कुछ दर्ज नहीं हुआ',
  open: 'अभिलेखागार में',
  asked: 'आपकी माँग लम्बित है',
};

const en: Catalogue<typeof hi> = {
  hint: 'The files of your office, in the order of their numbers. Ask here for what is in the record room and you need; it opens to you once it is given.',
  year: 'Year (empty: the present one)',
  yearWrong: 'Write the year like this: 2026 or 2026-27.',
  empty: 'There is no file in the register of this year.',
  entered: 'Entered',
  confidential: 'Confidential: its subject is not shown',
  untold: 'Its subject is not shown',
  opening: 'Up to here the register is kept on paper',
  passedOver: 'This number stood for something else already; nothing was entered under it',
  open: 'In the record room',
  asked: 'You have asked for it',
};

export const REGISTER_WORDS: Readonly<Record<Language, typeof en>> = { hi, en };
