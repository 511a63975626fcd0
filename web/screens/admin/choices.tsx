import type { Look } from './look.ts';
import type { Choice } from './picker.tsx';
import type { Office, Officer, Post } from './register.ts';
import { Seated } from './seated.tsx';

/** Offices to choose from, each with where it lies. */
export const officeChoices = (
  look: Look,
  offices: readonly Office[] = look.rows.offices,
): readonly Choice[] =>
  offices.map(({ officeId, names, code, parent }) => ({
    id: officeId,
    title: look.officeName(officeId),
    code,
    beside: look.officeName(parent) || undefined,
    found: [code, names.hi, names.en],
  }));

/** Posts to choose from, those of the highest level first, each with who sits there. */
export const postChoices = (look: Look, posts: readonly Post[] = look.posts): readonly Choice[] =>
  [...posts]
    .sort((a, b) => b.level - a.level)
    .map(post => {
      const { postId, names, code, abbreviation, officeId } = post;
      const office = look.office(officeId);
      const people = look.seatedOn(postId).map(({ officerId }) => look.officer(officerId)?.names);
      return {
        id: postId,
        title: look.postName(postId),
        code,
        beside: <Seated look={look} postId={postId} />,
        found: [code, abbreviation, names.hi, names.en, office?.names.hi, office?.names.en].concat(
          people.flatMap(both => [both?.hi, both?.en]),
        ),
      };
    });

/** Officers to choose from, each with where they sit. */
export const officerChoices = (
  look: Look,
  officers: readonly Officer[] = look.rows.officers,
): readonly Choice[] =>
  officers.map(({ officerId, names, employeeNumber, login }) => ({
    id: officerId,
    title: look.officerName(officerId),
    code: employeeNumber ?? '',
    beside: look
      .seatsOf(officerId)
      .map(({ postId }) => look.postName(postId))
      .join('; '),
    found: [names.hi, names.en, employeeNumber, login],
  }));
