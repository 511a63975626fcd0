import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePostNames } from '../office/use-posts.ts';
import { nearText } from '../time.ts';

/** What the ladder holds for a stay, in words: a reminder on Thursday, to the ADM on 4 December. */
export const Ahead = ({ ahead }: { ahead: Answer<'getFile'>['ahead'] }) => {
  const { words, language, now } = useOffice();
  const nameOfPost = usePostNames();
  if (ahead.length === 0) return null;
  const said = ahead.map(({ dueAt, tells, kind }) => {
    const { on, text } = nearText(dueAt, now(), language);
    return words.ahead[kind](words.ahead.on[on](text), nameOfPost(tells));
  });
  return (
    <p class="where quiet" data-testid="ahead">
      {words.ahead.title}: {said.join(', ')}
    </p>
  );
};
