import type { Holding } from '#shared/domain/holding.ts';
import type { Digest, NamedRecord, NamedStay } from '#shared/domain/messages/digest.ts';
import type { MessageKind, MessageLanguage } from '#shared/domain/messages/message.ts';
import type { SmsValues } from '#shared/domain/messages/sms.ts';
import { cutAtWord } from '#shared/domain/messages/sms.ts';
import type { Day } from '#shared/domain/time.ts';

type Words = Readonly<Record<MessageLanguage, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

const WORDS = {
  greeting: say('महोदय / महोदया,', 'Sir / Madam,'),
  overdue: say('विलम्बित', 'Overdue'),
  dueToday: say('आज देय', 'Due today'),
  new: say('नए', 'New'),
  asked: say('आपसे अपेक्षित', 'Asked of you'),
  waiting: say('दूसरों के पास प्रतीक्षित', 'Waiting with others'),
  named: say(
    'सीमा से अधिक समय से आपके पास; आगे बढ़ने तक प्रतिदिन बताए जाएँगे:',
    'With you beyond the limit; named every day until they move on:',
  ),
  toReturn: say('लौटाने में विलम्बित अभिलेख', 'Records you have to return, overdue'),
  lent: say('समय पर न लौटे अभिलेख', 'Records not returned in time'),
  records: say(
    'अभिलेखागार से लिए गए अभिलेख जिनकी वापसी की तिथि बीत चुकी है; लौटाने तक प्रतिदिन बताए जाएँगे:',
    'Records you have from the record room beyond their day; named every day until they are returned:',
  ),
  dueBack: say('लौटाना था', 'to be returned by'),
  late: say('दिन विलम्बित', 'days late'),
  lateOne: say('दिन विलम्बित', 'day late'),
  openLent: say('बाहर गए अभिलेख', 'Records that are out'),
  day: say('कार्य दिवस', 'working day'),
  days: say('कार्य दिवस', 'working days'),
  confidential: say('गोपनीय', 'Confidential'),
  open: say('खोलें', 'Open'),
  settings: say('पता, मोबाइल और भाषा बदलें', 'Change your address, mobile number or language'),
  digest: say('आज के कार्य', 'Today’s work'),
} as const;

/** What a single message says has happened. */
const HAPPENED = {
  arrived: say('आपके पास आया', 'Received by you'),
  reminded: say('स्मरण', 'Reminder'),
  escalated: say('अधीनस्थ के पास विलम्बित', 'Overdue with a subordinate'),
  asked: say('आपसे उत्तर अपेक्षित', 'Your answer is asked'),
  advanced: say('नीति से स्वतः ऊपर गई', 'Went up by the policy'),
} as const satisfies Record<Exclude<MessageKind, 'digest'>, Words>;
type Happened = keyof typeof HAPPENED;

/** Of more than so many the number alone is said: a message has a size. */
const MOST_SUBJECTS = 300;
const SUBJECT_LENGTH = 60;

const ddmmyyyy = (day: Day): string => day.split('-').toReversed().join('.');

/** Where a file or receipt is seen, at the address that officers open. */
export const addressOf = (web: string, objectId: Holding['objectId']): string =>
  `${web}#/${objectId.startsWith('fil_') ? 'files' : 'receipts'}/${objectId}`;

/** The subject of what is not confidential; of what is, that it is, and nothing else (domain.md 5, trap 17). */
const subjectOf = (
  { classification, subject }: Pick<Holding, 'classification' | 'subject'>,
  language: MessageLanguage,
): string =>
  classification === undefined ? cutAtWord(subject, SUBJECT_LENGTH) : WORDS.confidential[language];

type Written = { readonly language: MessageLanguage; readonly web: string };

const lineOf = ({ stay, days }: NamedStay, index: number, { language, web }: Written): string => {
  const subject = index < MOST_SUBJECTS ? ` — ${subjectOf(stay, language)}` : '';
  return `• ${stay.number}${subject} — ${days} ${WORDS[days === 1 ? 'day' : 'days'][language]}\n  ${addressOf(web, stay.objectId)}`;
};

const recordLine = ({ record, days }: NamedRecord, index: number, { language, web }: Written): string => {
  const { number, out, fileId } = record;
  const subject = index < MOST_SUBJECTS ? ` — ${subjectOf(record, language)}` : '';
  const by = ddmmyyyy(out.dueOn);
  const back = language === 'hi' ? `${by} तक ${WORDS.dueBack.hi}` : `${WORDS.dueBack.en} ${by}`;
  const late = `${days} ${WORDS[days === 1 ? 'lateOne' : 'late'][language]}`;
  return `• ${number}${subject} — ${back}, ${late}\n  ${addressOf(web, fileId)}`;
};

/** The morning's letter. */
export const digestMail = (
  digest: Digest,
  { day, language, web }: Written & { readonly day: Day },
): { readonly subject: string; readonly text: string } => {
  const counted = { ...digest, toReturn: digest.toReturn.length };
  const counts = (['overdue', 'dueToday', 'new', 'asked', 'toReturn', 'lent', 'waiting'] as const)
    .filter(kind => counted[kind] > 0)
    .map(kind => `${WORDS[kind][language]}: ${counted[kind]}`);
  const named = digest.named.map((one, index) => lineOf(one, index, { language, web }));
  const records = digest.toReturn.map((one, index) => recordLine(one, index, { language, web }));
  return {
    subject: `${WORDS.digest[language]}, ${ddmmyyyy(day)} — ${counts.slice(0, 3).join(', ')}`,
    text: [
      WORDS.greeting[language],
      '',
      ...counts,
      ...(named.length === 0 ? [] : ['', WORDS.named[language], ...named]),
      ...(records.length === 0 ? [] : ['', WORDS.records[language], ...records]),
      '',
      ...(digest.lent === 0 ? [] : [`${WORDS.openLent[language]}: ${web}#/records/out`]),
      `${WORDS.open[language]}: ${web}`,
      `${WORDS.settings[language]}: ${web}#/messages`,
      '',
    ].join('\n'),
  };
};

/** The morning's SMS: three counts, in a text that is registered. A record that is not back in time is overdue in it, to who has it and to who gave it. */
export const digestSms = ({
  overdue,
  dueToday,
  new: fresh,
  toReturn,
  lent,
}: Digest): SmsValues<'digest'> => ({
  overdue: String(overdue + toReturn.length + lent),
  dueToday: String(dueToday),
  new: String(fresh),
});

/** The letter about one file or receipt that cannot wait for the morning. */
export const singleMail = (
  kind: Happened,
  stay: Holding,
  { language, web }: Written,
): { readonly subject: string; readonly text: string } => ({
  // What a mailbox lists is read by whoever passes: the number, never what it is about.
  subject: `${HAPPENED[kind][language]}: ${stay.number}`,
  text: [
    WORDS.greeting[language],
    '',
    `${HAPPENED[kind][language]}: ${stay.number} — ${subjectOf(stay, language)}`,
    '',
    `${WORDS.open[language]}: ${addressOf(web, stay.objectId)}`,
    '',
  ].join('\n'),
});

/** And its SMS: what happened, and the number. */
export const singleSms = (kind: Happened, stay: Holding, language: MessageLanguage): SmsValues<'single'> => ({
  what: HAPPENED[kind][language],
  number: stay.number,
});
