import * as z from 'zod';
import { SmsContent } from './message.ts';

/** Stands in a registered text for what changes from message to message. */
const VARIABLE = '{#var#}';

/** No variable of a registered template may be longer (domain.md 1.9b), or carriers drop the message. */
export const MOST_IN_VARIABLE = 30;

/** What the variables of each template are, in their order. A subject is none of them, whatever its file is (trap 17). */
export const SMS_VARIABLES = {
  /** How much is overdue, due today and new. */
  digest: ['overdue', 'dueToday', 'new'],
  /** What happened, to which number. */
  single: ['what', 'number'],
} as const;
export type SmsKind = keyof typeof SMS_VARIABLES;
export type SmsValues<K extends SmsKind> = Readonly<Record<(typeof SMS_VARIABLES)[K][number], string>>;

const holes = (text: string): number => text.split(VARIABLE).length - 1;

const template = (kind: SmsKind) =>
  z.strictObject({
    /** The number by which the text is registered. */
    id: z.string().regex(/^\d{10,25}$/),
    /** The text as it is registered, to the letter; Hindi as Hindi. */
    text: z
      .string()
      .min(1)
      .max(500)
      .refine(text => holes(text) === SMS_VARIABLES[kind].length, {
        message: `must have ${SMS_VARIABLES[kind].length} × ${VARIABLE}: ${SMS_VARIABLES[kind].join(', ')}`,
      }),
  });
const inLanguages = (kind: SmsKind) => z.strictObject({ hi: template(kind), en: template(kind) });

/** The texts a district has had registered (DLT), by what they say. */
export const SmsTemplates = z.strictObject({
  digest: inLanguages('digest'),
  single: inLanguages('single'),
});
export type SmsTemplates = z.infer<typeof SmsTemplates>;

const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });
const lengthOf = (text: string): number => [...text].length;

/** As much of a text as a variable takes, cut at a word; a single long word is cut where a letter and its signs end. */
export const cutAtWord = (text: string, most = MOST_IN_VARIABLE): string => {
  const whole = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (lengthOf(whole) <= most) return whole;
  let words = '';
  for (const word of whole.split(' ')) {
    const longer = words === '' ? word : `${words} ${word}`;
    if (lengthOf(longer) > most) break;
    words = longer;
  }
  if (words !== '') return words;
  let letters = '';
  for (const { segment } of graphemes.segment(whole)) {
    if (lengthOf(letters + segment) > most) break;
    letters += segment;
  }
  return letters;
};

/** The registered text with its variables filled in. */
export const smsOf = <K extends SmsKind>(
  kind: K,
  { id, text }: { readonly id: string; readonly text: string },
  values: SmsValues<K>,
): SmsContent => {
  const given: Readonly<Record<string, string>> = values;
  const left = SMS_VARIABLES[kind].map(name => cutAtWord(given[name] ?? ''));
  const parts = text.split(VARIABLE);
  return SmsContent.parse({
    templateId: id,
    text: parts.map((part, index) => part + (index < parts.length - 1 ? left[index] : '')).join(''),
  });
};
