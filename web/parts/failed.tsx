import { useEffect } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { usePostNames } from '../office/use-posts.ts';
import { ConnectionLost, type Language, Refused, titleOf } from '../problem.ts';
import type { Words } from '../words/words.ts';

/** What to tell of a failure, in the officer's language; a string is told as it is. */
export const failureText = (failure: unknown, words: Words, language: Language): string => {
  if (typeof failure === 'string') return failure;
  if (!(failure instanceof Refused)) return words.connectionLost;
  return titleOf(failure.problem, language);
};

const fieldNames = (failure: unknown, words: Words): string => {
  const errors = failure instanceof Refused ? (failure.problem.errors ?? []) : [];
  const known: Readonly<Record<string, string>> = words.field;
  const names = errors.map(
    ({ path }) => path.split(/[./]/).findLast(part => known[part] !== undefined) ?? '',
  );
  return [...new Set(names.flatMap(name => known[name] ?? []))].join(', ');
};

/** What could not be read is read by itself once there is a network again. */
const useBackOnline = (again: (() => void) | undefined) =>
  useEffect(() => {
    if (again === undefined) return;
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);

/**
 * Says, beside what was done, why it failed: with the fields to mend, or with who holds the file now.
 * `again` is given where something was only to be read.
 */
export const Failed = ({ failure, again }: { failure: unknown; again?: (() => void) | undefined }) => {
  const { words, language, postId } = useOffice();
  const nameOfPost = usePostNames();
  useBackOnline(failure === undefined ? undefined : again);
  if (failure === undefined) return null;
  const fields = fieldNames(failure, words);
  const holder = failure instanceof Refused ? failure.problem.holder : undefined;
  return (
    <div class="failed" role="alert">
      <p>
        {again !== undefined && failure instanceof ConnectionLost
          ? words.notRead
          : failureText(failure, words, language)}
      </p>
      {fields !== '' && <p>{words.lookAt(fields)}</p>}
      {holder !== undefined && holder !== postId && <p>{words.nowWith(nameOfPost(holder))}</p>}
      {again && (
        <button type="button" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
};
