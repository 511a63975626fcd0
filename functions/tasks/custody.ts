import type { Office } from '#functions/office/office.ts';
import type { Decision } from '#shared/domain/act.ts';
import { advanceFile, advancesTo } from '#shared/domain/advance.ts';
import { type Firing, fireRung, type Held, toldBy } from '#shared/domain/custody.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import { given, type Holding } from '#shared/domain/holding.ts';
import { type HeldId, isAnswerId, isFileId, type OfficerId, type PostId } from '#shared/domain/ids.ts';
import { termsFor } from '#shared/domain/ladder.ts';
import type { RuleNote } from '#shared/domain/note.ts';
import { advanceNote, advanceText } from '#shared/domain/notes/advance-note.ts';
import type { Notification, NotificationKind } from '#shared/domain/notification.ts';
import type { Rules } from '#shared/domain/policy.ts';
import type { Instant } from '#shared/domain/time.ts';

/** A stay as a timer finds it, with the rules it is counted by. */
export type Watched = { readonly held: Held; readonly holding: Holding; readonly rules: Rules };

export type Due = { readonly rung: number; readonly dueAt: Instant; readonly at: Instant };

/** A rung decided, with those it tells, and the note by which a file went up. */
export type Fired = {
  readonly decision: Decision;
  readonly notifications: readonly Notification[];
  readonly note?: RuleNote;
};

/** The object a timer watches. Its head is read before its stay: the head's version then vouches for both. */
export const heldObject = async ({ store }: Office, objectId: HeldId): Promise<Held> => {
  if (isFileId(objectId)) return { object: 'file', head: await store.files.get(objectId) };
  if (isAnswerId(objectId)) return { object: 'answer', head: await store.consultations.getAnswer(objectId) };
  return { object: 'receipt', head: await store.receipts.get(objectId) };
};

/** Everybody who may act as the post at this hour: when the incumbent is on leave, the link officer is told too. */
const officersOf = async ({ store }: Office, postId: PostId, at: Instant): Promise<readonly OfficerId[]> => {
  const charges = (await store.directory.lately()).chargesOfPost(postId);
  return [...new Set(charges.filter(charge => runsAt(charge, at)).map(({ officerId }) => officerId))];
};

type Told = Pick<Notification, 'ask' | 'offers'> & { readonly kind: NotificationKind; readonly post: PostId };

/** What each officer of a post is told of a stay. */
const teller =
  ({ ids }: Office, { holding, due }: Pick<Watched, 'holding'> & { readonly due: Due }) =>
  ({ post: postId, ...told }: Told) =>
  (officerId: OfficerId): Notification => ({
    notificationId: ids.notification(),
    officerId,
    objectId: holding.objectId,
    number: holding.number,
    postId,
    ...told,
    heldBy: holding.postId,
    heldSince: holding.receivedAt,
    ...due,
  });

type AtRung = Watched & { readonly due: Due };

/** Moves a file up by the district's policy, with the note that says so; those at either end are told. */
const decideAdvance = async (
  office: Office,
  file: HeldFile,
  { holding, rules, due, to: postId }: AtRung & { readonly to: PostId },
): Promise<Fired> => {
  const { checkText, ids, posts, store } = office;
  const { head } = file;
  const directory = await store.directory.lately();
  const above = directory.lineAbove(holding.postId);
  const step = termsFor(holding, rules).rungs[due.rung];
  if (step?.tell !== 'superior') throw new Error('a rung that moves a file tells a superior');
  const content = advanceText({
    from: directory.getPost(holding.postId).names,
    to: directory.getPost(postId).names,
    holding,
    rung: due.rung,
    levels: step.levels,
    limit: step.limit,
    passedOver: above[step.levels - 1] !== postId,
  });
  const checked = await checkText(head, content);
  const { green: note, numbered } = advanceNote(head, { noteId: ids.note(), content, ...checked }, due.at);
  const to = await posts.destination(postId, due.at);
  const decision = advanceFile(file, { ...due, to, above, note: numbered });
  const tell = teller(office, { holding, due });
  const notifications = await Promise.all(
    [holding.postId, postId].map(async post =>
      (await officersOf(office, post, due.at)).map(tell({ post, kind: 'advanced' })),
    ),
  );
  return { decision, notifications: notifications.flat(), note };
};

/** Reads whom a due rung tells at this hour, and decides it. */
export const decideRung = async (office: Office, at: AtRung): Promise<Fired> => {
  const { held, holding, rules, due } = at;
  if (held.object === 'file') {
    const { head } = held;
    const step = termsFor(holding, rules).rungs[due.rung];
    const to = advancesTo(head, step, await office.posts.line(head, due.at));
    if (to !== undefined) return decideAdvance(office, { head, holding }, { ...at, to });
  }
  const lineAbove = (await office.store.directory.lately()).lineAbove(holding.postId);
  const postId = toldBy(due.rung, holding, lineAbove, rules);
  const officers = postId === undefined ? [] : await officersOf(office, postId, due.at);
  const firing: Firing = { ...due, rules, lineAbove, officers, askId: office.ids.ask() };
  const decision = fireRung(held, holding, firing);
  const { event } = decision;
  const tell = teller(office, at);
  if (event.type === 'custody.reminded')
    return { decision, notifications: officers.map(tell({ post: event.data.postId, kind: 'reminded' })) };
  if (event.type !== 'custody.escalated') return { decision, notifications: [] };
  const { askId, offers } = event.data;
  const asked = askId === undefined ? [] : await officersOf(office, holding.postId, due.at);
  return {
    decision,
    notifications: [
      ...officers.map(tell({ post: event.data.postId, kind: 'escalated', ...given('offers', offers) })),
      ...asked.map(tell({ post: holding.postId, kind: 'asked', ask: 'explanation' })),
    ],
  };
};
