import { isInCharge } from '#shared/domain/directory/in-charge.ts';
import type { Document } from '#shared/domain/document.ts';
import { type Instant, istDay } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';
import type { Office } from './office.ts';
import { inCharge } from './people.ts';

/**
 * Tells who brought a paper, or of a letter that another office sent here the post it is for, and who is in charge of the
 * office, that it stands in no diary; each of them once.
 */
export const tellUndiarised = async (
  {
    store,
    ids,
  }: {
    readonly store: Pick<Office['store'], 'directory'>;
    readonly ids: Pick<Office['ids'], 'notification'>;
  },
  { documentId, uploadedBy, officeId, createdAt, letter }: Document,
  at: Instant,
): Promise<readonly Also[]> => {
  const directory = await store.directory.current();
  const leads = directory
    .postsOf(officeId)
    .map(({ postId }) => postId)
    .filter(postId => isInCharge(directory, officeId, postId));
  const told = new Map(
    [letter?.to ?? uploadedBy, ...leads].flatMap(postId => {
      const officerId = inCharge(directory, postId, at)?.officerId;
      return officerId === undefined ? [] : [[officerId, postId] as const];
    }),
  );
  return [...told].map(([officerId, postId]) => ({
    kind: 'notification',
    notification: {
      notificationId: ids.notification(),
      officerId,
      kind: 'undiarised',
      objectId: documentId,
      number: istDay(createdAt),
      postId,
      heldBy: uploadedBy,
      heldSince: createdAt,
      at,
    },
  }));
};
