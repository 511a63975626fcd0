import type { FileDecision } from '#shared/domain/act.ts';
import type { Ask } from '#shared/domain/ask.ts';
import { given } from '#shared/domain/holding.ts';
import type { Ids, PostId } from '#shared/domain/ids.ts';
import type { NotificationKind } from '#shared/domain/notification.ts';
import type { Also } from '#shared/store/also.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { inCharge } from './people.ts';

/** Whom an act on a file concerns beside its way. Written in the act's own transaction, so that nobody is told of what was not done. */
export type Tell = (decision: FileDecision) => Promise<readonly Also[]>;

type Told = {
  readonly kind: NotificationKind;
  readonly postId: PostId;
  readonly ask?: Ask['kind'] | undefined;
};

const toldOf = ({ before, after, event }: FileDecision): readonly Told[] => {
  const known = before?.asks ?? [];
  const asked = (after.asks ?? []).filter(({ askId }) => known.every(ask => ask.askId !== askId));
  const answered = (kind: 'approved' | 'refused' | 'explained', askId: Ask['askId']) =>
    known.filter(ask => ask.askId === askId).map((ask): Told => ({ kind, postId: ask.by, ask: ask.kind }));
  const copies = (posts: readonly PostId[] = []) => posts.map((postId): Told => ({ kind: 'copied', postId }));
  const news = asked.map((ask): Told => ({ kind: 'asked', postId: ask.of, ask: ask.kind }));
  switch (event.type) {
    case 'file.sent':
    case 'file.returned':
      return [...news, ...copies(event.data.copies)];
    case 'approval.given':
      return [
        ...news,
        ...answered(event.data.answers.kind === 'explanation' ? 'explained' : 'approved', event.data.askId),
      ];
    case 'approval.refused':
      return [...news, ...answered('refused', event.data.askId)];
    case 'file.requisitioned':
      return after.recorded ? [{ kind: 'requisitioned', postId: after.recorded.by }] : news;
    case 'file.record-issued':
      return [{ kind: 'record-issued', postId: event.data.to }];
    case 'file.requisition-refused':
      return [{ kind: 'requisition-refused', postId: event.data.of }];
    default:
      return news;
  }
};

/** Tells whoever answers for the post at that hour; a vacant seat finds it on its list. */
export const openTell =
  ({ lately }: Pick<OfficeStore['directory'], 'lately'>, ids: Pick<Ids, 'notification'>): Tell =>
  async decision => {
    const told = toldOf(decision);
    if (told.length === 0) return [];
    const directory = await lately();
    const { after, event } = decision;
    return told.flatMap(({ kind, postId, ask }): Also[] => {
      const officerId = inCharge(directory, postId, event.at)?.officerId;
      if (officerId === undefined) return [];
      const notification = {
        notificationId: ids.notification(),
        officerId,
        kind,
        objectId: after.fileId,
        number: after.number,
        postId,
        heldBy: after.holder,
        heldSince: after.heldSince,
        ...given('ask', ask),
        at: event.at,
      };
      return [{ kind: 'notification', notification }];
    });
  };
