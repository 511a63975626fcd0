import type { PostId } from '../ids.ts';
import { isLoginFor, provisionalLogin } from '../provisional-login.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { admitCharge, type Charge, runsAt } from './charge.ts';
import type { Directory } from './directory.ts';
import type { Mandate } from './mandate.ts';
import type { Office } from './office.ts';
import type { Officer } from './officer.ts';
import type { Designation, PostRow } from './post.ts';

/** Rows that claim one name, each group of two or more in the order given. Rows without a name claim none. */
export const duplicatesOf = <T>(
  rows: Iterable<T>,
  nameOf: (row: T) => string | undefined,
): readonly (readonly T[])[] =>
  [...Map.groupBy(rows, nameOf)].flatMap(([name, group]) =>
    name === undefined || group.length < 2 ? [] : [group],
  );

/**
 * The circles in a line that leads upwards (superiors, or offices above), each once and in its order. A step costs the same
 * however many there are: what one walk has seen no other walks again.
 */
export const loopsOf = <Id extends string>(
  starts: Iterable<Id>,
  above: (id: Id) => Id | undefined,
): readonly (readonly Id[])[] => {
  const seenBy = new Map<Id, number>();
  const loops: Id[][] = [];
  let walk = 0;
  for (const start of starts) {
    walk += 1;
    let next: Id | undefined = start;
    while (next !== undefined && !seenBy.has(next)) {
      seenBy.set(next, walk);
      next = above(next);
    }
    if (next === undefined || seenBy.get(next) !== walk) continue;
    const loop: Id[] = [next];
    for (let on = above(next); on !== undefined && on !== next; on = above(on)) loop.push(on);
    loops.push(loop);
  }
  return loops;
};

type Span = { readonly from: Instant; readonly until?: Instant | undefined };

const runsLonger = (a: Span, b: Span): boolean =>
  a.until === undefined || (b.until !== undefined && a.until > b.until);

/**
 * Pairs of which both run at one hour, the earlier first: for each row at most the one before it that runs longest, so
 * that many rows over one another are told in as many lines. What was ended before it began is in nobody's way.
 */
export const overlapsOf = <T extends Span>(rows: readonly T[]): readonly (readonly [T, T])[] => {
  const found: (readonly [T, T])[] = [];
  let longest: T | undefined;
  const running = rows.filter(({ from, until }) => until === undefined || from < until);
  for (const row of running.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (longest && (longest.until === undefined || row.from < longest.until)) found.push([longest, row]);
    if (!longest || runsLonger(row, longest)) longest = row;
  }
  return found;
};

const spansWithin = <T extends Span>(rows: readonly T[], names: readonly ((row: T) => string)[]) =>
  names.flatMap(nameOf => [...Map.groupBy(rows, nameOf).values()].flatMap(overlapsOf));

/** Charges that `admitCharge` would not admit beside one another: one kind twice on a post, or one officer twice. */
export const overlappingCharges = (charges: readonly Charge[]): readonly (readonly [Charge, Charge])[] => {
  const pairs = spansWithin(charges, [
    ({ postId, kind }) => `${postId} ${kind}`,
    ({ postId, officerId }) => `${postId} ${officerId}`,
  ]);
  const told = new Set<string>();
  return pairs.filter(([a, b]) => {
    const pair = `${a.chargeId} ${b.chargeId}`;
    return !told.has(pair) && told.add(pair);
  });
};

/** In whose place a mandate lets its officer act: an officer's, or a post's. */
export const placeOf = (mandate: Mandate): string =>
  mandate.kind === 'assistant' ? mandate.of : mandate.postId;

/** Mandates of one officer in one place that run at one hour: which of the two acts counted could not be told. */
export const overlappingMandates = (mandates: readonly Mandate[]): readonly (readonly [Mandate, Mandate])[] =>
  spansWithin(mandates, [mandate => `${mandate.officerId} ${placeOf(mandate)}`]);

/** Refuses a name that another row has already. */
const onlyOne = <T>(
  row: T,
  rows: readonly T[],
  { id, name, code }: { id: (row: T) => string; name: (row: T) => string; code: RefusalCode },
): void => {
  const other = rows.find(each => name(each) === name(row) && id(each) !== id(row));
  if (other !== undefined) throw new Refusal(code, { id: id(other) });
};

/** Admits a new office or a changed one: its code is its own, and the offices above it exist and end at a top. */
export const admitOffice = (directory: Directory, office: Office): Office => {
  onlyOne(office, directory.rows.offices, {
    id: ({ officeId }) => officeId,
    name: ({ code }) => code,
    code: 'office.exists',
  });
  const parent = (id: string) =>
    id === office.officeId ? office.parent : directory.find('offices', id)?.parent;
  const isKnown =
    office.parent === undefined ||
    office.parent === office.officeId ||
    directory.find('offices', office.parent) !== undefined;
  if (!isKnown || loopsOf<string>([office.officeId], parent).length > 0)
    throw new Refusal('office.parent-invalid', { parent: office.parent ?? '' });
  return office;
};

/** Admits a new designation or a changed one: its abbreviation stands in markings and must mean one thing. */
export const admitDesignation = (directory: Directory, designation: Designation): Designation => {
  onlyOne(designation, directory.rows.designations, {
    id: ({ designationId }) => designationId,
    name: ({ abbreviation }) => abbreviation,
    code: 'designation.exists',
  });
  return designation;
};

/** Admits a new post or a changed one: office and designation exist, and its reporting line ends at a top. */
export const admitPost = (directory: Directory, post: PostRow): PostRow => {
  onlyOne(post, directory.rows.posts, {
    id: ({ postId }) => postId,
    name: ({ code }) => code,
    code: 'post.exists',
  });
  directory.getOffice(post.officeId);
  if (!directory.find('designations', post.designationId)) throw new Refusal('designation.unknown');
  const superior = (id: string) =>
    id === post.postId ? post.reportsTo : directory.find('posts', id)?.reportsTo;
  const isKnown =
    post.reportsTo === undefined ||
    post.reportsTo === post.postId ||
    directory.find('posts', post.reportsTo) !== undefined;
  if (!isKnown || loopsOf<string>([post.postId], superior).length > 0)
    throw new Refusal('post.reporting-line-invalid', { reportsTo: post.reportsTo ?? '' });
  return post;
};

/** Whether this officer is given a provisional login, now, that is made of another's employee number. */
export const hasForeignLogin = (
  directory: Directory,
  { officerId, login, employeeNumber }: Officer,
): boolean => directory.find('officers', officerId)?.login !== login && !isLoginFor(login, employeeNumber);

/** Admits a new officer or a changed one: login and employee number are nobody else's. */
export const admitOfficer = (directory: Directory, officer: Officer): Officer => {
  if (hasForeignLogin(directory, officer))
    throw new Refusal('officer.login-not-own', { own: provisionalLogin(officer.employeeNumber) });
  const id = ({ officerId }: Officer) => officerId;
  const { officers } = directory.rows;
  onlyOne(officer, officers, { id, name: ({ login }) => login, code: 'officer.login-taken' });
  onlyOne(officer, officers, {
    id,
    name: ({ employeeNumber }) => employeeNumber,
    code: 'officer.employee-number-taken',
  });
  for (const officeId of officer.administers ?? []) directory.getOffice(officeId);
  return officer;
};

/** Admits a new charge or a changed one: post and officer exist, and it stands beside the others of its post. */
export const admitChargeOf = (directory: Directory, charge: Charge): Charge => {
  directory.getPost(charge.postId);
  directory.getOfficer(charge.officerId);
  return admitCharge(
    charge,
    directory.chargesOfPost(charge.postId).filter(other => other.chargeId !== charge.chargeId),
  );
};

/** Whether an officer is named to act in their own place: as their own assistant, or for a post they hold from then on. */
export const isOwnMandate = (mandate: Mandate, onPost: (postId: PostId) => readonly Charge[]): boolean =>
  mandate.kind === 'assistant'
    ? mandate.of === mandate.officerId
    : onPost(mandate.postId).some(
        charge => charge.officerId === mandate.officerId && runsAt(charge, mandate.from),
      );

/** Admits a new mandate or a changed one; nobody is their own assistant, and one place is given to one officer once. */
export const admitMandate = (directory: Directory, mandate: Mandate): Mandate => {
  directory.getOfficer(mandate.officerId);
  if (mandate.kind === 'assistant') directory.getOfficer(mandate.of);
  else directory.getPost(mandate.postId);
  const ended = mandate.until !== undefined && mandate.until <= mandate.from;
  if (ended || isOwnMandate(mandate, directory.chargesOfPost)) throw new Refusal('mandate.invalid');
  const others = directory.rows.mandates.filter(
    other => other.officerId === mandate.officerId && other.mandateId !== mandate.mandateId,
  );
  const rival = overlappingMandates([mandate, ...others])
    .find(pair => pair.includes(mandate))
    ?.find(other => other !== mandate);
  if (rival) throw new Refusal('mandate.overlaps', { mandateId: rival.mandateId });
  return mandate;
};
