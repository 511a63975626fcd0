import type { TransactWriteItem, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Office } from '#functions/office/office.ts';
import type { Limit } from '#shared/domain/calendar.ts';
import { DEFAULT_TERMS, type Rules } from '#shared/domain/policy.ts';
import { key } from '#shared/store/keys.ts';
import { MESSAGE_PLANTS } from './message-plants.ts';
import type { Plants } from './office/plant.ts';
import { QUESTION_PLANTS } from './question-plants.ts';
import { RECORD_PLANTS } from './record-plants.ts';
import { sortOf, unconditional, updating, writing } from './rewriting.ts';

const EVENT = key.event(0).replace(/\d+$/, '');
const NOTE = key.greenNote(0).replace(/\d+$/, '');

const isTelling = (items: readonly TransactWriteItem[]): boolean =>
  items.some(({ Put }) => Put?.Item?.['type']?.S?.startsWith('custody.') === true);

const isAskGone = ({ Delete }: TransactWriteItem): boolean =>
  Delete?.Key?.['sk']?.S?.startsWith(key.ask('')) === true;
const keptAsItIs = ({ Delete }: TransactWriteItem): TransactWriteItem => ({
  ConditionCheck: {
    TableName: Delete?.TableName,
    Key: Delete?.Key,
    ConditionExpression: 'attribute_exists(pk)',
  },
});

const isRecount = ({ UpdateExpression }: UpdateItemCommandInput): boolean =>
  UpdateExpression?.includes('limitAt = :limitAt') === true;
const fromTheFirstRung = ({
  UpdateExpression = '',
  ExpressionAttributeValues,
  ...input
}: UpdateItemCommandInput): UpdateItemCommandInput => ({
  ...input,
  UpdateExpression: UpdateExpression.replace('SET ', 'SET rung = :first, '),
  ExpressionAttributeValues: { ...ExpressionAttributeValues, ':first': { N: '0' } },
});

/** Working days counted as if the office never closed. */
const everyDay = ({ policy, district, ...rules }: Rules): Rules => {
  const calendar = (limit: Limit): Limit => ({ ...limit, days: 'calendar' });
  const { rungs = district.rungs ?? DEFAULT_TERMS.rungs, ...own } = policy;
  return {
    ...rules,
    policy: own,
    district: { ...district, rungs: rungs.map(rung => ({ ...rung, limit: calendar(rung.limit) })) },
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
  /** What is due sooner by new rules is told when its timer wakes by the old ones. */
  'no recount when rules change': {
    plant: { recounts: false },
    caughtBy: ['told-in-time', 'told-once'],
  },
  /** Whatever is counted anew is reminded of from the first rung on. */
  'a recount that reminds again': {
    plant: {
      table: client => updating(client, input => (isRecount(input) ? fromTheFirstRung(input) : input)),
    },
    caughtBy: ['told-once'],
  },
  /** What was answered, or lapsed with its stay, is asked for ever. */
  'an ask that never lapses': {
    plant: {
      table: client => writing(client, item => (isAskGone(item) ? keptAsItIs(item) : item)),
    },
    caughtBy: ['lists-agree'],
  },
  ...MESSAGE_PLANTS,
  ...QUESTION_PLANTS,
  ...RECORD_PLANTS,
} as const satisfies Plants;
