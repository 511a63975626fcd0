import { useEffect, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import type { Document } from '../../office/use-document.ts';
import { useNear } from '../../office/use-near.ts';
import type { Sight } from '../../place.ts';
import { Refused } from '../../problem.ts';
import { Failed } from '../failed.tsx';
import { CorrectText } from './correct-text.tsx';
import { isEmpty, TextOfPage } from './text-of-page.tsx';

type Shown = {
  readonly document: Document;
  readonly mayCorrect: boolean;
  readonly sight?: Sight | undefined;
  readonly onCorrected: () => void;
};
type OfPage = Shown & { readonly page: number };

/** Refusals that say that there is no text, and no fault either. */
const NONE_YET = ['document.text-not-ready', 'document.page-unread', 'document.not-ready'];

/** A page's text or why there is none, and the way to correct it. */
const Text = ({ document, mayCorrect, sight, onCorrected, page }: OfPage) => {
  const { call, words, language, through } = useOffice();
  const { documentId, reading } = document;
  const [correcting, setCorrecting] = useState(false);
  const query = through === undefined ? {} : { through };
  const failed = reading.failed.find(each => each.page === page);
  // What is known to have failed is not asked for
  const asked = useAnswer(
    async () => (failed ? undefined : call('getPageText', { params: { documentId, page }, query })),
    `${documentId} ${page} ${failed?.reason.code}`,
  );
  const { answer: text, failure, again } = asked;
  const noneYet = failure instanceof Refused && NONE_YET.includes(failure.problem.code);
  // Another page was read meanwhile: it may be this one
  useEffect(() => {
    if (noneYet) again();
  }, [reading.state, reading.read, reading.failed.length]);
  const corrected = () => {
    again();
    onCorrected();
  };
  return (
    <>
      {text && <TextOfPage text={text} query={sight?.page === page ? sight.query : ''} />}
      {!text && failed && <p class="warned">{failed.reason[language]}</p>}
      {!text && noneYet && !failed && <p class="quiet">{words.text.notYet}</p>}
      {!text && asked.loading && <p class="quiet">{words.loading}</p>}
      {!noneYet && <Failed failure={failure} again={again} />}
      {mayCorrect && (text || failed) && (
        <button type="button" onClick={() => setCorrecting(true)}>
          {text && !isEmpty(text) ? words.text.correct : words.text.type}
        </button>
      )}
      {correcting && (
        <CorrectText
          of={{ documentId, page }}
          standing={text}
          onStale={again}
          onCorrected={corrected}
          onClose={() => setCorrecting(false)}
        />
      )}
    </>
  );
};

const Page = (props: OfPage) => {
  const { words } = useOffice();
  const { page, document, sight } = props;
  const { ref, near } = useNear<HTMLLIElement>();
  const isSought = sight?.page === page;
  useEffect(() => {
    if (!isSought) return;
    ref.current?.scrollIntoView();
    ref.current?.querySelector<HTMLElement>('.page-number')?.focus({ preventScroll: true });
  }, [isSought]);
  return (
    <li ref={ref} class="page text">
      <p class="page-number" tabIndex={-1}>
        {words.papers.pageOf(page, document.pages ?? 0)}
      </p>
      {near ? <Text {...props} /> : <p class="quiet">{words.loading}</p>}
    </li>
  );
};

/** What was read on the pages of a document, fetched one by one as they come into view. */
export const PageTexts = (props: Shown) => (
  <ol class="pages">
    {Array.from({ length: props.document.pages ?? 0 }, (_, index) => (
      <Page key={index + 1} {...props} page={index + 1} />
    ))}
  </ol>
);
