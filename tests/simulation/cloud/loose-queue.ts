import type { Word } from './providers.ts';
import type { QueueParts } from './queue.ts';

type Parts = Pick<QueueParts, 'name' | 'world' | 'maxReceives' | 'visibilityMs' | 'faults' | 'consume'>;

const DOUBLED = 0.1;

/** A queue that keeps no order, one message at a time: what it delivers again comes behind whatever came meanwhile. */
export const openLooseQueue = ({ name, world, maxReceives, visibilityMs, faults, consume }: Parts) => {
  let waiting = 0;
  const receive = async (word: Word, receives: number): Promise<void> => {
    const event = { Records: [{ messageId: word.id, body: word.body }] };
    const answer = await consume(event, `${word.id}:${receives}`);
    const isWorked = answer !== undefined && answer.batchItemFailures.length === 0;
    if (isWorked) word.of.heard.push(world.now());
    const again = !isWorked || (faults && world.chance.hits(DOUBLED, 'doubled', name, word.id, receives));
    if (again && receives < maxReceives) world.later(visibilityMs, () => receive(word, receives + 1));
    else waiting -= 1;
  };
  return {
    put: (word: Word, afterMs: number): void => {
      waiting += 1;
      world.later(afterMs, () => receive(word, 1));
    },
    isEmpty: (): boolean => waiting === 0,
  };
};
