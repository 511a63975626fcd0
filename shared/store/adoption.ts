import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Count, CountedThing } from '#shared/domain/adoption/counting.ts';
import { type Moved, movedOnce, OfficerUse } from '#shared/domain/adoption/use.ts';
import { type ObjectId, OfficeId, type OfficerId } from '#shared/domain/ids.ts';
import type { Nature } from '#shared/domain/nature.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { Day } from '#shared/domain/time.ts';
import type { Adoption } from './adoption-counts.ts';
import type { writesOf } from './commit.ts';
import { ADOPTION_SHARDS, adoptionShard, key } from './keys.ts';
import { Overtaken } from './office-store.ts';
import { type Item, read, type Table, type Where, written } from './table.ts';
import { jitter, type Pause, type Write } from './transaction.ts';

type Parts = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
  readonly rest: Pause;
};

/** A transaction takes a hundred items; a count touches three at most. */
const MOST_COUNTS = 33;
/** Others count at the same time; who was overtaken so often is not alone to blame. */
const MOST_TRIES = 8;

/** Which events of an object are counted. The last one's number would not do: what comes back from the dead letters is late. */
const Cursor = z.strictObject({ seqs: z.array(z.int()) });

const nameOf = (thing: CountedThing, nature: Nature): string => `${thing}_${nature}`;
const Amount = z.int().min(0).default(0);
/** Flat, since DynamoDB adds only to what lies on top. */
const WeekItem = z.strictObject({
  week: Day,
  officeId: OfficeId,
  receipts_physical: Amount,
  receipts_electronic: Amount,
  files_physical: Amount,
  files_electronic: Amount,
  movements_physical: Amount,
  movements_electronic: Amount,
});

const whereUse = (officerId: OfficerId): Where => ({
  pk: key.adoptionOfficers(adoptionShard(officerId)),
  sk: officerId,
});
const whereCursor = (objectId: ObjectId): Where => ({ pk: key.object(objectId), sk: key.countedEvents() });
const whereWeek = ({ week, officeId }: Pick<Count, 'week' | 'officeId'>): Where => ({
  pk: key.adoptionWeek(week),
  sk: officeId,
});

const tallyOf = (item: z.output<typeof WeekItem>) => ({
  week: item.week,
  officeId: item.officeId,
  tally: {
    receipts: { physical: item.receipts_physical, electronic: item.receipts_electronic },
    files: { physical: item.files_physical, electronic: item.files_electronic },
    movements: { physical: item.movements_physical, electronic: item.movements_electronic },
  },
});

/** What the table knew before a transaction is planned on it. */
type Known = {
  readonly seqsOf: (objectId: ObjectId) => readonly number[];
  readonly useOf: (officerId: OfficerId) => OfficerUse | undefined;
};

export const openAdoption = ({ client, tableName, table, plan, transact, rest }: Parts): Adoption => {
  const { write } = plan;
  const overtaken = (): Error => new Overtaken('head');

  const readKnown = async (counts: readonly Count[]): Promise<Known> => {
    const movers = counts.flatMap(({ mover }) => mover?.officerId ?? []);
    const wheres = [
      ...[...new Set(counts.map(({ objectId }) => objectId))].map(whereCursor),
      ...[...new Set(movers)].map(whereUse),
    ];
    const items = await table.findMany(wheres);
    const found = new Map(items.map(item => [`${item['pk']} ${item['sk']}`, item]));
    const at = ({ pk, sk }: Where): Item | undefined => found.get(`${pk} ${sk}`);
    return {
      seqsOf: objectId => {
        const item = at(whereCursor(objectId));
        return item ? read(Cursor, item).seqs : [];
      },
      useOf: officerId => {
        const item = at(whereUse(officerId));
        return item && read(OfficerUse, item);
      },
    };
  };

  /** On condition that the cursor is as it was read: of two who count one event, one is overtaken and reads again. */
  const cursors = (counts: readonly Count[], { seqsOf }: Known): readonly Write[] =>
    [...Map.groupBy(counts, ({ objectId }) => objectId)].map(([objectId, of]) => {
      const before = seqsOf(objectId);
      const seqs = [...before, ...of.map(({ seq }) => seq)].sort((a, b) => a - b);
      const asRead =
        before.length === 0
          ? { says: 'attribute_not_exists(pk)' }
          : { says: 'seqs = :before', values: { ':before': before } };
      return write.put({ ...whereCursor(objectId), seqs }, asRead, overtaken);
    });

  const weeks = (counts: readonly Count[]): readonly Write[] =>
    [...Map.groupBy(counts, one => `${one.week} ${one.officeId}`).values()].flatMap(of => {
      const [first] = of;
      if (!first) return [];
      const { week, officeId } = first;
      const deltas = Map.groupBy(of, ({ thing, nature }) => nameOf(thing, nature));
      const add = Object.fromEntries([...deltas].map(([name, { length }]) => [name, length]));
      return [write.add(whereWeek(first), { week, officeId }, add)];
    });

  /** How many were moved in all counts the versions of these attributes; signing in leaves them alone. */
  const movers = (counts: readonly Count[], { useOf }: Known): readonly Write[] => {
    const moves = counts.flatMap(({ mover }) => mover ?? []);
    return [...Map.groupBy(moves, ({ officerId }) => officerId)].map(([officerId, of]) => {
      const before = useOf(officerId);
      const after = of.reduce<Moved | undefined>((use, { at }) => movedOnce(use ?? before, at), undefined);
      const asRead =
        before === undefined || before.moved === 0
          ? { says: 'attribute_not_exists(moved)' }
          : { says: 'moved = :before', values: { ':before': before.moved } };
      return write.set(whereUse(officerId), { officerId, ...after }, asRead, overtaken);
    });
  };

  const countOnce = async (counts: readonly Count[]): Promise<number> => {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const known = await readKnown(counts);
      const fresh = counts.filter(({ objectId, seq }) => !known.seqsOf(objectId).includes(seq));
      if (fresh.length === 0) return 0;
      try {
        await transact([...cursors(fresh, known), ...movers(fresh, known), ...weeks(fresh)]);
        return fresh.length;
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        await rest(jitter(20 * 2 ** tries));
      }
    }
    throw new Refusal('server.busy');
  };

  return {
    count: async counts => {
      const each = [...new Map(counts.map(one => [`${one.objectId} ${one.seq}`, one])).values()];
      let counted = 0;
      for (let start = 0; start < each.length; start += MOST_COUNTS)
        counted += await countOnce(each.slice(start, start + MOST_COUNTS));
      return counted;
    },

    weeksOf: async (officeId, asked) => {
      const items = await table.findMany(asked.map(week => whereWeek({ week, officeId })));
      return items.map(item => tallyOf(read(WeekItem, item))).sort((a, b) => (a.week < b.week ? -1 : 1));
    },
    officesIn: async week => {
      const items = await table.all({ pk: key.adoptionWeek(week), prefix: '', schema: WeekItem });
      return items.map(tallyOf);
    },

    keepSignedIn: async (officerId, day) => {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: written(whereUse(officerId)),
            UpdateExpression: 'SET officerId = :officer, signedInOn = :day',
            ConditionExpression: 'attribute_not_exists(signedInOn) OR signedInOn < :day',
            ExpressionAttributeValues: written({ ':officer': officerId, ':day': day }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    officers: async () => {
      const shards = Array.from({ length: ADOPTION_SHARDS }, (_, shard) => key.adoptionOfficers(shard));
      const all = await Promise.all(shards.map(pk => table.all({ pk, prefix: 'ofr_', schema: OfficerUse })));
      return all.flat().sort((a, b) => (a.officerId < b.officerId ? -1 : 1));
    },
  };
};
