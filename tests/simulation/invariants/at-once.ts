import { inCharge } from '#functions/office/people.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { OfficerId, PostId } from '#shared/domain/ids.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { City } from '../city.ts';
import type { Broken } from './broken.ts';
import { wasStopped } from './clock.ts';
import type { Held } from './read.ts';
import type { Written } from './written.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = ['immediate', 'most-immediate', 'out-today'];

type Concerned = {
  readonly holdingId: string;
  /** Who are told of the stay, and who are asked about it. */
  readonly officers: readonly OfficerId[];
  readonly asked: readonly OfficerId[];
};

/** Whom an event of a journal concerns, whatever its stay. */
const concernedBy = (event: SealedEvent, { stays }: Held, directory: Directory): Concerned | undefined => {
  const sitting = (postId: PostId): readonly OfficerId[] => {
    const officerId = inCharge(directory, postId, event.at)?.officerId;
    return officerId === undefined ? [] : [officerId];
  };
  switch (event.type) {
    case 'custody.reminded':
      return { ...event.data, asked: [] };
    case 'custody.escalated': {
      const { holdingId, officers, heldBy, askId } = event.data;
      return { holdingId, officers, asked: askId === undefined ? [] : sitting(heldBy) };
    }
    case 'approval.asked': {
      const latest = stays.filter(({ receivedAt }) => receivedAt < event.at);
      const { holdingId = '' } = latest.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))[0] ?? {};
      return { holdingId, officers: [], asked: sitting(event.data.of) };
    }
    case 'file.advanced': {
      const { holdingId, postId, from } = event.data;
      return { holdingId, officers: [...sitting(postId), ...sitting(from)], asked: [] };
    }
    case 'receipt.diarised':
      if (event.data.from === undefined) return undefined;
      break;
    case 'file.sent':
    case 'file.returned':
    case 'receipt.sent':
      break;
    default:
      return undefined;
  }
  return { holdingId: event.data.holdingId, officers: sitting(event.data.postId), asked: [] };
};

/** Officers are written to at once of what is Immediate and still goes on when it is heard of, and of nothing else. */
export const brokenAtOnce = (
  { inForce, workedAt }: Pick<City, 'inForce' | 'workedAt'>,
  { told, messages }: Written,
  objects: readonly Held[],
): Broken | undefined => {
  const directory = inForce.at(-1)?.directory;
  if (!directory) return undefined;
  const says = (what: string): Broken => ({ invariant: 'told-at-once', says: what });
  const entered = new Set(told.map(({ officerId, of }) => `${officerId} ${of}`));
  const allowed = new Set<string>();
  const bounced = new Set(
    messages.filter(({ state }) => state === 'bounced').map(({ officerId }) => officerId),
  );
  for (const kept of objects)
    for (const event of kept.events) {
      const { objectId, stays } = kept;
      const concerned = concernedBy(event, kept, directory);
      const stay = stays.find(({ holdingId }) => holdingId === concerned?.holdingId);
      if (!concerned || !stay || !AT_ONCE.includes(stay.priority)) continue;
      const worked = workedAt('TellAtOnce', `${objectId}#${event.seq}`);
      const isStill = wasStopped(kept, stay);
      const isOpen =
        worked !== undefined && (stay.endedAt === undefined || Date.parse(stay.endedAt) > worked);
      const isFresh = worked !== undefined && worked - Date.parse(event.at) < DAY_MS;
      // What is asked may be answered before it is written of.
      for (const officerId of concerned.asked) allowed.add(`${officerId} ${objectId}#${event.seq}`);
      for (const officerId of concerned.officers) {
        const named = `${officerId} ${objectId}#${event.seq}`;
        allowed.add(named);
        const { email, mobile } = directory.find('officers', officerId) ?? {};
        const isReached = (email ?? mobile) !== undefined && !bounced.has(officerId);
        if (isOpen && isFresh && !isStill && isReached && !entered.has(named))
          return says(`${named}, ${event.type}, was not written of at once`);
      }
    }
  const extra = [...entered].find(one => !allowed.has(one));
  return extra === undefined ? undefined : says(`${extra} was written of, and need not be`);
};
