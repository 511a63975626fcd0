import type { Directory } from '../directory/directory.ts';
import {
  type Keeper,
  keeps,
  mustGiveOffices,
  mustGiveRoles,
  mustKeepOfficer,
  notOneself,
} from '../directory/keepers.ts';
import type { Mandate } from '../directory/mandate.ts';
import type { Puts } from '../directory/rows.ts';
import type { OfficerId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { Making } from './making.ts';

/** Who enters an import. The first administrator is known by the login alone until a sheet brings them in. */
export type ImportKeeper = Keeper & { readonly login: string };
type Asked = { readonly keeper: ImportKeeper; readonly at: Instant };

/** What a row would do that is not this keeper's to do, by the kind of row and its id. */
export type KeeperFault = {
  readonly kind: 'officers' | 'charges' | 'mandates';
  readonly id: string;
  readonly code:
    | 'officer.roles-not-given'
    | 'officer.offices-not-given'
    | 'officer.not-kept'
    | 'charge.of-oneself'
    | 'mandate.of-oneself'
    | 'mandate.not-kept';
};

const isRefused = (rule: () => void): boolean => {
  try {
    rule();
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
};

const endsLater = (now: Instant | undefined, before: Instant | undefined): boolean =>
  before !== undefined && (now === undefined || now > before);

/**
 * An import is no way round the rules by which single acts are held: roles and offices that an administrator gives, persons that an
 * administrator keeps, and nobody seats themself or is named to act in another's place by their own hand. What ends one's
 * own charge sooner is free, as it is by itself.
 */
export const keeperFaults = (
  directory: Directory,
  puts: Puts,
  { keeper, at }: Asked,
): readonly KeeperFault[] => {
  const faults: KeeperFault[] = [];
  const own = puts.officers?.find(({ login }) => login === keeper.login)?.officerId;
  const isOwn = (officerId: OfficerId) => officerId === own || isRefused(() => notOneself(keeper, officerId));
  const keepsOfficer = (officerId: OfficerId): boolean => {
    const officer = directory.find('officers', officerId);
    return !officer || !isRefused(() => mustKeepOfficer(directory, keeper, { officer, at }));
  };
  const keepsPlace = (mandate: Mandate): boolean => {
    if (mandate.kind === 'assistant') return keepsOfficer(mandate.of);
    const post = directory.find('posts', mandate.postId);
    return !post || keeps(directory, keeper, post.officeId);
  };

  for (const { officerId: id, login, roles, administers } of puts.officers ?? []) {
    const before = directory.find('officers', id);
    // With their own login they would take every seat of that officer.
    if (before && login === keeper.login && before.login !== login)
      faults.push({ kind: 'officers', id, code: 'charge.of-oneself' });
    else if (isRefused(() => mustGiveRoles(keeper, before?.roles ?? [], roles)))
      faults.push({ kind: 'officers', id, code: 'officer.roles-not-given' });
    else if (isRefused(() => mustGiveOffices(keeper, before?.administers, administers)))
      faults.push({ kind: 'officers', id, code: 'officer.offices-not-given' });
    else if (!keepsOfficer(id)) faults.push({ kind: 'officers', id, code: 'officer.not-kept' });
  }
  for (const { chargeId: id, officerId, until } of puts.charges ?? []) {
    const before = directory.find('charges', id);
    if (isOwn(officerId) && (!before || endsLater(until, before.until)))
      faults.push({ kind: 'charges', id, code: 'charge.of-oneself' });
  }
  for (const mandate of puts.mandates ?? []) {
    const { mandateId: id, officerId } = mandate;
    if (isOwn(officerId)) faults.push({ kind: 'mandates', id, code: 'mandate.of-oneself' });
    else if (!keepsPlace(mandate)) faults.push({ kind: 'mandates', id, code: 'mandate.not-kept' });
  }
  return faults;
};

/** Tells each such row in its place. */
export const checkKeeper = ({ directory, drafts, findings, at }: Making, keeper: ImportKeeper): void => {
  const { officers, charges, mandates } = drafts;
  const puts = { officers: officers.puts(), charges: charges.puts(), mandates: mandates.puts() };
  for (const { kind, id, code } of keeperFaults(directory, puts, { keeper, at })) {
    const place = drafts[kind].placeOf(id);
    if (place) findings.at(place, code);
  }
};

/** Refuses rows that are not this keeper's to enter: who enters an import need not be who had it checked. */
export const mustKeepPuts = (directory: Directory, puts: Puts, asked: Asked): void => {
  const [fault] = keeperFaults(directory, puts, asked);
  if (!fault) return;
  const isOwn = fault.code === 'charge.of-oneself' || fault.code === 'mandate.of-oneself';
  throw new Refusal(isOwn ? 'charge.of-oneself' : 'permission.denied');
};
