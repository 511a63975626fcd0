import { useRef } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Kept } from '../../parts/kept.tsx';
import { Pages } from '../../parts/pages.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { useRowKeys } from '../dues/use-rows.ts';
import { DRAFT_WORDS } from './words.ts';

/** What the acting post has to approve and to sign, in the files that lie with it. */
export const Tray = ({ edition }: { edition: number }) => {
  const { call, words, language, postId } = useOffice();
  const own = DRAFT_WORDS[language];
  const nameOf = usePostNames();
  const frame = useRef<HTMLUListElement>(null);
  const list = usePages(
    cursor => call('listDraftTray', { query: cursor ? { cursor } : {} }),
    `tray ${postId}`,
    edition,
  );
  useRowKeys(frame, (list.answer?.length ?? 0) === 0);
  return (
    <Pages of={list} empty={words.dues.empty.drafts}>
      {items => (
        <ul class="rows" ref={frame}>
          {items.map(({ draft, waitsFor }) => (
            <li key={draft.draftId} class="row">
              <a
                href={linkTo({ screen: 'file', fileId: draft.fileId, tab: 'drafts', draftId: draft.draftId })}
              >
                <span class="row-number">
                  <span class="number">{draft.fileNumber}</span>
                </span>
                <span class="row-subject" lang={languageOf(draft.subject)}>
                  {draft.subject}
                </span>
              </a>
              <span class="row-facts">
                <span>
                  {own.form[draft.form]} · {own.version(draft.revision)} · {nameOf(draft.revised.postId)}
                </span>
              </span>
              <span class="marks">
                <Kept of={draft} />
                <span class="mark">{own.waits[waitsFor]}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
};
