import type { Seats } from './directory.ts';
import { useOffice } from './office.ts';
import { useAnswer } from './use-answer.ts';

/** Names a post as `post – office` in the officer's language. */
export type NameOfPost = (postId: string) => string;

export const usePostNames = (): NameOfPost => {
  const { directory, language, words } = useOffice();
  const { answer } = useAnswer(directory.names, 'names');
  return postId => {
    if (answer === undefined) return '…';
    const found = answer.get(postId);
    if (found === undefined) return words.unknownPost;
    const office = found.office?.[language];
    return office === undefined ? found.post.names[language] : `${found.post.names[language]} – ${office}`;
  };
};

/** Names a post alone, where there is little room. */
export const useShortPostNames = (): NameOfPost => {
  const { directory, language, words } = useOffice();
  const { answer } = useAnswer(directory.names, 'names');
  return postId => answer?.get(postId)?.post.names[language] ?? (answer ? words.unknownPost : '…');
};

/** The level (स्तर) of a post, once the directory has come. */
export const usePostLevels = (): ((postId: string) => number | undefined) => {
  const { directory } = useOffice();
  const { answer } = useAnswer(directory.names, 'names');
  return postId => answer?.get(postId)?.post.level;
};

/** Whether a post stands below the acting one in the reporting line. */
export const usePostsBelow = (): boolean => {
  const { directory, postId } = useOffice();
  const { answer } = useAnswer(directory.names, 'names');
  return [...(answer?.values() ?? [])].some(({ post }) => post.reportsTo === postId);
};

/** Who sits where now. */
export const useSeats = () => useAnswer<Seats>(useOffice().directory.seats, 'seats');
