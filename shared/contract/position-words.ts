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
  suspended: say('स्थगित', 'Suspended'),
  total: say('योग', 'Total'),
  opening: say('आरम्भ में शेष', 'Opening'),
  received: say('प्राप्त', 'Received'),
  left: say('आगे भेजी / अन्यत्र गई', 'Left'),
  disposed: say('निस्तारित', 'Disposed'),
  closing: say('अन्त में शेष', 'Closing'),
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
