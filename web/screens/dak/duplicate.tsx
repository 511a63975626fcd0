import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { Refused } from '../../problem.ts';
import { dayText, parseDay } from '../../time.ts';
import type { Entry } from './details.ts';

type Known = NonNullable<Answer<'findDuplicate'>['duplicate']>;

const PAUSE_MS = 500;

/** The text once nothing has been typed for a moment. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/**
 * Whether such a letter is in the diary, asked while its number and date are typed. It stops nobody.
 * @param last the last entry made here: what was asked before it is asked again, however fast the same is typed.
 */
export const useDuplicate = ({ fields }: Entry, last: string | undefined): Known | undefined => {
  const { call, postId } = useOffice();
  const [name, office, letterNumber] = [fields.name, fields.office, fields.letterNumber].map(({ text }) =>
    text.trim(),
  );
  const letterDate = parseDay(fields.letterDate.text);
  const isTold = (name || office) && letterNumber && letterDate;
  const query = isTold
    ? JSON.stringify({
        letterNumber,
        letterDate,
        ...(name ? { name } : {}),
        ...(office ? { office } : {}),
      })
    : '';
  const settled = useSettled(query);
  const { answer } = useAnswer(
    async (): Promise<Answer<'findDuplicate'>> =>
      settled === '' ? {} : call('findDuplicate', { query: JSON.parse(settled) }),
    `duplicate ${postId} ${last ?? ''} ${settled}`,
  );
  return query === settled ? answer?.duplicate : undefined;
};

/** What is told of the first entry, wherever it is told. */
export type FirstEntry = {
  readonly receiptId: string;
  readonly diaryNumber: string;
  readonly diarisedOn: string;
  readonly subject?: string | undefined;
};

/** What the refusal of a second entry tells of the first. */
export const refusedAs = (failure: unknown): FirstEntry | undefined => {
  if (!(failure instanceof Refused) || failure.problem.code !== 'receipt.duplicate') return undefined;
  const { receiptId, diaryNumber, diarisedOn } = failure.problem;
  if (typeof receiptId !== 'string' || typeof diaryNumber !== 'string' || typeof diarisedOn !== 'string')
    return undefined;
  return { receiptId, diaryNumber, diarisedOn };
};

/** That the letter is in the diary already, with the way there. */
export const DuplicateWarning = ({ known }: { known: FirstEntry }) => {
  const { words, language } = useOffice();
  const { subject } = known;
  return (
    <p class="warned" role="status">
      {words.entry.duplicate(known.diaryNumber, dayText(known.diarisedOn, language))}{' '}
      {subject !== undefined && <span lang={languageOf(subject)}>{subject} · </span>}
      <a href={linkTo({ screen: 'receipt', receiptId: known.receiptId })}>{words.entry.seeFirst}</a>
    </p>
  );
};
