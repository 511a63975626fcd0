import type { Language } from '#shared/contract/problem.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Party } from '#shared/domain/letters/letter.ts';

/** Whom it is to, as it stands on the letter: a post by its name and office, others as they were written down. */
export const partyLines = (directory: Directory, party: Party, language: Language): readonly string[] => {
  if (party.kind === 'outside') return [party.name, ...(party.address?.split('\n') ?? [])];
  const post = directory.getPost(party.postId);
  return [post.names[language], directory.getOffice(post.officeId).names[language]];
};
