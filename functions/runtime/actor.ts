import { HEADERS } from '#shared/contract/route.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { primaryCharge, runsAt } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Role } from '#shared/domain/directory/officer.ts';
import { type MandatedSeat, mandatedSeats } from '#shared/domain/directory/seats.ts';
import { PostId } from '#shared/domain/ids.ts';
import { grants, type Permission } from '#shared/domain/permission/role.ts';
import { type Act, mandateCovers } from '#shared/domain/permission/table.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { malformed, type Request } from './request.ts';
import type { Person } from './use-case.ts';

export type Actors = {
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
  /** Acts as administrator even before anybody is in the directory. */
  readonly firstAdministrator: string;
};

/** Who the signed-in person is today; refuses whom the directory does not know. */
export const findPerson = (
  directory: Directory,
  { firstAdministrator }: Pick<Actors, 'firstAdministrator'>,
  login: string,
): Person => {
  const officer = directory.findOfficerByLogin(login);
  const isFirst = login === firstAdministrator;
  if (!officer && !isFirst) throw new Refusal('actor.unknown');
  const roles = new Set<Role>([...(officer?.roles ?? []), ...(isFirst ? (['administrator'] as const) : [])]);
  return { login, officer, roles: [...roles] };
};

/** The one role check, from the route's own table row. */
export const admitPerson = ({ roles }: Person, permission: Permission): void => {
  if (!grants(roles, permission)) throw new Refusal('permission.denied');
};

/** A post taken by mandate: only for an act that the mandate names, which is asked before anything is looked at. */
const mandatedSeat = (seats: readonly MandatedSeat[], act: Act): MandatedSeat => {
  const named = seats.find(({ mandate }) => mandateCovers(mandate, act));
  if (!named) throw new Refusal('permission.mandate-lacks-act');
  return named;
};

/**
 * The post a person acts as now: the one of `Act-As-Post`, or that of their primary charge; without a charge of their own,
 * the first they have a mandate for. A charge goes before a mandate of the same post.
 */
export const seat = (
  directory: Directory,
  { officer }: Person,
  { post, at, act }: { readonly post: PostId | undefined; readonly at: Instant; readonly act: Act },
): ByOfficer => {
  if (!officer) throw new Refusal('actor.no-charge');
  const { officerId } = officer;
  const charges = directory.chargesOfOfficer(officerId).filter(charge => runsAt(charge, at));
  const own = post === undefined ? primaryCharge(charges, at) : charges.find(({ postId }) => postId === post);
  if (own) {
    const { postId, kind } = own;
    return { kind: 'officer', postId, officeId: directory.getPost(postId).officeId, officerId, charge: kind };
  }
  const seats = mandatedSeats(directory, officerId, at);
  const asked = post ?? seats[0]?.postId;
  if (asked === undefined) throw new Refusal('actor.no-charge');
  const there = seats.filter(({ postId }) => postId === asked);
  if (there.length === 0) throw new Refusal('actor.post-not-held', { postId: asked });
  const { mandate, charge } = mandatedSeat(there, act);
  return {
    kind: 'officer',
    postId: asked,
    officeId: directory.getPost(asked).officeId,
    officerId,
    charge: charge.kind,
    mandate: { kind: mandate.kind, mandateId: mandate.mandateId, inPlaceOf: charge.officerId },
  };
};

/** The post named by `Act-As-Post`. */
export const askedPost = ({ header }: Pick<Request, 'header'>): PostId | undefined => {
  const value = header(HEADERS.actAsPost);
  if (value === undefined) return undefined;
  const parsed = PostId.safeParse(value);
  if (!parsed.success) throw malformed([{ path: `header.${HEADERS.actAsPost}`, message: 'not_a_post' }]);
  return parsed.data;
};
