import type { Language } from '../../problem.ts';
import type { Catalogue } from '../../words/words.ts';

const hi = {
  title: 'अधीनस्थ पदों का लंबित कार्य',
  hint: 'कोष्ठक में उस पद और उसके अधीन सभी पदों का योग है। किसी संख्या को दबाकर उसकी सूची देखें।',
  none: 'आपके पद के अधीन कोई पद नहीं है।',
  vacant: 'पद रिक्त है',
  post: 'पद',
  counts: { held: 'कुल', overdue: 'अतिदेय', 'due-today': 'आज देय', new: 'बिना खुली' },
  withBelow: (count: string) => `(${count})`,
  goesOn: 'इसके अधीन और पद देखें',
  back: 'सब अधीनस्थ पद',
  empty: 'इसमें कुछ नहीं है।',
  confidential: (count: number) => `${count} गोपनीय, जो यहाँ सूची में नहीं दिखाई जातीं।`,
  reason: 'मँगाने का कारण',
  takeUp: (count: number) => (count === 1 ? '1 अपने पास मँगाएँ' : `${count} अपने पास मँगाएँ`),
  takeUpAndSend: (count: number) => (count === 1 ? '1 मँगाकर दूसरे पद को भेजें' : `${count} मँगाकर दूसरे पद को भेजें`),
  sendOn: 'मँगाकर दूसरे पद को भेजें',
  keep: 'अपने पास रखें',
  whatNext: 'मँगाने के बाद',
};

const en: Catalogue<typeof hi> = {
  title: 'What lies with the posts below',
  hint: 'In brackets: that post together with all posts below it. Choose a number to see its list.',
  none: 'No post stands below yours.',
  vacant: 'Vacant',
  post: 'Post',
  counts: { held: 'In all', overdue: 'Overdue', 'due-today': 'Due today', new: 'Unopened' },
  withBelow: count => `(${count})`,
  goesOn: 'See the posts below this one',
  back: 'All posts below',
  empty: 'There is nothing in it.',
  confidential: count => `${count} confidential, which are not listed here.`,
  reason: 'Why it is called up',
  takeUp: count => `Call up ${count}`,
  takeUpAndSend: count => `Call up ${count} and send on`,
  sendOn: 'Send on to another post',
  keep: 'Keep with me',
  whatNext: 'Once called up',
};

export const BELOW_WORDS: Readonly<Record<Language, typeof en>> = { hi, en };
