import { key } from '#shared/store/keys.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';
import type { Broken } from './broken.ts';
import type { Kept } from './read.ts';

/** Who waits for a record and who has it, told event by event. */
type Room = { readonly waiting: ReadonlyMap<number, string>; readonly out: string | undefined };
const NOBODY: Room = { waiting: new Map(), out: undefined };

const without = ({ waiting }: Room, requisition: number): Room['waiting'] =>
  new Map([...waiting].filter(([asked]) => asked !== requisition));

/** What it is like after an event; undefined where that may not come then. */
const after = (room: Room, { type, data, seq, by }: Kept['events'][number]): Room | undefined => {
  switch (type) {
    case 'file.requisitioned': {
      const post = by.kind === 'officer' ? by.postId : '';
      const hasAsked = room.out === post || [...room.waiting.values()].includes(post);
      return hasAsked ? undefined : { ...room, waiting: new Map([...room.waiting, [seq, post]]) };
    }
    case 'file.requisition-refused':
      return room.waiting.get(data.requisition) === data.of
        ? { ...room, waiting: without(room, data.requisition) }
        : undefined;
    case 'file.record-issued':
      return room.out === undefined && room.waiting.get(data.requisition) === data.to
        ? { waiting: without(room, data.requisition), out: data.to }
        : undefined;
    case 'file.record-returned':
      return room.out === data.from ? { ...room, out: undefined } : undefined;
    case 'file.reopened':
      return NOBODY;
    case 'approval.given':
      return data.answers.kind === 'reopening' ? NOBODY : room;
    default:
      return room;
  }
};

/** It is out with one post at a time, that asked for it; and stands on the list of its office on which it is looked for. */
export const brokenRecord = (
  { objectId, head, events }: Kept,
  partition: readonly Stored[],
): Broken | undefined => {
  if ('receiptId' in head) return undefined;
  const says = (what: string): Broken => ({ invariant: 'out-with-one', says: `${objectId}: ${what}` });
  let room = NOBODY;
  for (const event of events) {
    const next = after(room, event);
    if (!next) return says(`${event.type} at ${event.seq}, when ${room.out ?? 'nobody'} had it`);
    room = next;
  }
  if (head.out?.to !== room.out) return says(`its head says ${head.out?.to}, its journal ${room.out}`);
  const stage = room.out !== undefined ? 'out' : room.waiting.size > 0 ? 'asked' : undefined;
  const list = partition.find(({ sk }) => sk?.S === key.head())?.['workPk']?.S;
  if (stage === undefined ? list?.startsWith('LOANS#') : list !== key.loans(head.officeId, stage))
    return { invariant: 'lists-agree', says: `${objectId} is ${stage ?? 'in'}, and stands on ${list}` };
  return undefined;
};
