import type { Office } from './office.ts';
import type { Officer } from './officer.ts';
import type { Post } from './post.ts';

/** `designation(initials)-office` as it stands on every movement (domain.md 1.7); generated, never typed. */
export const marking = (
  post: Pick<Post, 'abbreviation'>,
  office: Pick<Office, 'code'>,
  officer: Pick<Officer, 'names'> | undefined,
): string => {
  const initials = officer?.names.en
    .split(/[\s.]+/)
    .map(word => word.charAt(0).toUpperCase())
    .join('');
  return `${post.abbreviation}${initials ? `(${initials})` : ''}-${office.code}`;
};
