import type { EventOf } from '../events.ts';
import type { FileHead } from '../file.ts';
import type { LegalHold } from './record.ts';

type OfRecord = EventOf<'file.recorded' | 'file.hold-set' | 'file.hold-lifted'>;

const withHolds = (head: FileHead, holds: readonly LegalHold[]): FileHead => {
  const { holds: _, ...rest } = head;
  return holds.length === 0 ? rest : { ...rest, holds: [...holds] };
};

/** The record room is served by officers: who did it stands in each of its events. */
const keeper = ({ by }: OfRecord) => {
  if (by.kind !== 'officer') throw new Error('the clockwork keeps no records');
  return by.postId;
};

/** Folds an event of a file at rest into its head. */
export const foldRecord = (head: FileHead, event: OfRecord): FileHead => {
  const { holds = [] } = head;
  const { at } = event;
  switch (event.type) {
    case 'file.recorded':
      return { ...head, state: 'RECORDED', recorded: { ...event.data, at, by: keeper(event) } };
    case 'file.hold-set':
      return withHolds(head, [...holds, { hold: event.seq, ...event.data, at, by: keeper(event) }]);
    case 'file.hold-lifted':
      return withHolds(
        head,
        holds.filter(({ hold }) => hold !== event.data.hold),
      );
  }
};
