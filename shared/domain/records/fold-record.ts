import type { EventOf } from '../events.ts';
import type { FileHead } from '../file.ts';
import type { DisposalHand, LegalHold, Requisition } from './record.ts';

type OfRecord = EventOf<
  | 'file.recorded'
  | 'file.hold-set'
  | 'file.hold-lifted'
  | 'file.requisitioned'
  | 'file.requisition-refused'
  | 'file.record-issued'
  | 'file.record-returned'
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

const withRequisitions = (head: FileHead, requisitions: readonly Requisition[]): FileHead => {
  const { requisitions: _, ...rest } = head;
  return requisitions.length === 0 ? rest : { ...rest, requisitions: [...requisitions] };
};

/** Once it is taken up again it is in the record room no more, and out of it neither. */
export const leftRecordRoom = (head: FileHead): FileHead => {
  const { recorded: _r, proposal: _p, requisitions: _q, out: _o, ...rest } = head;
  return rest;
};

/** Folds an event of a file at rest into its head. */
export const foldRecord = (head: FileHead, event: OfRecord): FileHead => {
  const { holds = [], requisitions = [] } = head;
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
    case 'file.requisitioned': {
      const asked = { requisition: event.seq, by: keeper(event).postId, purpose: event.data.purpose, at };
      // What somebody needs is not disposed of.
      return withRequisitions(withoutProposal(head), [...requisitions, asked]);
    }
    case 'file.requisition-refused':
    case 'file.record-issued': {
      const left = requisitions.filter(({ requisition }) => requisition !== event.data.requisition);
      const rest = withRequisitions(head, left);
      return event.type === 'file.record-issued'
        ? { ...rest, out: { ...event.data, at, by: keeper(event).postId } }
        : rest;
    }
    case 'file.record-returned': {
      const { out: _, ...rest } = head;
      return rest;
    }
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
