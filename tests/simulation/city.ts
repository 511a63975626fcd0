import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { makeIds } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time.ts';
import { DUE_SHARDS, key } from '#shared/store/keys.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions } from '#shared/store/position.ts';
import { openMemoryTable } from '#tests/support/memory-table/memory-table.ts';
import { openExecutions } from './cloud/executions.ts';
import { openQueue } from './cloud/queue.ts';
import { openStream } from './cloud/stream.ts';
import type { Template } from './cloud/template.ts';
import { openFifoTopic } from './cloud/topic.ts';
import type { Fate } from './engine/life.ts';
import { openWorld } from './engine/world.ts';
import { BEGIN, type Kind } from './history.ts';
import type { Broken } from './invariants/broken.ts';
import { brokenCustody } from './invariants/custody.ts';
import { districtOf } from './office/directory.ts';
import { openFunctions } from './office/functions.ts';
import { openHeard } from './office/heard.ts';
import type { Plant } from './office/plant.ts';
import { openWitness } from './witness.ts';

const KILLED = 0.08;
const MOST_CALLS = 8;
const DOUBLED = 0.06;
/** What is due for longer than this is the sweep's; it looks only when there is something for it to find. */
const GRACE_MS = 2 * 60_000;
const OBJECT = key.object('');
const CONSUMERS = ['KeepTimers', 'CountAdoption', 'CountPosition', 'KeepSent'] as const;

type Parts = {
  readonly seed: number;
  readonly kind: Kind;
  readonly template: Template;
  readonly plant: Plant;
};

/** A directory, and since when it was in force. */
export type InForce = { readonly since: number; readonly directory: Directory };

/** A whole district on virtual time: its table, what AWS does around it, its functions, and who looks on. */
export const openCity = async ({ seed, kind, template, plant }: Parts) => {
  const { faults } = kind;
  const world = openWorld(seed, BEGIN);
  const { chance } = world;
  const table = openMemoryTable();
  const client: DynamoDBClient = table.client;
  const observer = openStore({ client, table: 'office', now: world.now });
  const heard = openHeard();
  const witness = openWitness();

  /** A run is killed now and then at one of its calls; tried again, it lives. */
  const fateOf = (what: string, name: string): Fate | undefined =>
    faults && chance.hits(KILLED, 'killed', what, name)
      ? {
          call: 1 + chance.below(MOST_CALLS, 'call', what, name),
          when: chance.hits(0.5, 'when', what, name) ? 'before' : 'after',
        }
      : undefined;
  let looks = 0;
  const executions = openExecutions(world, template.custodyTimer, {
    runTask: (input, name) => {
      looks += 1;
      return functions.checkCustody(input, fateOf('check-custody', `${name}:${looks}`));
    },
    isDoubled: wake => faults && chance.hits(DOUBLED, 'doubled', wake),
  });
  const topic = openFifoTopic(world, faults, message => {
    for (const queue of queues) queue.hear(message);
  });
  const functions = openFunctions({ world, table, executions, topic, heard, plant });
  const stream = openStream(world, (event, name) => functions.publish(event, fateOf('publish', name)));
  const queues = CONSUMERS.map(name =>
    openQueue({
      name,
      world,
      faults,
      ...template.fed(name),
      // What the timers' queue has lost, the sweep makes up for.
      replays: name !== 'KeepTimers',
      consume: (event, named) => functions.consumers[name](event, fateOf(name, named)),
    }),
  );

  let seeds = 0;
  const ids = makeIds(() => {
    seeds += 1;
    return String(seeds).padStart(26, '0');
  });
  await observer.directory.change({
    before: await observer.directory.current(),
    puts: districtOf(ids, kind.size),
    operation: 'applyImport',
    by: { login: 'keeper' },
    at: instantOf(BEGIN - 1),
  });
  const inForce: InForce[] = [{ since: 0, directory: await observer.directory.current() }];

  let [swept, planned] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const sweep = async (): Promise<void> => {
    if (planned > world.now()) return;
    [swept, planned] = [world.now(), Number.POSITIVE_INFINITY];
    await functions.sweep(fateOf('sweep', String(swept)));
  };
  /** When the next rung of any stay is due. */
  const nextDue = (): number | undefined => {
    const firsts = Array.from(
      { length: DUE_SHARDS },
      (_, shard) => table.partition(key.due(shard), 'due')[0],
    );
    const dues = firsts.flatMap(first => (first ? [Date.parse(first['dueSk']?.S?.split('#')[0] ?? '')] : []));
    return dues.length === 0 ? undefined : Math.min(...dues);
  };
  /** The next time by the schedule at which there is something to find. */
  const planSweep = (): void => {
    const [due, every] = [nextDue(), template.sweepEveryMs];
    if (due === undefined) return;
    const at = (Math.floor(Math.max(due + GRACE_MS, swept, world.now()) / every) + 1) * every;
    if (at >= planned) return;
    planned = at;
    world.at(at, sweep);
  };

  let broken: Broken | undefined;
  world.whenQuiet(async () => {
    const changes = table.takeChanges();
    stream.hear(changes);
    if (plant.sweeps !== false) planSweep();
    const touched = new Set(changes.flatMap(({ after, before }) => (after ?? before)?.['pk']?.S ?? []));
    if (touched.has(key.directory()))
      inForce.push({ since: world.now(), directory: await observer.directory.current() });
    for (const pk of touched) if (pk.startsWith(OBJECT)) broken ??= brokenCustody(table.partition(pk));
  });

  return {
    world,
    table,
    functions,
    heard,
    witness,
    observer,
    positions: openPositions({ client, table: 'office' }),
    inForce: inForce as readonly InForce[],
    nextDue,
    directory: () => observer.directory.current(),
    /** Whether the stay's first message was ever worked by the keeper of timers. */
    startWorked: (id: string): boolean => queues[0]?.hasWorked(id) === true,
    replay: (): void => {
      for (const queue of queues) queue.replay();
    },
    isIdle: (): boolean => stream.isEmpty() && queues.every(queue => queue.isEmpty()),
    broken: (): Broken | undefined => broken,
  };
};
export type City = Awaited<ReturnType<typeof openCity>>;
