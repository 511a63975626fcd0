import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { Lines } from './lines.tsx';
import { ASKED_WORDS } from './words.ts';

/** The questions of the acting post: whose answers are outstanding, or those that are over. */
export const OwnQuestions = ({ edition }: { edition: number }) => {
  const { call, language, postId } = useOffice();
  const own = ASKED_WORDS[language];
  const [over, setOver] = useState(false);
  const list = usePages(
    cursor =>
      call('listAskedByPost', { query: { over: String(over), ...(cursor === undefined ? {} : { cursor }) } }),
    `asked by ${postId} ${over}`,
    edition,
  );
  return (
    <>
      <nav class="buttons" aria-label={own.lists}>
        {[false, true].map(each => (
          <button key={String(each)} type="button" aria-pressed={over === each} onClick={() => setOver(each)}>
            {each ? own.over : own.open_}
          </button>
        ))}
      </nav>
      <Lines of={list} empty={over ? own.noOver : own.noOpen} label={own.title} />
    </>
  );
};
