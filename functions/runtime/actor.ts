import { HEADERS } from '#shared/contract/route.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { type Charge, primaryCharge, runsAt } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Role } from '#shared/domain/directory/officer.ts';
import { PostId } from '#shared/domain/ids.ts';
import { grants, type Permission } from '#shared/domain/permission.ts';
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

const chargeOn = (charges: readonly Charge[], post: PostId | undefined, at: Instant): Charge => {
  if (post === undefined) {
    const primary = primaryCharge(charges, at);
    if (!primary) throw new Refusal('actor.no-charge');
    return primary;
  }
  const held = charges.find(charge => charge.postId === post && runsAt(charge, at));
  if (!held) throw new Refusal('actor.post-not-held', { postId: post });
  return held;
};

/** The post a person acts as now: the one of `Act-As-Post`, or that of their primary charge. */
export const seat = (
  directory: Directory,
  { officer }: Person,
  { post, at }: { readonly post: PostId | undefined; readonly at: Instant },
): ByOfficer => {
  if (!officer) throw new Refusal('actor.no-charge');
  const charge = chargeOn(directory.chargesOfOfficer(officer.officerId), post, at);
  const { postId, kind } = charge;
  const { officeId } = directory.getPost(postId);
  return { kind: 'officer', postId, officeId, officerId: officer.officerId, charge: kind };
};

/** The post named by `Act-As-Post`. */
export const askedPost = ({ header }: Pick<Request, 'header'>): PostId | undefined => {
  const value = header(HEADERS.actAsPost);
  if (value === undefined) return undefined;
  const parsed = PostId.safeParse(value);
  if (!parsed.success) throw malformed([{ path: `header.${HEADERS.actAsPost}`, message: 'not_a_post' }]);
  return parsed.data;
};
