import {
  type DynamoDBClient,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Office } from '#functions/office/office.ts';
import type { Limit } from '#shared/domain/calendar.ts';
import { DEFAULT_TERMS, type Rules } from '#shared/domain/policy.ts';
import { key } from '#shared/store/keys.ts';
import type { Invariant } from './invariants/broken.ts';
import type { Plant } from './office/plant.ts';

type Send = DynamoDBClient['send'];
type Command = Parameters<Send>[0];

/** The same client; each item of a transaction is written as somebody makes it. */
const writing = (
  client: DynamoDBClient,
  made: (item: TransactWriteItem, all: readonly TransactWriteItem[]) => TransactWriteItem,
): DynamoDBClient =>
  new Proxy(client, {
    get: (target, name, receiver) => {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return (command: Command) => {
        if (!(command instanceof TransactWriteItemsCommand)) return target.send(command);
        const { TransactItems = [], ...rest } = command.input;
        const items = TransactItems.map(item => made(item, TransactItems));
        return target.send(new TransactWriteItemsCommand({ ...rest, TransactItems: items }));
      };
    },
  });

const sortOf = ({ Put }: TransactWriteItem): string => Put?.Item?.['sk']?.S ?? '';
const EVENT = key.event(0).replace(/\d+$/, '');
const NOTE = key.greenNote(0).replace(/\d+$/, '');

const unconditional = (item: TransactWriteItem): TransactWriteItem => {
  const { Put } = item;
  return Put ? { Put: { TableName: Put.TableName, Item: Put.Item } } : item;
};
const isTelling = (items: readonly TransactWriteItem[]): boolean =>
  items.some(({ Put }) => Put?.Item?.['type']?.S?.startsWith('custody.') === true);

/** Working days counted as if the office never closed. */
const everyDay = ({ policy, district, ...rules }: Rules): Rules => {
  const calendar = (limit: Limit): Limit => ({ ...limit, days: 'calendar' });
  const { rungs = district.rungs ?? DEFAULT_TERMS.rungs } = policy;
  return {
    ...rules,
    district,
    policy: { ...policy, rungs: rungs.map(rung => ({ ...rung, limit: calendar(rung.limit) })) },
  };
};
const onEveryDay = (office: Office): Office => {
  const { posts } = office;
  return {
    ...office,
    posts: {
      ...posts,
      rulesOf: async postId => everyDay(await posts.rulesOf(postId)),
      destination: async (postId, at) => {
        const to = await posts.destination(postId, at);
        return { ...to, rules: everyDay(to.rules) };
      },
    },
  };
};

/** Numbers that no event has. */
const deliveries = (function* (): Generator<number, never> {
  for (let n = 1_000_000; ; n += 1) yield n;
})();

/** Which file or receipt a timer is for, from what it is started with. */
const objectIn = (input: object): string => ('objectId' in input ? String(input.objectId) : '');

/**
 * Mistakes that a district must not make, each put in the place of one thing that its functions are given, with the
 * promises by which it may show.
 */
export const PLANTS = {
  /** Whoever fires a rung does not ask whether the stay still is as it was read. */
  'no condition on fire': {
    plant: {
      table: client => writing(client, (item, all) => (isTelling(all) ? unconditional(item) : item)),
    },
    caughtBy: ['told-once', 'acknowledged-stands', 'journal-whole', 'one-post-holds'],
  },
  'no sweep': { plant: { sweeps: false }, caughtBy: ['told-once'] },
  /** Every delivery of a fact is counted as if it were another fact. */
  'a consumer that counts twice': {
    plant: {
      adoption: adoption => ({
        ...adoption,
        count: counts => adoption.count(counts.map(count => ({ ...count, seq: deliveries.next().value }))),
      }),
    },
    caughtBy: ['counts-agree'],
  },
  'a clock of calendar days': { plant: { office: onEveryDay }, caughtBy: ['told-in-time'] },
  /** A file that moves on has no timer of its own any more: the name is taken. */
  'a timer named by the file': {
    plant: {
      timers: machine => ({
        ...machine,
        start: (name, input) => machine.start(name.includes('-r') ? name : objectIn(input), input),
      }),
    },
    caughtBy: ['sweep-idle', 'told-once', 'told-in-time'],
  },
  /** Acts are written onto whatever stands there by then. */
  'no optimistic version': {
    plant: {
      table: client =>
        writing(client, item =>
          sortOf(item) === key.head() || sortOf(item).startsWith(EVENT) ? unconditional(item) : item,
        ),
    },
    caughtBy: ['one-post-holds', 'journal-whole', 'acknowledged-stands', 'told-once', 'lists-agree'],
  },
  /** A confirmed note is written in the place of the one before. */
  'a note written over': {
    plant: {
      table: client =>
        writing(client, item => {
          const { Put } = item;
          if (!Put || !sortOf(item).startsWith(NOTE)) return item;
          return { Put: { TableName: Put.TableName, Item: { ...Put.Item, sk: { S: key.greenNote(1) } } } };
        }),
    },
    caughtBy: ['note-stands'],
  },
  /** What the topic did not take counts as told: nothing reads the journal again to find what is missing. */
  'an outbox that forgets': {
    plant: {
      topic: topic => ({
        publish: async facts => (await topic.publish(facts)).map(() => 'told'),
      }),
    },
    caughtBy: ['lists-agree', 'counts-agree'],
  },
} as const satisfies Readonly<
  Record<string, { readonly plant: Plant; readonly caughtBy: readonly Invariant[] }>
>;
