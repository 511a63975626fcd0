import { duplicatesOf, hasForeignLogin, loopsOf } from '../directory/checks.ts';
import { provisionalLogin } from '../provisional-login.ts';
import type { Draft } from './draft.ts';
import type { Place } from './findings.ts';
import type { Making } from './making.ts';
import type { ImportProblemCode } from './problems.ts';

type Line<Id> = {
  readonly code: ImportProblemCode & ('office.loop' | 'post.loop');
  /** Which column of that sheet says what stands above. */
  readonly columnIn: (place: Place) => string;
  readonly ids: readonly Id[];
  readonly above: (id: Id) => Id | undefined;
  readonly nameOf: (id: Id) => string;
};

/** Of a long circle as many names as somebody can follow. */
const NAMED = 30;

/** Tells each circle once, at a row of the import that is part of it, and names the whole of it. */
const tellLoops = <Id extends string>(
  { findings }: Making,
  draft: Draft<'offices'> | Draft<'posts'>,
  { code, columnIn, ids, above, nameOf }: Line<Id>,
): void => {
  for (const loop of loopsOf(ids, above)) {
    const start = loop.findIndex(id => draft.placeOf(id));
    const place = draft.placeOf(loop[start] ?? '');
    if (!place) continue;
    const names = [...loop.slice(start), ...loop.slice(0, start)].map(nameOf);
    const told = names.length > NAMED ? [...names.slice(0, NAMED), '…'] : names;
    findings.at(place, code, { column: columnIn(place), facts: { loop: [...told, names[0]].join(' → ') } });
  }
};

export const checkOffices = (making: Making): void => {
  const { offices } = making.drafts;
  if (offices.puts().length === 0) return;
  tellLoops(making, offices, {
    code: 'office.loop',
    columnIn: () => 'parent',
    ids: offices.all().map(({ officeId }) => officeId),
    above: id => offices.get(id)?.parent,
    nameOf: id => offices.get(id)?.code ?? id,
  });
};

/** Posts name their superior in a sheet of their own, or in that of reporting lines. */
const superiorIn = ({ headings }: Place): string => (headings.has('superior') ? 'superior' : 'reportsTo');

export const checkPosts = (making: Making): void => {
  const { designations, posts } = making.drafts;
  const touched = posts.puts();
  if (touched.length === 0) return;
  tellLoops(making, posts, {
    code: 'post.loop',
    columnIn: superiorIn,
    ids: posts.all().map(({ postId }) => postId),
    above: id => posts.get(id)?.reportsTo,
    nameOf: id => posts.get(id)?.code ?? id,
  });
  for (const { postId, designationId, reportsTo } of touched) {
    const superior = reportsTo && posts.get(reportsTo);
    const place = posts.placeOf(postId);
    const level = designations.get(designationId)?.level;
    const superiorLevel = superior && designations.get(superior.designationId)?.level;
    if (!place || level === undefined || superiorLevel === undefined || superiorLevel >= level) continue;
    const facts = { superior: superior?.code ?? '', superiorLevel, level };
    making.findings.at(place, 'post.superior-lower', { column: superiorIn(place), facts });
  }
};

/** Tells logins that two persons would have, and provisional ones that are made of another's employee number. */
export const checkLogins = ({ directory, drafts, findings }: Making): void => {
  const { officers } = drafts;
  const touched = officers.puts();
  if (touched.length === 0) return;
  for (const officer of touched) {
    const { officerId, login, employeeNumber } = officer;
    const place = officers.placeOf(officerId);
    if (!place || !hasForeignLogin(directory, officer)) continue;
    const facts = { login, own: provisionalLogin(employeeNumber) };
    findings.at(place, 'officer.login-not-own', { column: 'login', facts });
  }
  for (const group of duplicatesOf(officers.all(), ({ login }) => login)) {
    const [owner, ...others] = group.toSorted(
      (a, b) => Number(!!officers.placeOf(a.officerId)) - Number(!!officers.placeOf(b.officerId)),
    );
    for (const { officerId, login } of others) {
      const place = officers.placeOf(officerId);
      const facts = { login, other: owner?.employeeNumber ?? '' };
      if (place) findings.at(place, 'officer.login-taken', { column: 'login', facts });
    }
  }
};
