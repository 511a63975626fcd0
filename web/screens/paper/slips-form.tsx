import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { Failed } from '../../parts/failed.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { languageOf } from '../../parts/written.ts';
import { PAPER_WORDS } from './words.ts';

type Paper = {
  readonly objectId: string;
  readonly number: string;
  readonly subject?: string | undefined;
  /** Of what is on its way: to whom. */
  readonly sentTo?: string;
};

const PAGE = 100;

/** What lies on paper with the acting post, and what it has just sent and nobody received. */
const usePapers = () => {
  const { call, postId } = useOffice();
  return useAnswer(async (): Promise<readonly Paper[]> => {
    const [held, sent] = await Promise.all([
      call('listWork', { query: { limit: PAGE } }),
      call('listSent', { query: { limit: PAGE } }),
    ]);
    const papers: readonly Paper[] = [
      ...held.items.filter(({ nature, state }) => nature === 'physical' && state !== 'IN_TRANSIT'),
      ...sent.items.flatMap(({ objectId, number, subject, to, now }) =>
        now?.state === 'IN_TRANSIT' ? [{ objectId, number, subject, sentTo: to }] : [],
      ),
    ];
    return papers.filter(
      ({ objectId }, index) => papers.findIndex(each => each.objectId === objectId) === index,
    );
  }, `papers ${postId}`);
};

/** Slips to be stuck on papers, and the list that goes with a bundle of them. */
export const SlipsForm = () => {
  const { call, words, language } = useOffice();
  const paper = PAPER_WORDS[language];
  const nameOfPost = usePostNames();
  const { answer: papers, failure, again } = usePapers();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const search = useTyped('slips.to');
  const objectIds = chosen.slice(0, LIMITS.bulk);
  const toggle = (objectId: string) =>
    setChosen(chosen.includes(objectId) ? chosen.filter(each => each !== objectId) : [...chosen, objectId]);
  return (
    <section>
      <h2>{paper.slips}</h2>
      <p class="hint">{paper.slipsHint}</p>
      <Failed failure={failure} again={again} />
      {papers?.length === 0 && <p class="quiet">{paper.noPhysical}</p>}
      {papers !== undefined && papers.length > 0 && (
        <>
          <fieldset class="choices">
            <legend>{paper.choose}</legend>
            {papers.map(({ objectId, number, subject, sentTo }) => (
              <label key={objectId}>
                <input
                  type="checkbox"
                  checked={chosen.includes(objectId)}
                  onChange={() => toggle(objectId)}
                />
                <span>
                  <span class="number">{number}</span>{' '}
                  <span lang={languageOf(subject ?? '')}>{subject ?? words.work.confidential}</span>
                  {sentTo !== undefined && <small>{paper.sentTo(nameOfPost(sentTo))}</small>}
                </span>
              </label>
            ))}
          </fieldset>
          <details>
            <summary>
              {paper.to}: {to === '' ? paper.anyone : nameOfPost(to)}
            </summary>
            <PostPicker
              label={paper.to}
              chosen={to}
              search={search}
              wrong={undefined}
              onChoose={postId => setTo(postId === to ? '' : postId)}
            />
          </details>
          <p class="buttons">
            <PrintButton
              label={paper.labels}
              disabled={objectIds.length === 0}
              make={() => call('printSlips', { body: { objectIds, form: 'labels', language } })}
            />
            <PrintButton
              label={paper.handOver}
              disabled={objectIds.length === 0}
              make={() =>
                call('printSlips', {
                  body: { objectIds, form: 'hand-over', language, ...(to === '' ? {} : { to }) },
                })
              }
            />
          </p>
        </>
      )}
    </section>
  );
};
