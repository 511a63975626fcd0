import {
  CATEGORIES,
  DELIVERY_MODES,
  LETTER_LANGUAGES,
  LETTER_TYPES,
  LIMITS,
  VIP_KINDS,
} from 'virtual:contract';
import type { Answer, Ask } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { type Typed, useTyped } from '../../office/use-typed.ts';
import { istDayOf, parseDay, typedDay } from '../../time.ts';
import { dayFault, lineFault, optionalFault } from '../../typed-fault.ts';
import type { Words } from '../../words/words.ts';

export type Details = Answer<'getReceipt'>['details'];
type Body = Ask<'correctReceipt'>['body'];

/** What is typed of a sender, by the name it has in the entry. */
export const SENDER = [
  'name',
  'office',
  'address',
  'designation',
  'ministry',
  'district',
  'state',
  'country',
  'pin',
  'mobile',
  'email',
] as const satisfies readonly (keyof Details['sender'])[];
const LINES = ['letterNumber', 'subCategory', 'enclosures', 'remarks', 'previousReference'] as const;
const FIELDS = [
  ...SENDER,
  ...LINES,
  'subject',
  'letterDate',
  'receivedOn',
  'deliveryMode',
  'letterType',
  'language',
  'category',
  'vipKind',
  'vipName',
  'answerBy',
  'lifeOrLiberty',
] as const;
export type Field = (typeof FIELDS)[number];
/** What stands under “more details”. */
export const FOLDED: readonly Field[] = FIELDS.filter(
  field => !['name', 'office', 'subject', 'receivedOn', 'deliveryMode'].includes(field),
);

/** What a check box says when it is set. */
export const YES = 'yes';

const dayTyped = (day: string | undefined): string => (day === undefined ? '' : typedDay(day));

/** An entry as it would be typed. */
const typedOf = (details: Details): Readonly<Record<Field, string>> => {
  const { sender, vip, lifeOrLiberty, letterDate, receivedOn, answerBy, ...rest } = details;
  const lines = Object.fromEntries(LINES.map(field => [field, rest[field] ?? '']));
  const from = Object.fromEntries(SENDER.map(field => [field, sender[field] ?? '']));
  return {
    ...blank(''),
    ...lines,
    ...from,
    subject: rest.subject,
    deliveryMode: rest.deliveryMode,
    letterType: rest.letterType ?? '',
    language: rest.language ?? '',
    category: rest.category,
    vipKind: vip?.kind ?? '',
    vipName: vip?.name ?? '',
    letterDate: dayTyped(letterDate),
    receivedOn: dayTyped(receivedOn),
    answerBy: dayTyped(answerBy),
    lifeOrLiberty: lifeOrLiberty ? YES : '',
  };
};

const blank = (today: string): Readonly<Record<Field, string>> => {
  const empty = Object.fromEntries(FIELDS.map(field => [field, ''])) as Record<Field, string>;
  return { ...empty, receivedOn: today, deliveryMode: DELIVERY_MODES[0], category: 'general' };
};

const PIN = /^[1-9]\d{5}$/;
const MOBILE = /^(?:\+91|0)?[6-9]\d{9}$/;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

const patternFault = (text: string, pattern: RegExp, says: string): string | undefined =>
  text === '' || pattern.test(text) ? undefined : says;

type Texts = Readonly<Record<Field, string>>;

/** What is wrong with each field; the office looks again. */
const faultsOf = (typed: Texts, today: string, words: Words) => {
  const day = (field: 'letterDate' | 'answerBy', ahead: boolean) => {
    if (typed[field] === '') return undefined;
    const parsed = parseDay(typed[field]);
    return ahead ? (parsed === undefined ? words.dayWrong : undefined) : dayFault(parsed, today, words);
  };
  const lines = Object.fromEntries(
    [...SENDER, ...LINES, 'vipName' as const].map(field => [
      field,
      optionalFault(typed[field], LIMITS.name, words),
    ]),
  );
  const senderMissing = typed.name === '' && typed.office === '';
  const faults: Partial<Record<Field, string | undefined>> = {
    ...lines,
    name: senderMissing ? words.dak.senderRule : optionalFault(typed.name, LIMITS.name, words),
    address: optionalFault(typed.address, LIMITS.subject, words),
    enclosures: optionalFault(typed.enclosures, LIMITS.subject, words),
    remarks: optionalFault(typed.remarks, LIMITS.remark, words),
    subject: lineFault(typed.subject, LIMITS.subject, words),
    letterDate: day('letterDate', false),
    answerBy: day('answerBy', true),
    receivedOn: dayFault(parseDay(typed.receivedOn), today, words),
    pin: patternFault(typed.pin, PIN, words.entry.pinFault),
    mobile: patternFault(typed.mobile.replace(/[\s-]/g, ''), MOBILE, words.entry.mobileFault),
    email: patternFault(typed.email, EMAIL, words.entry.emailFault),
    vipKind: typed.category === 'vip' && typed.vipKind === '' ? words.required : undefined,
  };
  return faults;
};

const choice = <T extends string>(text: string, choices: readonly T[]): T | undefined =>
  choices.find(each => each === text);

/** A diary entry as the office takes it, of what was typed; what stands empty is left out. */
const bodyOf = (typed: Texts, today: string): Omit<Body, 'diarisedOn'> => {
  const said = <F extends Field>(...fields: readonly F[]) =>
    Object.fromEntries(
      fields.flatMap(field => (typed[field] === '' ? [] : [[field, typed[field]]])),
    ) as Partial<Record<F, string>>;
  const mobile = typed.mobile.replace(/[\s-]/g, '');
  const [letterDate, answerBy] = [parseDay(typed.letterDate), parseDay(typed.answerBy)];
  const category = choice(typed.category, CATEGORIES) ?? 'general';
  const letterType = choice(typed.letterType, LETTER_TYPES);
  const language = choice(typed.language, LETTER_LANGUAGES);
  const kind = category === 'vip' ? choice(typed.vipKind, VIP_KINDS) : undefined;
  return {
    sender: { ...said(...SENDER), ...(mobile === '' ? {} : { mobile }) },
    subject: typed.subject,
    ...said(...LINES),
    ...(letterDate === undefined ? {} : { letterDate }),
    receivedOn: parseDay(typed.receivedOn) ?? today,
    deliveryMode: choice(typed.deliveryMode, DELIVERY_MODES) ?? DELIVERY_MODES[0],
    ...(letterType === undefined ? {} : { letterType }),
    ...(language === undefined ? {} : { language }),
    category,
    ...(kind === undefined
      ? {}
      : { vip: { kind, ...(typed.vipName === '' ? {} : { name: typed.vipName }) } }),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(category === 'rti' && typed.lifeOrLiberty === YES ? { lifeOrLiberty: true } : {}),
  };
};

/** What is typed of one diary entry, new or standing; kept in the tab under this name until it is in the diary. */
export const useDetails = (name: string, standing?: Details) => {
  const { words, now } = useOffice();
  const today = istDayOf(now());
  const first = standing ? typedOf(standing) : blank(typedDay(today));
  // The list of fields never changes, so neither does the order of these hooks.
  const fields = Object.fromEntries(
    FIELDS.map(field => [field, useTyped(`${name}.${field}`, first[field])]),
  ) as Readonly<Record<Field, Typed>>;
  const typed = Object.fromEntries(FIELDS.map(field => [field, fields[field].text.trim()])) as Texts;
  const faults = faultsOf(typed, today, words);
  return {
    fields,
    faults,
    today,
    category: choice(typed.category, CATEGORIES) ?? 'general',
    isRight: !Object.values(faults).some(Boolean),
    isFoldWrong: FOLDED.some(field => faults[field] !== undefined),
    body: () => bodyOf(typed, today),
    clear: (kept: readonly Field[] = []) => {
      for (const field of FIELDS) if (!kept.includes(field)) fields[field].clear();
    },
  };
};
export type Entry = ReturnType<typeof useDetails>;
