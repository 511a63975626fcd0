import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePages } from '../office/use-answer.ts';
import { usePostNames } from '../office/use-posts.ts';
import { Pages } from '../parts/pages.tsx';
import { Moment } from '../parts/time.tsx';
import { Title } from '../parts/title.tsx';
import { languageOf } from '../parts/written.ts';
import { linkTo, linkToObject, type NoteSight } from '../place.ts';
import { Refused } from '../problem.ts';

type Found = Answer<'search'>['items'][number];
type WordPlace = Found['places'][number];
/** More would bury the next row; the file itself shows the rest. */
const PLACES_SHOWN = 12;
const USUAL: readonly Found['state'][] = ['ACTIVE', 'DIARISED'];

const linkToNote = (fileId: string, noteSight: NoteSight): string =>
  linkTo({ screen: 'file', fileId, tab: 'sheet', noteSight });

/** Words that stand on one page or in one note only are shown there at once. */
const linkOf = ({ objectId, places }: Found, query: string): string => {
  const [only] = places.length === 1 ? places : [];
  if (only?.in === 'note') return linkToNote(objectId, { query, note: only.note });
  if (only?.in !== 'page') return linkToObject(objectId);
  return linkToObject(objectId, { query, documentId: only.documentId, page: only.page });
};

const Place = ({ of, at, query }: { of: Found; at: WordPlace; query: string }) => {
  const { words } = useOffice();
  switch (at.in) {
    case 'page': {
      const { documentId, page } = at;
      return (
        <a href={linkToObject(of.objectId, { query, documentId, page })}>{words.search.place.page(page)}</a>
      );
    }
    case 'receipt':
      return (
        <a href={linkTo({ screen: 'receipt', receiptId: at.receiptId })}>{words.search.place.receipt}</a>
      );
    case 'note':
      return (
        <a href={linkToNote(of.objectId, { query, note: at.note })}>{words.search.place.note(at.note)}</a>
      );
    case 'number':
    case 'subject':
    case 'sender':
      return <>{words.search.place[at.in]}</>;
  }
};

const Row = ({ found, query }: { found: Found; query: string }) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const { number, subject, places, object } = found;
  const states: Readonly<Record<string, string>> = words.state;
  return (
    <li class="row">
      <a href={linkOf(found, query)}>
        <span class="row-number">
          <span class="mark">{words.work[object]}</span>
          <span class="number">{number}</span>
        </span>
        <span class="row-subject" lang={languageOf(subject)}>
          {subject}
        </span>
      </a>
      <span class="row-facts">
        <span>
          <span class="label">{words.search.with}: </span>
          {nameOfPost(found.holder)}
        </span>
        <span>
          <span class="label">{words.search.on[object]}: </span>
          <Moment at={found.at} />
        </span>
      </span>
      <ul class="places" aria-label={words.search.places}>
        <li class="label" aria-hidden="true">
          {words.search.places}:
        </li>
        {places.slice(0, PLACES_SHOWN).map(at => (
          <li key={JSON.stringify(at)}>
            <Place of={found} at={at} query={query} />
          </li>
        ))}
        {places.length > PLACES_SHOWN && <li>{words.search.morePlaces(places.length - PLACES_SHOWN)}</li>}
      </ul>
      <span class="marks">
        <span class={USUAL.includes(found.state) ? 'mark' : 'mark aside'}>{states[found.state]}</span>
      </span>
    </li>
  );
};

const Nothing = () => {
  const { words, me } = useOffice();
  return (
    <div class="pad nothing">
      <ul>
        {words.search.advice.map(line => (
          <li key={line}>{line}</li>
        ))}
        {me.posts.length > 1 && <li>{words.search.otherOffice}</li>}
      </ul>
    </div>
  );
};

const Results = ({ query, edition }: { query: string; edition: number }) => {
  const { call, words, postId } = useOffice();
  const list = usePages(
    cursor => call('search', { query: { q: query, ...(cursor ? { cursor } : {}) } }),
    `search ${query} ${postId}`,
    edition,
  );
  const { answer, failure, loading, more } = list;
  const noWord = failure instanceof Refused && failure.problem.code === 'search.no-word';
  return (
    <>
      <p class="count-found" role="status">
        {answer && !loading && answer.length > 0 && words.search.count(answer.length, more !== undefined)}
        {answer?.length === 0 && !loading && words.search.none}
      </p>
      <Pages of={noWord ? { ...list, again: undefined } : list} empty={<Nothing />}>
        {items => (
          <ul class="rows">
            {items.map(found => (
              <Row key={found.objectId} found={found} query={query} />
            ))}
          </ul>
        )}
      </Pages>
      {noWord && <p class="hint">{words.search.noWord}</p>}
    </>
  );
};

/** What the acting post's office has of the words asked for, newest first. */
export const SearchScreen = ({ query, edition }: { query: string; edition: number }) => {
  const { words, language, me, postId } = useOffice();
  const office = me.posts.find(({ post }) => post.postId === postId)?.office.names[language] ?? '';
  return (
    <section>
      <Title text={words.search.title}>
        {query !== '' && <small lang={languageOf(query)}>{query}</small>}
      </Title>
      <p class="hint">
        {words.search.where(office)} <a href={linkTo({ screen: 'register' })}>{words.room.register}</a>
      </p>
      {query === '' ? (
        <p class="quiet">{words.search.advice[0]}</p>
      ) : (
        <Results query={query} edition={edition} />
      )}
    </section>
  );
};
