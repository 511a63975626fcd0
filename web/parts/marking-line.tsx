import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePostNames } from '../office/use-posts.ts';
import { languageOf } from './written.ts';

export type Marking = Answer<'listMarkings'>['items'][number];
export type RefusedMarking = NonNullable<Answer<'confirmMarkings'>['items'][number]['refused']>;

/** Where a file is proposed to go, and why it did not. */
export const MarkingLine = (props: { marking: Marking; refused: RefusedMarking | undefined }) => {
  const { marking, refused } = props;
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  return (
    <>
      → <strong>{nameOfPost(marking.to)}</strong> · {words.action[marking.action]}
      {marking.priority && <> · {words.priority[marking.priority]}</>}
      {marking.remark && (
        <span class="remark prose" lang={languageOf(marking.remark)}>
          {marking.remark}
        </span>
      )}
      {refused && (
        <span class="wrong" role="alert">
          {words.marking.notSent}: {refused[language]}
        </span>
      )}
    </>
  );
};
