import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePostNames } from '../office/use-posts.ts';

type Lying = Pick<Answer<'getFile'>, 'holder' | 'level' | 'officerNames'>;

/** At which level, with which post and which person something lies, or that nobody sits there. */
export const WithWhom = ({ of: { holder, level, officerNames } }: { of: Lying }) => {
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  return (
    <>
      {words.file.level(level)} · {nameOfPost(holder)} ·{' '}
      {officerNames ? officerNames[language] : <span class="mark vacant">{words.vacant}</span>}
    </>
  );
};
