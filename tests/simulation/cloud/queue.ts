import type { SQSBatchResponse } from 'aws-lambda';
import type { World } from '../engine/world.ts';
import type { Message } from './topic.ts';

/** Runs the consumer on a batch; undefined when it was killed. */
export type Consumes = (event: object, name: string) => Promise<SQSBatchResponse | undefined>;

export type QueueParts = {
  readonly name: string;
  readonly world: World;
  readonly hears: readonly string[];
  readonly batchSize: number;
  readonly maxReceives: number;
  readonly visibilityMs: number;
  readonly faults: boolean;
  /** Whether what was lost to the dead letters is delivered once more in the end; else a sweep must make up for it. */
  readonly replays: boolean;
  readonly consume: Consumes;
};

type Held = { readonly message: Message; receives: number; visibleAt: number };

/** One in so many is received too often without being worked, and goes to the dead letters. */
const LOST = 0.03;
/** One in so many is worked, and then delivered again: its deletion was not heard. */
const DOUBLED = 0.06;
const MEETING = 0.25;
const SOON_MS = 1_000;

/** A FIFO queue before its consumer: groups in order, one batch of a group at a time, dead letters. */
export const openQueue = (parts: QueueParts) => {
  const { name, world, hears, batchSize, maxReceives, visibilityMs, faults, replays, consume } = parts;
  const groups = new Map<string, Held[]>();
  const busy = new Set<string>();
  const dead: Message[] = [];
  const worked = new Map<string, number>();
  let polls = 0;

  const poll = (ms: number): void => {
    const at = world.now() + ms;
    // Now and then at a whole second, so that consumers meet each other and the officers.
    const meets = faults && world.chance.hits(MEETING, 'meeting', name, at);
    world.at(meets ? Math.ceil(at / SOON_MS) * SOON_MS : at, receive);
  };

  const take = (most: number): readonly Held[] => {
    const taken: Held[] = [];
    for (const [group, held] of groups) {
      const [first] = held;
      if (taken.length >= most) break;
      if (busy.has(group) || !first || first.visibleAt > world.now()) continue;
      busy.add(group);
      taken.push(...held.slice(0, most - taken.length));
    }
    return taken;
  };

  const settle = (batch: readonly Held[], returned: ReadonlySet<string> | undefined): void => {
    for (const held of batch) {
      const { message } = held;
      const of = groups.get(message.group);
      const failed = returned === undefined || returned.has(message.id);
      const again = faults && world.chance.hits(DOUBLED, 'doubled', name, message.id, held.receives);
      if (!failed && !worked.has(message.id)) worked.set(message.id, world.now());
      held.visibleAt = world.now() + visibilityMs;
      if ((failed || again) && held.receives < maxReceives) continue;
      if (failed) dead.push(message);
      of?.splice(of.indexOf(held), 1);
      if (of?.length === 0) groups.delete(message.group);
    }
    for (const { message } of batch) busy.delete(message.group);
    if (groups.size > 0) {
      poll(SOON_MS);
      poll(visibilityMs + SOON_MS);
    }
  };

  const receive = async (): Promise<void> => {
    polls += 1;
    const most = faults ? 1 + world.chance.below(batchSize, 'batch', name, polls) : batchSize;
    const batch = take(most);
    if (batch.length === 0) return;
    if (groups.size > busy.size) poll(0);
    for (const held of batch) held.receives += 1;
    const event = {
      Records: batch.map(({ message }) => ({
        messageId: message.id,
        body: message.body,
        attributes: { MessageGroupId: message.group },
      })),
    };
    const named = batch.map(({ message, receives }) => `${message.id}:${receives}`).join();
    const answer = await consume(event, named);
    settle(batch, answer && new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)));
  };

  const put = (message: Message): void => {
    const held = { message, receives: 0, visibleAt: world.now() };
    const group = groups.get(message.group);
    if (group) group.push(held);
    else groups.set(message.group, [held]);
    poll(1 + world.chance.below(faults ? 8_000 : 900, 'delay', name, message.id));
  };

  return {
    hear: (message: Message): void => {
      if (!hears.includes(message.type)) return;
      if (faults && world.chance.hits(LOST, 'lost', name, message.id)) dead.push(message);
      else put(message);
    },
    /** Delivers again what lies in the dead letters: late, and after what came behind it. */
    replay: (): void => {
      const letters = dead.splice(0);
      if (replays) for (const message of letters) put(message);
    },
    isEmpty: (): boolean => groups.size === 0,
    name,
    /** When the consumer first worked this message to its end. */
    workedAt: (id: string): number | undefined => worked.get(id),
  };
};
export type Queue = ReturnType<typeof openQueue>;
