import './asked.css';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { GivenPapers } from './given-papers.tsx';
import { PAPER_WORDS } from './paper-words.ts';
import { ASKED_WORDS } from './words.ts';

/** Every answer beside the others, in the order in which the posts were asked. */
export const Answers = ({ consultationId, version }: { consultationId: string; version: number }) => {
  const { call, language, postId } = useOffice();
  const own = ASKED_WORDS[language];
  const nameOf = usePostNames();
  const list = usePages(
    cursor =>
      call('listAnswers', { params: { consultationId }, query: cursor === undefined ? {} : { cursor } }),
    `answers ${consultationId} ${postId}`,
    version,
  );
  return (
    <Pages of={list} empty={own.noText}>
      {items => (
        <div class="answers">
          {items.map(line => (
            <article key={line.answerId} aria-label={nameOf(line.postId)}>
              <h3>{nameOf(line.postId)}</h3>
              {line.text === undefined ? (
                <p class="quiet">
                  {own.noText} · {own.answerStates[line.state]}
                </p>
              ) : (
                <p class="said" lang={languageOf(line.text)}>
                  {line.text}
                </p>
              )}
              <GivenPapers
                title={PAPER_WORDS[language].withAnswer}
                papers={line.papers}
                through={line.answerId}
              />
              {line.given && (
                <p class="row-facts">
                  <Moment at={line.given.at} />
                  {line.given.postId !== line.postId && <span>{own.given(nameOf(line.given.postId))}</span>}
                  {line.given.late && <span class="mark overdue">{own.late}</span>}
                </p>
              )}
            </article>
          ))}
        </div>
      )}
    </Pages>
  );
};
