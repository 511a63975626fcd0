import type { Details } from '../dak/details.ts';

/** One field that a version says otherwise than the one before; absent where it was or is empty. */
export type Change = {
  /** By the name of its words. */
  readonly field: string;
  readonly kind: 'text' | 'day' | 'choice' | 'tick' | 'scan';
  readonly before?: string | undefined;
  readonly after?: string | undefined;
};

const KINDS: Readonly<Record<string, Change['kind']>> = {
  receivedOn: 'day',
  diarisedOn: 'day',
  letterDate: 'day',
  answerBy: 'day',
  deliveryMode: 'choice',
  letterType: 'choice',
  language: 'choice',
  category: 'choice',
  kind: 'choice',
  lifeOrLiberty: 'tick',
  documentId: 'scan',
};

/** An entry in one row of names and texts. */
const flat = ({ sender, vip, ...rest }: Details): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({
      ...sender,
      ...rest,
      ...(vip === undefined ? {} : { kind: vip.kind, vipName: vip.name }),
    }).flatMap(([field, value]) => (value === undefined ? [] : [[field, String(value)]])),
  );

/** What a version of an entry says otherwise than the one before it, in the order of their fields. */
export const changesOf = (before: Details, after: Details): readonly Change[] => {
  const [was, is] = [flat(before), flat(after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields
    .filter(field => was[field] !== is[field])
    .map(field => ({ field, kind: KINDS[field] ?? 'text', before: was[field], after: is[field] }));
};
