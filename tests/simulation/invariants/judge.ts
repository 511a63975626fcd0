import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Notification } from '#shared/domain/notification.ts';
import { key } from '#shared/store/keys.ts';
import { read } from '#shared/store/table.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';
import type { City } from '../city.ts';
import { type Ages, agesOf } from './ages.ts';
import { brokenAsks } from './asks.ts';
import { brokenAtOnce } from './at-once.ts';
import type { Broken } from './broken.ts';
import { wasStopped } from './clock.ts';
import { brokenCopies } from './copies.ts';
import { brokenCounts } from './counts.ts';
import { brokenCustody } from './custody.ts';
import { brokenDigests } from './digests.ts';
import { brokenAcknowledged, brokenJournal, brokenNotes } from './journal.ts';
import { brokenLists } from './lists.ts';
import { brokenMessages } from './messages.ts';
import { brokenPosition } from './position.ts';
import { brokenQuestions, brokenReminders } from './questions.ts';
import { answerOf, type Held, type Kept, objectOf, questionOf } from './read.ts';
import { brokenRecord } from './records.ts';
import { brokenNotifications, brokenTelling } from './telling.ts';
import { writtenIn } from './written.ts';

export type { Broken } from './broken.ts';

/** A function that was killed, and providers that break or do not answer. */
const NO_FAULT = ['Crash', 'InternalServiceException', 'TimeoutError'];
const LAST = '9999-12-31T00:00:00.000Z';
const OBJECT = key.object('');
const NOTIFICATION = key.notification('');

/** Stays whose timer was started by a message that was worked, and started again by the sweep all the same. */
const brokenSweep = (
  { heard, startWorked, recountsKilled }: City,
  objects: Iterable<Held>,
): Broken | undefined => {
  const again = new Set(heard.restarted());
  for (const kept of objects)
    for (const stay of kept.stays) {
      const { objectId, events } = kept;
      const { holdingId, receivedAt, endedAt = LAST } = stay;
      // A recount that is killed may have counted a start that it did not come to make.
      if (recountsKilled.some(at => Date.parse(receivedAt) < at && at < Date.parse(endedAt))) continue;
      const begin = events.find(
        ({ type, data }) =>
          'holdingId' in data &&
          data.holdingId === holdingId &&
          ('level' in data || type === 'answer.asked' || type === 'answer.passed'),
      );
      if (begin && !wasStopped(kept, stay) && again.has(holdingId) && startWorked(`${objectId}#${begin.seq}`))
        return {
          invariant: 'sweep-idle',
          says: `the timer of ${holdingId} was started again, and never lost`,
        };
    }
  return undefined;
};

const brokenRun = ({ heard }: City): Broken | undefined => {
  const fault = heard.faults().find(one => !NO_FAULT.some(known => one.endsWith(`: ${known}`)));
  return fault === undefined ? undefined : { invariant: 'no-fault', says: fault };
};

/** What officers were written, where any were. */
const brokenWriting = (city: City, objects: readonly Held[], ages: Ages): Broken | undefined => {
  const { postroom, table, world } = city;
  if (postroom === undefined) return undefined;
  const written = writtenIn(table.all());
  return (
    brokenMessages(written.messages, postroom.taken(), world.now()) ??
    brokenDigests(city, written, { objects, ages }) ??
    brokenAtOnce(city, written, objects)
  );
};

/** Looks at everything that stands in the table in the end; the first promise that was not kept. */
export const judge = async (city: City): Promise<Broken | undefined> => {
  const { table, witness, world } = city;
  const ages = agesOf(city.inForce);
  const partitions = new Map<string, Stored[]>();
  const notifications: Notification[] = [];
  for (const item of table.all()) {
    const [pk = '', sk = ''] = [item['pk']?.S, item['sk']?.S];
    if (sk.startsWith(NOTIFICATION)) notifications.push(read(Notification, unmarshall(item)));
    if (!pk.startsWith(OBJECT)) continue;
    const known = partitions.get(pk);
    if (known) known.push(item);
    else partitions.set(pk, [item]);
  }
  const of = (...kinds: readonly string[]) =>
    [...partitions].flatMap(([pk, items]) =>
      kinds.some(kind => pk.startsWith(`${OBJECT}${kind}_`)) ? [items] : [],
    );
  const kept: readonly Kept[] = of('fil', 'rct').map(objectOf);
  const brokenRecords = (): Broken | undefined => {
    for (const one of kept) {
      const broken = brokenRecord(one, partitions.get(`${OBJECT}${one.objectId}`) ?? []);
      if (broken) return broken;
    }
    return undefined;
  };
  const answers = of('ans').map(answerOf);
  const questions = of('cns').map(questionOf);
  const held: readonly Held[] = [...kept, ...answers];
  const objects = new Map(kept.map(one => [String(one.objectId), one]));
  const posts = (await city.directory()).rows.posts.map(({ postId }) => postId);
  for (const items of partitions.values()) {
    const broken = brokenCustody(items);
    if (broken) return broken;
  }
  for (const one of [...kept, ...answers, ...questions]) {
    const broken = brokenJournal(one);
    if (broken) return broken;
  }
  const journals = new Map([...kept, ...answers, ...questions].map(one => [String(one.objectId), one]));
  const acted = brokenAcknowledged(witness.acts(), journals) ?? brokenNotes(witness.notes(), objects);
  if (acted) return acted;
  for (const one of held) {
    const broken = brokenTelling(one, ages, world.now());
    if (broken) return broken;
  }
  return (
    brokenRecords() ??
    brokenQuestions(questions, answers, world.now()) ??
    brokenReminders(answers, notifications) ??
    brokenNotifications(held, notifications) ??
    (await brokenLists(city, kept, posts)) ??
    (await brokenAsks(city, kept, posts)) ??
    (await brokenCopies(city, kept, posts)) ??
    (await brokenCounts(city, kept)) ??
    (await brokenPosition(city, kept)) ??
    brokenSweep(city, held) ??
    brokenWriting(city, held, ages) ??
    brokenRun(city)
  );
};
