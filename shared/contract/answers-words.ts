import type { AskedLine } from './consultation-views.ts';
import type { Language } from './problem.ts';

type Words = Readonly<Record<Language, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

/** What stands on the combined print of a question and its answers. */
export const ANSWERS_WORDS = {
  title: say('परामर्श / आख्या: उत्तर', 'Consultation / report: answers'),
  askedBy: say('किसने पूछा', 'Asked by'),
  byChannel: say('मार्ग के अनुसार, बिना हस्ताक्षर के', 'by the channel of submission, signed by no officer'),
  askedAt: say('कब पूछा', 'Asked at'),
  replyBy: say('उत्तर कब तक', 'Answer by'),
  received: say('प्राप्त उत्तर', 'Answers received'),
  closed: say('बन्द किया गया', 'Closed'),
  paper: say('संलग्न', 'Attached'),
  pages: say('पृष्ठ', 'pp.'),
  late: say('विलम्ब से', 'late'),
  confidential: say('गोपनीय', 'Confidential'),
  printedAt: say('छापने का समय', 'Printed at'),
  ist: say('भारतीय मानक समय', 'Indian Standard Time'),
} as const;

/** Of those that have not answered, why there is nothing. */
export const UNANSWERED: Readonly<Record<Exclude<AskedLine['state'], 'ANSWERED'>, Words>> = {
  ON_ITS_WAY: say('उत्तर नहीं आया', 'No answer has come'),
  MARKED: say('उत्तर नहीं आया; अभी खोला नहीं गया', 'No answer has come; not opened yet'),
  OPENED: say('उत्तर नहीं आया; खोला गया है', 'No answer has come; opened'),
  LAPSED: say('बिना उत्तर बन्द', 'Closed without an answer'),
};
