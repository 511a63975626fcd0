import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { changesOf } from './changes.ts';
import { letterText } from './text.ts';
import { DRAFT_WORDS } from './words.ts';

/** What somebody changed, word by word: taken out struck through, added underlined, each said to who cannot see it. */
const Compared = ({ draftId, revision }: { draftId: string; revision: number }) => {
  const { call, language, postId } = useOffice();
  const own = DRAFT_WORDS[language];
  const nameOf = usePostNames();
  const both = useAnswer(async () => {
    const version = (n: number) => call('getDraftVersion', { params: { draftId, revision: n } });
    const [before, after] = await Promise.all([version(revision - 1), version(revision)]);
    return { before: before.letter, after: after.letter };
  }, `${draftId} ${revision} ${postId}`);
  if (!both.answer) return <Failed failure={both.failure} again={both.again} />;
  const { before, after } = both.answer;
  const pieces = changesOf(letterText(before, nameOf), letterText(after, nameOf));
  if (pieces.every(({ change }) => change === 'same')) return <p class="quiet">{own.nothingChanged}</p>;
  return (
    <p class="prose compared" lang={after.language}>
      {pieces.map(({ text, change }, index) => {
        const key = `${index} ${change}`;
        if (change === 'same') return <span key={key}>{text}</span>;
        const Change = change === 'added' ? 'ins' : 'del';
        return (
          <Change key={key}>
            <span class="visually-hidden">{change === 'added' ? own.inserted : own.deleted}: </span>
            {text}
          </Change>
        );
      })}
    </p>
  );
};

/** Every version with who wrote it, and what they changed. */
export const Versions = ({ draftId, newest }: { draftId: string; newest: number }) => {
  const { call, language, postId } = useOffice();
  const own = DRAFT_WORDS[language];
  const nameOf = usePostNames();
  const [shown, setShown] = useState<number>();
  const list = usePages(
    cursor => call('listDraftVersions', { params: { draftId }, query: cursor ? { cursor } : {} }),
    `${draftId} ${postId}`,
    newest,
  );
  return (
    <section>
      <h3>{own.versions}</h3>
      <Pages of={list} empty="">
        {versions => (
          <ul class="versions">
            {versions.map(({ revision, by }) => (
              <li key={revision}>
                <strong>{own.version(revision)}</strong> · {nameOf(by.postId)} · <Moment at={by.at} />{' '}
                {revision > 1 && (
                  <button
                    type="button"
                    aria-expanded={shown === revision}
                    onClick={() => setShown(shown === revision ? undefined : revision)}
                  >
                    {own.compare}
                  </button>
                )}
                {shown === revision && <Compared draftId={draftId} revision={revision} />}
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
};
