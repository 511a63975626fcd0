import type { OfficeId, OfficerId, PostId } from '../ids.ts';
import type { Policy } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { type Charge, everRuns } from './charge.ts';
import type { Directory } from './directory.ts';
import type { Officer, Role, SeenOfficer } from './officer.ts';
import { isUnderWay } from './transfer.ts';

/** Who keeps the directory: an officer of it, or the first administrator, who need not be one. */
export type Keeper = { readonly officer: Officer | undefined; readonly roles: readonly Role[] };

/** Those who keep the directory of the whole district. */
const OF_ALL: readonly Role[] = ['administrator', 'nodal-officer'];

/** Roles that only an administrator gives: each lets one see or set more than one's own work. */
const GIVEN_BY_ADMINISTRATOR: readonly Role[] = [
  'administrator',
  'local-administrator',
  'nodal-officer',
  'trainer',
  'auditor',
  'records-officer',
];

const keepsAll = ({ roles }: Keeper): boolean => roles.some(role => OF_ALL.includes(role));

/** Whether somebody keeps the directory of an office: of all, or of this one or one above it. */
export const keeps = (directory: Directory, keeper: Keeper, officeId: OfficeId): boolean => {
  if (keepsAll(keeper)) return true;
  if (!keeper.roles.includes('local-administrator')) return false;
  const own = keeper.officer?.administers ?? [];
  return directory.officesAbove(officeId).some(above => own.includes(above));
};

/** Refuses who does not keep this office. */
export const mustKeep = (directory: Directory, keeper: Keeper, officeId: OfficeId): void => {
  if (!keeps(directory, keeper, officeId)) throw new Refusal('permission.denied', { officeId });
};

/** Refuses who does not keep the whole district: what concerns every office is not for one of them to set. */
export const mustKeepAll = (keeper: Keeper): void => {
  if (!keepsAll(keeper)) throw new Refusal('permission.denied');
};

/** Policies come from one schema, which gives their fields one order. */
const say = (policy: Policy): string => JSON.stringify(policy);

/**
 * Refuses another policy to who keeps single offices only: its ladder tells the posts above when a file lies too long, and those
 * of whom it tells shall not be the ones to lengthen it.
 */
export const mustSetLadder = (keeper: Keeper, before: Policy, after: Policy): void => {
  if (say(before) !== say(after)) mustKeepAll(keeper);
};

type OfPerson = { readonly officer: Pick<Officer, 'officerId' | 'roles'>; readonly at: Instant };

const isOver = ({ until }: Pick<Charge, 'until'>, at: Instant): boolean => until !== undefined && until <= at;

/** The posts in which somebody sits or will sit; of those who do neither, the one in which they sat last. */
const seatsOf = (directory: Directory, officerId: OfficerId, at: Instant): readonly PostId[] => {
  const charges = directory.chargesOfOfficer(officerId).filter(everRuns);
  const lasting = charges.filter(charge => !isOver(charge, at));
  if (lasting.length > 0) return lasting.map(({ postId }) => postId);
  const [last] = charges.toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1));
  return last ? [last.postId] : [];
};

/**
 * Every post that comes with a person, now or later: their seats, both ends of a transfer under way, and the places in which
 * they act or will act for another.
 */
const postsThatComeWith = (
  directory: Directory,
  { officer: { officerId }, at }: OfPerson,
): readonly PostId[] => [
  ...seatsOf(directory, officerId, at),
  ...directory.rows.transfers
    .filter(transfer => transfer.officerId === officerId && isUnderWay(transfer))
    .flatMap(({ fromPost, toPost }) => [fromPost, toPost]),
  ...directory.rows.mandates
    .filter(mandate => mandate.officerId === officerId && !isOver(mandate, at))
    .flatMap(mandate =>
      mandate.kind === 'assistant' ? seatsOf(directory, mandate.of, at) : [mandate.postId],
    ),
];

/**
 * Whether somebody may change this person: a local administrator only those of whom every post is in their own offices, or
 * who have none yet; and one who bears a role that an administrator gives is changed by an administrator. Else whoever
 * resets sign-ins could become whom they like, if only by waiting until they arrive.
 */
const keepsOfficer = (directory: Directory, keeper: Keeper, person: OfPerson): boolean => {
  if (keeper.roles.includes('administrator')) return true;
  if (person.officer.roles.some(role => GIVEN_BY_ADMINISTRATOR.includes(role))) return false;
  if (keepsAll(keeper)) return true;
  return postsThatComeWith(directory, person).every(postId =>
    keeps(directory, keeper, directory.getPost(postId).officeId),
  );
};

/** Refuses who may not change this person. */
export const mustKeepOfficer = (directory: Directory, keeper: Keeper, person: OfPerson): void => {
  if (!keepsOfficer(directory, keeper, person)) throw new Refusal('permission.denied');
};

/**
 * What somebody is told of a person. Who one is and whom to ask everybody may know; how a person is reached and signs in,
 * and by which number they are paid, is for who keeps that person, and for themself. An auditor sees all but the first.
 */
export const officerSeenBy = (
  directory: Directory,
  keeper: Keeper,
  { officer, at }: { readonly officer: Officer; readonly at: Instant },
): SeenOfficer => {
  const { mobile: _, email: __, ...rest } = officer;
  const { officerId, names, roles } = officer;
  const isOwn = keeper.officer?.officerId === officerId;
  const isKept = () =>
    keeper.roles.includes('local-administrator') && keepsOfficer(directory, keeper, { officer, at });
  if (isOwn || keepsAll(keeper) || isKept()) return officer;
  return keeper.roles.includes('auditor') ? rest : { officerId, names, roles };
};

/** Roles that change: all of them must be the keeper's to give. */
export const mustGiveRoles = ({ roles }: Keeper, before: readonly Role[], after: readonly Role[]): void => {
  if (roles.includes('administrator')) return;
  const given = after.filter(role => !before.includes(role));
  const taken = before.filter(role => !after.includes(role));
  if ([...given, ...taken].some(role => GIVEN_BY_ADMINISTRATOR.includes(role)))
    throw new Refusal('permission.denied');
};

/** Offices whose directory somebody keeps are a part of the role: they too are an administrator's to give and to take. */
export const mustGiveOffices = (
  { roles }: Keeper,
  before: Officer['administers'],
  after: Officer['administers'],
): void => {
  if (roles.includes('administrator')) return;
  const [had, has] = [new Set(before), new Set(after)];
  if (had.symmetricDifference(has).size > 0) throw new Refusal('permission.denied');
};

/** Nobody seats themself: who keeps the directory could otherwise read any file by taking its holder's post. */
export const notOneself = ({ officer }: Keeper, officerId: OfficerId): void => {
  if (officer?.officerId === officerId) throw new Refusal('charge.of-oneself');
};
