import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames, useSeats } from '../../office/use-posts.ts';
import { Pages } from '../pages.tsx';
import { Moment } from '../time.tsx';
import { hitsOf } from './hits.ts';
import { Marked } from './marked.tsx';
import { tagOf } from './written-in.ts';

export type PageText = Answer<'getPageText'>;

export const isEmpty = ({ text }: PageText): boolean => text.trim() === '';

/** Where a version of the text is from, how sure the machine was, and whether to rely on it. */
export const Source = ({ of }: { of: PageText }) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const { source, confidence, by, at } = of;
  return (
    <p class="source">
      <span>
        {words.text.source[source]}
        {/* Of no word one is sure to the hundredth */}
        {confidence !== undefined && !isEmpty(of) && ` · ${words.text.confidence(confidence)}`}
      </span>
      {by && <span>{nameOfPost(by.postId)}</span>}
      {by && <Moment at={at} />}
      {of.unreliable && <span class="mark aside">{words.text.unreliable}</span>}
    </p>
  );
};

/** The text line by line, each marked with its language, and with what was searched for. */
const Written = ({ text, query }: { text: PageText; query: string }) => {
  const { words } = useOffice();
  const isHit = useMemo(() => hitsOf(query), [query]);
  const written = useRef<HTMLDivElement>(null);
  // Who comes from a search looks for the word, which may stand far down the page
  useEffect(() => written.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }), [query]);
  if (isEmpty(text)) return <p class="quiet">{words.text.empty}</p>;
  return (
    <div ref={written} class="page-text">
      {text.text.split('\n').map((line, index) => (
        <p key={index} lang={tagOf(line, text.languages)} dir="auto">
          <Marked line={line} isHit={isHit} />
        </p>
      ))}
    </div>
  );
};

const Earlier = ({ documentId, page, version }: PageText) => {
  const { call, words, language } = useOffice();
  const { answer: seats } = useSeats();
  const list = usePages(
    cursor => call('listPageTexts', { params: { documentId, page }, query: cursor ? { cursor } : {} }),
    `${documentId} ${page}`,
    version,
  );
  return (
    <Pages of={list} empty="">
      {versions => (
        <ol class="versions">
          {versions.map(each => (
            <li key={each.version} value={each.version}>
              <Source of={each} />
              {each.by && <p class="quiet">{seats?.officers.get(each.by.officerId)?.[language]}</p>}
              <details>
                <summary>{words.text.ofVersion(each.version)}</summary>
                <Written text={each} query="" />
              </details>
            </li>
          ))}
        </ol>
      )}
    </Pages>
  );
};

/** The newest text of a page, to be read, selected and copied; its earlier versions on demand. */
export const TextOfPage = ({ text, query }: { text: PageText; query: string }) => {
  const { words } = useOffice();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Source of={text} />
      {text.unreliable && <p class="hint">{words.text.unreliableWhy}</p>}
      <Written text={text} query={query} />
      {text.version > 1 && (
        <details class="earlier" onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{words.text.versions(text.version)}</summary>
          {open && <Earlier {...text} />}
        </details>
      )}
    </>
  );
};
