import type { Office } from '#functions/office/office.ts';
import type { Decision } from '#shared/domain/act.ts';
import { type Firing, fireRung, type Held, toldBy } from '#shared/domain/custody.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import { given, type Holding } from '#shared/domain/holding.ts';
import { FileId, type ObjectId, type OfficerId, type PostId, ReceiptId } from '#shared/domain/ids.ts';
import type { Notification, NotificationKind } from '#shared/domain/notification.ts';
import type { Rules } from '#shared/domain/policy.ts';
import type { Instant } from '#shared/domain/time.ts';

/** A stay as a timer finds it, with the rules it is counted by. */
export type Watched = { readonly held: Held; readonly holding: Holding; readonly rules: Rules };

export type Due = { readonly rung: number; readonly dueAt: Instant; readonly at: Instant };

/** A rung decided, with those it tells. */
export type Fired = { readonly decision: Decision; readonly notifications: readonly Notification[] };

/** The object a timer watches. Its head is read before its stay: the head's version then vouches for both. */
export const heldObject = async ({ store }: Office, objectId: ObjectId): Promise<Held> => {
  const file = FileId.safeParse(objectId);
  return file.success
    ? { object: 'file', head: await store.files.get(file.data) }
    : { object: 'receipt', head: await store.receipts.get(ReceiptId.parse(objectId)) };
};

/** Everybody who may act as the post at this hour: when the incumbent is on leave, the link officer is told too. */
const officersOf = async ({ store }: Office, postId: PostId, at: Instant): Promise<readonly OfficerId[]> => {
  const charges = (await store.directory.lately()).chargesOfPost(postId);
  return [...new Set(charges.filter(charge => runsAt(charge, at)).map(({ officerId }) => officerId))];
};

/** Reads whom a due rung tells at this hour, and decides it. */
export const decideRung = async (
  office: Office,
  { held, holding, rules, due }: Watched & { readonly due: Due },
): Promise<Fired> => {
  const lineAbove = (await office.store.directory.lately()).lineAbove(holding.postId);
  const postId = toldBy(due.rung, holding, lineAbove, rules);
  const officers = postId === undefined ? [] : await officersOf(office, postId, due.at);
  const firing: Firing = { ...due, rules, lineAbove, officers, askId: office.ids.ask() };
  const decision = fireRung(held, holding, firing);
  const { event } = decision;
  const tell = (post: PostId, kind: NotificationKind, more: Pick<Notification, 'ask' | 'offers'>) => {
    const shared = { kind, objectId: holding.objectId, number: holding.number, postId: post, ...more };
    const lies = { heldBy: holding.postId, heldSince: holding.receivedAt, ...due };
    return (officerId: OfficerId): Notification => ({
      notificationId: office.ids.notification(),
      officerId,
      ...shared,
      ...lies,
    });
  };
  if (event.type === 'custody.reminded')
    return { decision, notifications: officers.map(tell(event.data.postId, 'reminded', {})) };
  if (event.type !== 'custody.escalated') return { decision, notifications: [] };
  const { askId, offers } = event.data;
  const asked = askId === undefined ? [] : await officersOf(office, holding.postId, due.at);
  return {
    decision,
    notifications: [
      ...officers.map(tell(event.data.postId, 'escalated', given('offers', offers))),
      ...asked.map(tell(holding.postId, 'asked', { ask: 'explanation' })),
    ],
  };
};
