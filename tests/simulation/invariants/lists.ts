import type { PostId } from '#shared/domain/ids.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import { everything } from '#tests/support/api.ts';
import type { City } from '../city.ts';
import type { Broken } from './broken.ts';
import type { Kept } from './read.ts';

type Sending = { readonly by: string; readonly at: string; readonly holdingId: string };
/** Where a thing is and who has sent it, told event by event. */
type Way = {
  readonly with: string | undefined;
  readonly sendings: readonly Sending[];
  readonly waiting: readonly Sending[];
};

const NOWHERE: Way = { with: undefined, sendings: [], waiting: [] };

/** A post that has it again waits for it no more. */
const comes = (way: Way, postId: string): Way => ({
  ...way,
  with: postId,
  waiting: way.waiting.filter(({ by }) => by !== postId),
});
const sends = (way: Way, sending: Sending, to: string): Way => ({
  ...comes(way, to),
  sendings: [...way.sendings, sending],
  waiting: [...way.waiting.filter(({ by }) => by !== sending.by && by !== to), sending],
});

const after = (way: Way, event: SealedEvent): Way => {
  switch (event.type) {
    case 'file.sent':
    case 'file.returned':
    case 'receipt.sent': {
      const { from, postId, holdingId } = event.data;
      return sends(way, { by: from, at: event.at, holdingId }, postId);
    }
    case 'receipt.diarised': {
      const { from, postId, holdingId } = event.data;
      return from === undefined
        ? comes(way, postId)
        : sends(way, { by: from, at: event.at, holdingId }, postId);
    }
    case 'file.pulled-back':
    case 'receipt.pulled-back':
      return way;
    case 'file.created':
    case 'file.reopened':
    case 'file.pulled-up':
    case 'file.advanced':
    case 'receipt.pulled-up':
      return comes(way, event.data.postId);
    case 'approval.given': {
      const { answers } = event.data;
      return answers.kind === 'reopening' ? comes(way, answers.postId) : way;
    }
    default:
      return way;
  }
};

const ENDS: readonly SealedEvent['type'][] = [
  'file.closed',
  'receipt.put-in-file',
  'receipt.disposed',
  'receipt.redirected',
  'receipt.cancelled',
];

const reopens = ({ type, data }: SealedEvent): boolean =>
  type === 'file.reopened' || (type === 'approval.given' && data.answers.kind === 'reopening');

/** A sending that was pulled back is as if it had never been: the way is told without both. */
const withoutUndone = (events: readonly SealedEvent[]): readonly SealedEvent[] => {
  const undone = new Set(
    events.flatMap(event =>
      event.type === 'file.pulled-back' || event.type === 'receipt.pulled-back'
        ? [event.data.endedHoldingId]
        : [],
    ),
  );
  return events.filter(
    event =>
      !('holdingId' in event.data && event.data.holdingId !== undefined && undone.has(event.data.holdingId)),
  );
};

type Rows = { readonly sent: readonly string[]; readonly waiting: readonly string[] };

const rowsOf = ({ objectId, events }: Kept): Rows => {
  const told = withoutUndone(events);
  const way = told.reduce(after, NOWHERE);
  const lastly = told.findLast(event => ENDS.includes(event.type) || reopens(event));
  const isOver = lastly !== undefined && !reopens(lastly);
  return {
    sent: way.sendings.map(({ by, at }) => `${by} ${at} ${objectId}`),
    waiting: isOver ? [] : way.waiting.map(({ by, at }) => `${by} ${at} ${objectId}`),
  };
};

/** What posts have sent and wait for, told once more from all journals. */
export const brokenLists = async (
  { observer }: City,
  objects: Iterable<Kept>,
  posts: readonly PostId[],
): Promise<Broken | undefined> => {
  const right = [...objects].map(rowsOf);
  const found = await Promise.all(
    posts.map(async postId => ({
      sent: await everything(cursor => observer.sent.list(postId, { cursor, limit: 1000 })),
      waiting: await everything(cursor => observer.sent.waiting([postId], { cursor, limit: 1000 })),
    })),
  );
  for (const list of ['sent', 'waiting'] as const) {
    const kept = new Set(
      found.flatMap(rows => rows[list].map(({ by, at, objectId }) => `${by} ${at} ${objectId}`)),
    );
    const told = new Set(right.flatMap(rows => rows[list]));
    const missing = [...told].find(row => !kept.has(row));
    const extra = [...kept].find(row => !told.has(row));
    if (missing ?? extra)
      return {
        invariant: 'lists-agree',
        says: `${list}: ${missing ? 'without' : 'with'} ${missing ?? extra}`,
      };
  }
  return undefined;
};
