import { inCharge } from '#functions/office/people.ts';
import { LETTER_WORDS } from '#shared/contract/letter-words.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';

type Asked = { readonly postId: PostId; readonly language: Language; readonly at: Instant };

/**
 * Name, designation, office, telephone and e-mail of whoever signs: every communication carries them (CSMOP). The office's
 * own stand there where the officer has none; the name is a line of dots while nobody sits there.
 */
export const signatureOf = (directory: Directory, { postId, language, at }: Asked) => {
  const post = directory.getPost(postId);
  const { names, letterhead } = directory.getOffice(post.officeId);
  const charge = inCharge(directory, postId, at);
  const officer = charge && directory.getOfficer(charge.officerId);
  const email = officer?.email ?? letterhead?.email;
  const rows: readonly (readonly ['telephone' | 'email', string | undefined])[] = [
    ['telephone', letterhead?.telephone],
    ['email', email],
  ];
  return {
    name: officer?.names[language] ?? LETTER_WORDS.noNumber[language],
    lines: [
      post.names[language],
      names[language],
      ...rows.flatMap(([word, value]) => (value ? [`${LETTER_WORDS[word][language]}: ${value}`] : [])),
    ],
  };
};
