import type { AnswerDecision, ConsultationDecision } from '#shared/domain/act.ts';
import type { Also } from '#shared/store/also.ts';
import type { Office } from './office.ts';
import { inCharge } from './people.ts';

/**
 * What whoever put the question is told of: that the last has answered, that one has answered late, and that one asks for more
 * time. Every other answer they see counted.
 */
export const tellAsker = async (
  { store, ids }: Pick<Office, 'store' | 'ids'>,
  { after, event }: AnswerDecision,
  counted?: ConsultationDecision,
): Promise<readonly Also[]> => {
  const isNews = counted === undefined || counted.after.state !== 'ASKED';
  const directory = await store.directory.lately();
  const officerId = inCharge(directory, after.asker, event.at)?.officerId;
  if (!isNews || officerId === undefined) return [];
  const notification = {
    notificationId: ids.notification(),
    officerId,
    kind: counted ? ('answered' as const) : ('time-asked' as const),
    objectId: after.consultationId,
    number: after.number,
    postId: after.asker,
    heldBy: after.holder,
    heldSince: after.heldSince,
    at: event.at,
  };
  return [{ kind: 'notification', notification }];
};
