import type { Answer } from '../../client.ts';
import type { Language } from '../../problem.ts';
import type { Catalogue } from '../../words/words.ts';

type Message = Answer<'listMessages'>['items'][number];

const hi = {
  title: 'संदेश और पता',
  settings: 'आपको कहाँ लिखा जाए',
  email: 'ई-मेल पता',
  emailWrong: 'पूरा ई-मेल पता दें।',
  mobile: 'मोबाइल',
  mobileWrong: '6 से 9 में से किसी अंक से आरम्भ होने वाले दस अंक दें।',
  language: 'किस भाषा में',
  languages: { hi: 'हिन्दी', en: 'अंग्रेज़ी' } satisfies Record<Language, string>,
  hint: 'प्रतिदिन एक सूचना; अलग संदेश केवल तत्काल या उससे ऊपर की पत्रावलियों के।',
  bad: 'यहाँ भेजे संदेश लौट आए, इसलिए अब कुछ नहीं भेजा जाता। पता ठीक करें, या ठीक हो तो सहेजें।',
  save: 'सहेजें',
  saved: 'सहेजा गया।',
  sent: 'आपको क्या भेजा गया',
  open: 'खोलें',
  none: 'अभी कुछ नहीं भेजा गया।',
  kind: {
    digest: 'दैनिक सूचना',
    arrived: 'आपके पास आया',
    reminded: 'स्मरण',
    escalated: 'अधीनस्थ के पास विलम्बित',
    asked: 'आपसे उत्तर अपेक्षित',
    advanced: 'नीति से स्वतः ऊपर गई',
  } satisfies Record<Message['kind'], string>,
  channel: { 'in-app': 'कार्यालय में', email: 'ई-मेल', sms: 'एस.एम.एस.' } satisfies Record<
    Message['channel'],
    string
  >,
  state: {
    waiting: 'भेजा जाएगा',
    sending: 'भेजा जा रहा है',
    'given-up': 'नहीं भेजा जा सका',
    needless: 'नहीं भेजा गया: तब तक कार्य हो चुका था',
    accepted: 'भेजा गया',
    delivered: 'पहुँचा',
    refused: 'अस्वीकृत',
    bounced: 'लौट आया',
  } satisfies Record<Message['state'], string>,
};

const en: Catalogue<typeof hi> = {
  title: 'Messages and address',
  settings: 'Where you are written to',
  email: 'E-mail address',
  emailWrong: 'The whole e-mail address.',
  mobile: 'Mobile',
  mobileWrong: 'Ten digits, the first of them 6 to 9.',
  language: 'In which language',
  languages: { hi: 'Hindi', en: 'English' },
  hint: 'One digest a day; single messages only of what is Immediate or above.',
  bad: 'What was sent here came back, so nothing more is. Put it right, or save it if it is right.',
  save: 'Save',
  saved: 'Saved.',
  sent: 'What you were sent',
  open: 'Open',
  none: 'Nothing was sent so far.',
  kind: {
    digest: 'Daily digest',
    arrived: 'Received by you',
    reminded: 'Reminder',
    escalated: 'Overdue with a subordinate',
    asked: 'Your answer is asked',
    advanced: 'Went up by the policy',
  },
  channel: { 'in-app': 'In the office', email: 'E-mail', sms: 'SMS' },
  state: {
    waiting: 'To be sent',
    sending: 'Being sent',
    'given-up': 'Could not be sent',
    needless: 'Not sent: it was done by then',
    accepted: 'Sent',
    delivered: 'Delivered',
    refused: 'Refused',
    bounced: 'Came back',
  },
};

export type MessageWords = typeof hi;
/** They come with the screen’s own script. */
export const MESSAGE_WORDS: Readonly<Record<Language, MessageWords>> = { hi, en };
