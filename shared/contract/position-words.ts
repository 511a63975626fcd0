import type { Category } from '#shared/domain/category.ts';
import type { Priority } from '#shared/domain/holding.ts';
import type { Age } from '#shared/domain/position/age.ts';
import type { Language } from './problem.ts';

type Words = Readonly<Record<Language, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

/** What stands on sheets of the position, in the language that is asked for. */
export const POSITION_WORDS = {
  level: say('स्तर', 'Level'),
  designations: say('पदनाम', 'Designations'),
  posts: say('पद', 'Posts'),
  code: say('कार्यालय संकेत', 'Office code'),
  office: say('कार्यालय', 'Office'),
  post: say('पद', 'Post'),
  marking: say('पद एवं अधिकारी', 'Post and person'),
  parked: say('अलग रखी गई', 'Parked'),
  callBook: say('कॉल बुक', 'Call book'),
  suspended: say('स्थगित', 'Suspended'),
  total: say('योग', 'Total'),
  opening: say('आरम्भ में शेष', 'Opening'),
  received: say('प्राप्त', 'Received'),
  left: say('आगे भेजी / अन्यत्र गई', 'Left'),
  disposed: say('निस्तारित', 'Disposed'),
  closing: say('अन्त में शेष', 'Closing'),
  title: say('किस स्तर पर, कितने दिन से', 'At which level, for how many days'),
  seenBy: say('जिस पद के लिए', 'For the post'),
  asOf: say('स्थिति', 'As of'),
  ist: say('भारतीय मानक समय', 'IST'),
  byLevel: say('स्तरवार', 'By level'),
  latePosts: say(
    'सात कार्य दिवस से अधिक की सर्वाधिक पत्रावलियों वाले पद',
    'Posts with most beyond seven working days',
  ),
  account: say('प्राप्त-निस्तारित विवरण', 'Received and disposed'),
  printedAt: say('छापने का समय', 'Printed at'),
  ages: say(
    'कार्य दिवस कार्यालय के कैलेंडर से, वर्तमान पद के पास आने के दिन से; सात दिन से अधिक मोटे अक्षरों में।',
    'Working days by the office’s calendar since it came to the present post; beyond seven days in bold.',
  ),
  file: say('पत्रावलियाँ', 'Files'),
  receipt: say('प्राप्तियाँ', 'Receipts'),
} as const satisfies Record<string, Words>;

/** Working days with the post. */
export const AGE_WORDS = {
  '0-3': say('0–3 कार्य दिवस', '0–3 working days'),
  '4-7': say('4–7 कार्य दिवस', '4–7 working days'),
  '8-15': say('8–15 कार्य दिवस', '8–15 working days'),
  '16-30': say('16–30 कार्य दिवस', '16–30 working days'),
  '31-90': say('31–90 कार्य दिवस', '31–90 working days'),
  'over-90': say('90 से अधिक कार्य दिवस', 'Over 90 working days'),
} as const satisfies Record<Age, Words>;

/** The same above a narrow column. */
export const AGE_HEADS = {
  '0-3': say('0–3', '0–3'),
  '4-7': say('4–7', '4–7'),
  '8-15': say('8–15', '8–15'),
  '16-30': say('16–30', '16–30'),
  '31-90': say('31–90', '31–90'),
  'over-90': say('90 से अधिक', 'Over 90'),
} as const satisfies Record<Age, Words>;

export const ASKED_CATEGORY = {
  general: say('सामान्य', 'General'),
  vip: say('विशिष्ट व्यक्ति', 'VIP'),
  court: say('न्यायालय', 'Court'),
  rti: say('सूचना का अधिकार', 'Right to information'),
  grievance: say('जन शिकायत', 'Public grievance'),
} as const satisfies Record<Category, Words>;

export const ASKED_PRIORITY = {
  ordinary: say('साधारण', 'Ordinary'),
  priority: say('वरीय', 'Priority'),
  immediate: say('तत्काल', 'Immediate'),
  'most-immediate': say('अति तत्काल', 'Most immediate'),
  'out-today': say('आज ही', 'Out today'),
} as const satisfies Record<Priority, Words>;
