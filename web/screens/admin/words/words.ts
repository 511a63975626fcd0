import type { Language } from '../../../problem.ts';
import type { Catalogue } from '../../../words/words.ts';
import { enCalendar } from './en-calendar.ts';
import { enChannels } from './en-channels.ts';
import { enDirectory } from './en-directory.ts';
import { enNumbering } from './en-numbering.ts';
import { enOnboarding } from './en-onboarding.ts';
import { enPeople } from './en-people.ts';
import { enPolicy } from './en-policy.ts';
import { hiCalendar } from './hi-calendar.ts';
import { hiChannels } from './hi-channels.ts';
import { hiDirectory } from './hi-directory.ts';
import { hiNumbering } from './hi-numbering.ts';
import { hiOnboarding } from './hi-onboarding.ts';
import { hiPeople } from './hi-people.ts';
import { hiPolicy } from './hi-policy.ts';
import { enLetters, hiLetters } from './letters.ts';
import { enRetention, hiRetention } from './retention.ts';

const hi = {
  ...hiDirectory,
  ...hiPeople,
  ...hiNumbering,
  ...hiCalendar,
  ...hiOnboarding,
  ...hiPolicy,
  ...hiLetters,
  ...hiChannels,
  ...hiRetention,
};

/** All the administration says. A key left out, or one too many, does not compile. */
export type AdminWords = Catalogue<typeof hi>;

/** They come with the administration's own script. */
export const ADMIN_WORDS: Readonly<Record<Language, AdminWords>> = {
  hi,
  en: {
    ...enDirectory,
    ...enPeople,
    ...enNumbering,
    ...enCalendar,
    ...enOnboarding,
    ...enPolicy,
    ...enLetters,
    ...enChannels,
    ...enRetention,
  },
};

/** The names of a table, in its order. Where the table is held to a list of the contract, these are that list. */
export const keysOf = <T extends object>(table: T): readonly Extract<keyof T, string>[] =>
  Object.keys(table) as Extract<keyof T, string>[];
