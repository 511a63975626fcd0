import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Notification } from '#shared/domain/notification.ts';
import { key } from '#shared/store/keys.ts';
import { read } from '#shared/store/table.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';
import type { City } from '../city.ts';
import type { Broken } from './broken.ts';
import { brokenCounts } from './counts.ts';
import { brokenCustody } from './custody.ts';
import { brokenAcknowledged, brokenJournal, brokenNotes } from './journal.ts';
import { brokenLists } from './lists.ts';
import { brokenPosition } from './position.ts';
import { type Kept, objectOf } from './read.ts';
import { brokenNotifications, brokenTelling } from './telling.ts';

export type { Broken } from './broken.ts';

const OBJECT = key.object('');
const NOTIFICATION = key.notification('');

/** Stays whose timer was started by a message that was worked, and started again by the sweep all the same. */
const brokenSweep = ({ heard, startWorked }: City, objects: Iterable<Kept>): Broken | undefined => {
  const again = new Set(heard.restarted());
  for (const { objectId, events, stays } of objects)
    for (const { holdingId } of stays) {
      const begin = events.find(
        ({ data }) => 'holdingId' in data && data.holdingId === holdingId && 'level' in data,
      );
      const wasStill = events.some(
        ({ type, data }) =>
          (type === 'file.suspended' || type === 'receipt.suspended') && data.holdingId === holdingId,
      );
      if (begin && !wasStill && again.has(holdingId) && startWorked(`${objectId}#${begin.seq}`))
        return {
          invariant: 'sweep-idle',
          says: `the timer of ${holdingId} was started again, and never lost`,
        };
    }
  return undefined;
};

const brokenRun = ({ heard }: City): Broken | undefined => {
  const fault = heard.faults().find(one => !one.endsWith(': Crash'));
  return fault === undefined ? undefined : { invariant: 'no-fault', says: fault };
};

/** Looks at everything that stands in the table in the end; the first promise that was not kept. */
export const judge = async (city: City): Promise<Broken | undefined> => {
  const { table, witness, inForce, world } = city;
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
  const kept = [...partitions.values()].map(objectOf);
  const objects = new Map(kept.map(one => [String(one.objectId), one]));
  const posts = (await city.directory()).rows.posts.map(({ postId }) => postId);
  for (const items of partitions.values()) {
    const broken = brokenCustody(items);
    if (broken) return broken;
  }
  for (const one of kept) {
    const broken = brokenJournal(one);
    if (broken) return broken;
  }
  const acted = brokenAcknowledged(witness.acts(), objects) ?? brokenNotes(witness.notes(), objects);
  if (acted) return acted;
  for (const one of kept) {
    const broken = brokenTelling(one, inForce, world.now());
    if (broken) return broken;
  }
  return (
    brokenNotifications(kept, notifications) ??
    (await brokenLists(city, kept, posts)) ??
    (await brokenCounts(city, kept)) ??
    (await brokenPosition(city, kept)) ??
    brokenSweep(city, kept) ??
    brokenRun(city)
  );
};
