import type { EventOf } from '../events.ts';
import type { FileHead } from '../file.ts';
import type { DisposalHand, LegalHold } from './record.ts';

type OfRecord = EventOf<
  | 'file.recorded'
  | 'file.hold-set'
  | 'file.hold-lifted'
  | 'file.disposal-proposed'
  | 'file.disposal-refused'
  | 'file.disposed'
  | 'file.erased'
>;

const withHolds = (head: FileHead, holds: readonly LegalHold[]): FileHead => {
  const { holds: _, ...rest } = head;
  return holds.length === 0 ? rest : { ...rest, holds: [...holds] };
};

/** The record room is served by officers: who did it stands in each of its events. */
const keeper = ({ by, at }: OfRecord): DisposalHand => {
  if (by.kind !== 'officer') throw new Error('the clockwork keeps no records');
  return { officerId: by.officerId, postId: by.postId, at };
};

const withoutProposal = ({ proposal: _, ...head }: FileHead): FileHead => head;

/** Folds an event of a file at rest into its head. */
export const foldRecord = (head: FileHead, event: OfRecord): FileHead => {
  const { holds = [] } = head;
  const { at } = event;
  switch (event.type) {
    case 'file.recorded':
      // Kept as something else, it is looked at anew.
      return {
        ...withoutProposal(head),
        state: 'RECORDED',
        recorded: { ...event.data, at, by: keeper(event).postId },
      };
    case 'file.hold-set':
      return withHolds(head, [...holds, { hold: event.seq, ...event.data, at, by: keeper(event).postId }]);
    case 'file.hold-lifted':
      return withHolds(
        head,
        holds.filter(({ hold }) => hold !== event.data.hold),
      );
    case 'file.disposal-proposed':
      return { ...head, proposal: { ...keeper(event), reason: event.data.reason } };
    case 'file.disposal-refused':
      return withoutProposal(head);
    case 'file.disposed': {
      const { proposed } = event.data;
      return {
        ...withoutProposal(head),
        state: 'DISPOSED',
        disposed: { proposed, confirmed: keeper(event) },
      };
    }
    case 'file.erased':
      if (!head.disposed) throw new Error('nothing is erased that was not disposed of');
      return { ...head, disposed: { ...head.disposed, erased: { ...event.data, at } } };
  }
};
