import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePostNames, useSeats } from '../office/use-posts.ts';

/** The name of an officer of the directory, once it is known. */
export const useOfficerNames = (): ((officerId: string | undefined) => string | undefined) => {
  const { language } = useOffice();
  const { answer: seats } = useSeats();
  return officerId => (officerId === undefined ? undefined : seats?.officers.get(officerId)?.[language]);
};

/** Who did something: the post, the person, and in whose place. */
export const By = ({ by }: { by: Answer<'listJournal'>['items'][number]['by'] }) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const nameOf = useOfficerNames();
  if (by.kind === 'clockwork') return <>{words.clockwork}</>;
  const person = nameOf(by.officerId);
  const inPlaceOf = nameOf(by.mandate?.inPlaceOf);
  return (
    <>
      {nameOfPost(by.postId)}
      {person && <small>{person}</small>}
      {inPlaceOf && <small>{words.inPlaceOf(inPlaceOf)}</small>}
    </>
  );
};
