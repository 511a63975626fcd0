import type { Designation, PostRow } from '../directory/post.ts';
import type { PostId } from '../ids.ts';
import type { Place } from './findings.ts';
import { given, type Making, referred } from './making.ts';

export const planDesignations = (making: Making): void => {
  const { drafts, named, rows } = making;
  for (const row of rows.designations) {
    const { place, values } = row;
    const designationId = named.designations.get(values.abbreviation ?? '');
    const before = designationId && drafts.designations.get(designationId);
    if (!row.isRead || (!before && !making.isWhole('designations', row))) continue;
    const outcome = drafts.designations.put(place, {
      designationId,
      abbreviation: values.abbreviation,
      names: {
        hi: given(values.nameHi, before?.names.hi),
        en: given(values.nameEn, before?.names.en),
      },
      level: given(values.level, before?.level),
    });
    making.count('designations', outcome);
  }
};

/** What a sheet says about the superior of a post; no `superior` means that it stands at the top. */
type Wanted = { readonly superior: PostId | undefined; readonly name: string; readonly place: Place };

/** Superiors as the sheet of reporting lines has them; a post that nobody knows is told here. */
const linesOf = (making: Making): ReadonlyMap<PostId, Wanted> => {
  const { named, rows } = making;
  const lines = new Map<PostId, Wanted>();
  for (const { place, values, isRead } of rows.reporting) {
    const at = { place, unknown: 'post.unknown' } as const;
    const postId = referred(making, named.posts, { value: values.post, at: { ...at, column: 'post' } });
    const superior = referred(making, named.posts, {
      value: values.superior,
      at: { ...at, column: 'superior' },
    });
    const isKnown = values.superior === null || superior !== undefined;
    if (isRead && postId && isKnown) lines.set(postId, { superior, place, name: values.superior ?? '-' });
  }
  return lines;
};

const namesOf = (
  values: { readonly nameHi: string | null | undefined; readonly nameEn: string | null | undefined },
  before: PostRow | undefined,
  designation: Designation | undefined,
) => ({
  hi: given(values.nameHi, before?.names.hi) ?? designation?.names.hi,
  en: given(values.nameEn, before?.names.en) ?? designation?.names.en,
});

/** Enters posts with their superiors, whichever sheet names those; a post without a name has that of its designation. */
export const planPosts = (making: Making): void => {
  const { drafts, findings, named, rows } = making;
  const lines = linesOf(making);
  for (const row of rows.posts) {
    const { place, values } = row;
    const postId = named.posts.get(values.code ?? '');
    const before = postId && drafts.posts.get(postId);
    const line = postId && lines.get(postId);
    const superior = referred(making, named.posts, {
      value: values.reportsTo,
      at: { place, column: 'reportsTo', unknown: 'post.unknown' },
    });
    if (line && values.reportsTo !== undefined && line.superior !== superior)
      findings.at(place, 'post.superior-contradicts', {
        column: 'reportsTo',
        facts: { post: values.code ?? '', other: line.name },
      });
    const officeId = referred(making, named.offices, {
      value: values.office,
      at: { place, column: 'office', unknown: 'office.unknown' },
    });
    const designationId = referred(making, named.designations, {
      value: values.designation,
      at: { place, column: 'designation', unknown: 'designation.unknown' },
    });
    if (!row.isRead || (!before && !making.isWhole('posts', row))) continue;
    const isLost = (values.office && !officeId) || (values.designation && !designationId);
    // The designation's own row may be the one that could not be read; then it is told there.
    const designation = drafts.designations.get(designationId ?? before?.designationId ?? '');
    if (isLost || !designation) continue;
    const reportsTo = line
      ? line.superior
      : given(values.reportsTo === null ? null : superior, before?.reportsTo);
    const outcome = drafts.posts.put(place, {
      postId,
      code: values.code,
      officeId: officeId ?? before?.officeId,
      designationId: designation.designationId,
      names: namesOf(values, before, designation),
      reportsTo,
    });
    making.count('posts', outcome);
  }
  for (const [postId, { superior, place }] of lines) {
    const post = drafts.posts.get(postId);
    if (!post) continue;
    const stored = making.directory.find('posts', postId);
    if (drafts.posts.put(place, { ...post, reportsTo: superior }))
      making.count('reporting', !stored ? 'new' : stored.reportsTo === superior ? 'same' : 'changed');
  }
};
