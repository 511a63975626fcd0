import { useOffice } from '../../office/office.ts';
import { languageOf } from '../../parts/written.ts';
import type { Many, Result } from './use-many.ts';

/** What came of an item, beside its row. */
export const ResultMark = ({ result }: { result: Result }) => {
  const { words, language } = useOffice();
  return result.refused === undefined ? (
    <span class="mark due">{words.many.done}</span>
  ) : (
    <span class="wrong" role="alert">
      {words.many.notDone}: {result.refused[language]}
    </span>
  );
};

/** What was done in the last act on many and has left the list: each with its answer. */
export const Results = ({ of, gone }: { of: Many; gone: readonly Result[] }) => {
  const { words } = useOffice();
  if (gone.length === 0) return null;
  return (
    <section class="results" aria-label={words.many.result}>
      <h2>{words.many.result}</h2>
      <ul>
        {gone.map(result => (
          <li key={result.item.objectId}>
            <span class="number">{result.item.number}</span>{' '}
            {result.item.subject && <span lang={languageOf(result.item.subject)}>{result.item.subject}</span>}{' '}
            <ResultMark result={result} />
          </li>
        ))}
      </ul>
      <button type="button" onClick={of.dismiss}>
        {words.many.dismiss}
      </button>
    </section>
  );
};
