import type { Limit } from '../calendar.ts';
import type { Names } from '../directory/office.ts';
import type { FileHead } from '../file.ts';
import type { Holding } from '../holding.ts';
import type { NoteId } from '../ids.ts';
import type { RuleNote } from '../note.ts';
import { daysOf, type Instant, istDay } from '../time.ts';
import type { NoteContent } from './content.ts';
import { type CheckedText, type NumberedNote, numberNote } from './numbered.ts';

type Language = keyof Names;
const LANGUAGES = ['hi', 'en'] as const satisfies readonly Language[];

/** What the note tells: from whom to whom, since when it lay there, and by which rung of which ladder it went. */
export type Rule = {
  readonly from: Names;
  readonly to: Names;
  readonly holding: Pick<Holding, 'receivedAt' | 'moreDays'>;
  /** Lowest is 0. */
  readonly rung: number;
  readonly levels: number;
  readonly limit: Limit;
  /** Seats between were vacant. */
  readonly passedOver: boolean;
};

const DAYS = {
  hi: { working: 'कार्य दिवस', calendar: 'कैलेंडर दिवस' },
  en: { working: 'working days', calendar: 'calendar days' },
} as const;

/** A limit on the wall clock, part by part. */
const CLOCK = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;
const PARTS = {
  hi: ['घण्टे', 'मिनट', 'सेकण्ड'],
  en: ['hours', 'minutes', 'seconds'],
} as const;

const limitSaid = ({ after, days }: Limit, language: Language): string => {
  const count = daysOf(after);
  if (count !== undefined) return `${count} ${DAYS[language][days]}`;
  const [, ...parts] = CLOCK.exec(after) ?? [];
  return parts.flatMap((part, place) => (part ? [`${part} ${PARTS[language][place]}`] : [])).join(' ');
};

const dayOf = (at: Instant): string => istDay(at).split('-').toReversed().join('.');

const SAID = {
  hi: ({ from, to, holding, rung, levels, limit, passedOver }: Rule): string =>
    [
      `जनपद की समय-सीमा नीति से पत्रावली ${from.hi} के पास से ${to.hi} के पास स्वतः गई।`,
      `यह वहाँ ${dayOf(holding.receivedAt)} से थी; नीति के क्रम ${rung + 1} के अनुसार ${limitSaid(limit, 'hi')} बाद ${levels} पद ऊपर जाती है।`,
      ...(holding.moreDays ? [`${holding.moreDays} दिन का बढ़ाया गया समय भी बीत चुका है।`] : []),
      ...(passedOver ? ['बीच के रिक्त पद छोड़े गए।'] : []),
      'यह टिप्पणी किसी अधिकारी ने नहीं लिखी है।',
    ].join(' '),
  en: ({ from, to, holding, rung, levels, limit, passedOver }: Rule): string =>
    [
      `By the district’s policy of time limits the file went by itself from ${from.en} to ${to.en}.`,
      `It had been there since ${dayOf(holding.receivedAt)}; by step ${rung + 1} of the policy it goes ${levels} up after ${limitSaid(limit, 'en')}.`,
      ...(holding.moreDays ? [`So have the ${holding.moreDays} days passed that were granted besides.`] : []),
      ...(passedOver ? ['Vacant seats between were passed over.'] : []),
      'No officer wrote this note.',
    ].join(' '),
} as const satisfies Record<Language, (rule: Rule) => string>;

/** The note in both languages: were it put in words by the screen, each reader would see other words than were kept. */
export const advanceText = (rule: Rule): NoteContent =>
  LANGUAGES.map(language => ({ type: 'paragraph', runs: [{ text: SAID[language](rule) }] }));

/** What the district's policy did, as a note of its own kind: `green` goes beside the act, `numbered` into its event. */
export const advanceNote = (
  head: Pick<FileHead, 'fileId' | 'notes' | 'paragraphs'>,
  { noteId, content, ...checked }: { readonly noteId: NoteId; readonly content: NoteContent } & CheckedText,
  at: Instant,
): { readonly green: RuleNote; readonly numbered: NumberedNote } => {
  const numbered = numberNote(head, { noteId, content }, checked);
  const { paragraphs: _, ...numbers } = numbered;
  return { green: { ...numbers, fileId: head.fileId, kind: 'advance', content, at }, numbered };
};
