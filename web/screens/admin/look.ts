import type { Language } from '../../problem.ts';
import type { Charge, Designation, Mandate, Office, Officer, Post, Rows, Transfer } from './register.ts';

type Span = { readonly from: string; readonly until?: string | undefined };

export const runsAt = ({ from, until }: Span, at: string): boolean =>
  from <= at && (until === undefined || at < until);
/** It begins at a later hour, and will run. */
export const isAhead = ({ from, until }: Span, at: string): boolean =>
  at < from && (until === undefined || from < until);

/** By hand: Map.groupBy is younger than the browsers of many offices. */
const grouped = <T>(
  rows: readonly T[],
  by: (row: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = by(row) ?? '';
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

const NONE: readonly never[] = [];
/** When several charges run on one post, the person answerable for it comes first. */
const ANSWERS_FIRST: readonly Charge['kind'][] = ['link', 'officiating', 'substantive', 'additional'];
const rank = ({ kind }: Charge): number => ANSWERS_FIRST.indexOf(kind);

/** The directory with its ways to look things up, in one language, at one hour. */
export type Look = ReturnType<typeof lookAt>;

export const lookAt = (rows: Rows, at: string, language: Language) => {
  const offices = new Map<string, Office>(rows.offices.map(row => [row.officeId, row]));
  const designations = new Map<string, Designation>(rows.designations.map(row => [row.designationId, row]));
  const officers = new Map<string, Officer>(rows.officers.map(row => [row.officerId, row]));
  const posts = new Map<string, Post>(
    rows.posts.map(row => {
      const now = designations.get(row.designationId);
      // The designation may have been given another level since the post was read.
      return [row.postId, now ? { ...row, abbreviation: now.abbreviation, level: now.level } : row];
    }),
  );
  const inOffice = grouped([...posts.values()], ({ officeId }) => officeId);
  const below = grouped(rows.offices, ({ parent }) => parent);
  const onPost = grouped(rows.charges, ({ postId }) => postId);
  const ofOfficer = grouped(rows.charges, ({ officerId }) => officerId);

  const byCode = (a: { code: string }, b: { code: string }): number => a.code.localeCompare(b.code);
  const chargesOf = (postId: string): readonly Charge[] => onPost.get(postId) ?? NONE;
  const seatedOn = (postId: string): readonly Charge[] =>
    chargesOf(postId)
      .filter(charge => runsAt(charge, at))
      .sort((a, b) => rank(a) - rank(b));

  const officesAbove = (officeId: string): readonly Office[] => {
    const line: Office[] = [];
    let next = offices.get(officeId);
    while (next !== undefined && !line.includes(next)) {
      line.push(next);
      next = next.parent === undefined ? undefined : offices.get(next.parent);
    }
    return line;
  };

  return {
    rows,
    at,
    office: (id: string | undefined) => (id === undefined ? undefined : offices.get(id)),
    designation: (id: string) => designations.get(id),
    officer: (id: string) => officers.get(id),
    post: (id: string | undefined) => (id === undefined ? undefined : posts.get(id)),
    posts: [...posts.values()],
    officeName: (id: string | undefined) =>
      id === undefined ? '' : (offices.get(id)?.names[language] ?? ''),
    officerName: (id: string) => officers.get(id)?.names[language] ?? '',
    /** `post – office` in the keeper's language. */
    postName: (id: string): string => {
      const post = posts.get(id);
      const office = post && offices.get(post.officeId)?.names[language];
      return [post?.names[language], office].filter(Boolean).join(' – ');
    },
    /** The office itself and all above it, nearest first. */
    officesAbove,
    /** Those directly below an office; the tops where none is named, and those whose upper office is not known. */
    childrenOf: (officeId: string | undefined): readonly Office[] =>
      officeId === undefined
        ? rows.offices.filter(({ parent }) => parent === undefined || !offices.has(parent)).sort(byCode)
        : [...(below.get(officeId) ?? NONE)].sort(byCode),
    postsOf: (officeId: string): readonly Post[] =>
      [...(inOffice.get(officeId) ?? NONE)].sort((a, b) => b.level - a.level || byCode(a, b)),
    chargesOf: (postId: string): readonly Charge[] =>
      [...chargesOf(postId)].sort((a, b) => (a.from < b.from ? 1 : -1)),
    chargesOfOfficer: (officerId: string): readonly Charge[] =>
      [...(ofOfficer.get(officerId) ?? NONE)].sort((a, b) => (a.from < b.from ? 1 : -1)),
    /** Who sits there now, who answers for the post first; empty when the seat is vacant. */
    seatedOn,
    seatsOf: (officerId: string): readonly Charge[] =>
      (ofOfficer.get(officerId) ?? NONE).filter(charge => runsAt(charge, at)),
    mandatesOn: (postId: string): readonly Mandate[] =>
      rows.mandates.filter(
        mandate => mandate.kind === 'delegate' && mandate.postId === postId && runsAt(mandate, at),
      ),
    openTransfers: rows.transfers.filter(({ state }) => state === 'ORDERED' || state === 'RELIEVED'),
    doneTransfers: rows.transfers.filter(
      ({ state }: Transfer) => state === 'JOINED' || state === 'CANCELLED',
    ),
  };
};

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether every part of what was typed stands in one of these texts; both languages are given. */
export const finder = (typed: string) => {
  const parts = folded(typed).split(/\s+/).filter(Boolean);
  return (...texts: readonly (string | undefined)[]): boolean => {
    const all = folded(texts.filter(Boolean).join(' '));
    return parts.every(part => all.includes(part));
  };
};
