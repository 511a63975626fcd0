import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ObjectId, PostId } from '#shared/domain/ids.ts';
import type { Cell } from '#shared/domain/position/cell.ts';
import { type Counted, countedAll } from '#shared/domain/position/counting.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import { key } from './keys.ts';
import { Overtaken } from './office-store.ts';
import { addTo, codeOf, readHeld, writeHeld } from './position-code.ts';
import { CountedItem, PostItem, whereCounted, wherePost } from './position-items.ts';
import { planOf } from './position-plan.ts';
import { openTable, read } from './table.ts';
import { hasVersion, type Pause, pause, transact, writes } from './transaction.ts';

type Parts = { readonly client: DynamoDBClient; readonly table: string; readonly rest?: Pause };

/** What lies with a post by its own work list, each thing with where it is to be counted. */
export type Lying = ReadonlyMap<ObjectId, Cell>;

/** Looks whether what is counted is what lies there, and sets it right; never a part of counting itself. */
export type Recount = {
  /** What is counted otherwise than it lies: here and not there, there and not here, or as something else. */
  readonly differing: (postId: PostId, lying: Lying) => Promise<readonly ObjectId[]>;
  /** Counts each of these by its whole journal, whatever was counted of it before. */
  readonly refold: (objectIds: readonly ObjectId[]) => Promise<void>;
  /** Whether a post's item is not the sum of what is counted with it; it is set right. */
  readonly setRight: (postId: PostId) => Promise<boolean>;
};

/** Between two looks at an item that nobody should change at night. */
const SETTLE_MS = 1000;
/** An item that changes at every look is being counted: whoever does sees to it, and the next night looks again. */
const MOST_LOOKS = 5;

const isSame = (one: Counted, other: Counted): boolean =>
  one.lies === other.lies && one.postId === other.postId && codeOf(one.cell) === codeOf(other.cell);

export const openRecount = ({ client, table: tableName, rest = pause }: Parts): Recount => {
  const table = openTable(client, tableName);
  const write = writes(tableName);
  const plan = planOf(table, write);
  const commit = transact(client, rest);

  const countedWith = (postId: PostId): Promise<readonly CountedItem[]> =>
    table.all({ pk: key.countedWith(postId), prefix: '', schema: CountedItem, index: 'work' });

  const refoldOne = async (objectId: ObjectId): Promise<void> => {
    const journal = { pk: key.object(objectId), prefix: 'EVENT#', schema: SealedEvent };
    const [item, events] = await Promise.all([table.find(whereCounted(objectId)), table.all(journal)]);
    const before = item && read(CountedItem, item);
    const whole = countedAll(undefined, events);
    if (!before || !whole || isSame(before, whole.after)) return;
    // What came and went was counted by event, and stays: only where it lies was wrong.
    const fresh = { objectId, before, after: whole.after, flows: [], events: 0, more: false };
    await commit(await plan([fresh]));
  };

  const find = async (postId: PostId): Promise<PostItem | undefined> => {
    const item = await table.find(wherePost(postId));
    return item && read(PostItem, item);
  };
  const sumOf = async (postId: PostId): Promise<{ readonly held: string; readonly total: number }> => {
    const items = await countedWith(postId);
    const held = readHeld('');
    for (const { cell } of items) addTo(held, cell, 1);
    return { held: writeHeld(held), total: items.length };
  };
  const isRight = ({ held, came, went }: PostItem, sum: { held: string; total: number }): boolean =>
    held === sum.held && came - went === sum.total;

  return {
    differing: async (postId, lying) => {
      const counted = await countedWith(postId);
      const codes = new Map(counted.map(({ objectId, cell }) => [objectId, codeOf(cell)] as const));
      const here = [...lying].filter(([objectId, cell]) => codes.get(objectId) !== codeOf(cell));
      const gone = counted.filter(({ objectId }) => !lying.has(objectId));
      return [...here.map(([objectId]) => objectId), ...gone.map(({ objectId }) => objectId)];
    },

    refold: async objectIds => {
      for (const objectId of objectIds) await refoldOne(objectId);
    },

    setRight: async postId => {
      let seen = await find(postId);
      for (let looks = 1; seen && looks <= MOST_LOOKS; looks += 1) {
        if (isRight(seen, await sumOf(postId))) return false;
        await rest(SETTLE_MS);
        const sum = await sumOf(postId);
        const now = await find(postId);
        if (now && now.version === seen.version && !isRight(now, sum)) {
          const item = { ...now, version: now.version + 1, held: sum.held, went: now.came - sum.total };
          const overtaken = () => new Overtaken('head');
          await commit([write.put({ ...wherePost(postId), ...item }, hasVersion(now.version), overtaken)]);
          return true;
        }
        seen = now;
      }
      return false;
    },
  };
};
