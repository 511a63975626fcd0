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
import { openSchedule } from './cloud/schedule.ts';
import { openStream } from './cloud/stream.ts';
import type { Template } from './cloud/template.ts';
import { openFifoTopic } from './cloud/topic.ts';
import type { Fate } from './engine/life.ts';
import { openWorld } from './engine/world.ts';
import { BEGIN, type Kind } from './history.ts';
import type { Broken } from './invariants/broken.ts';
import { brokenCustody } from './invariants/custody.ts';
import { openAsking } from './office/asking.ts';
import { districtOf } from './office/directory.ts';
import { openFunctions } from './office/functions.ts';
import { openHeard } from './office/heard.ts';
import type { Plant } from './office/plant.ts';
import { openPostroom } from './postroom.ts';
import { openWitness } from './witness.ts';

const KILLED = 0.08;
const MOST_CALLS = 8;
/** A question is brought to each post by itself. */
const CALLS_OF_A_QUESTION = 14;
/** A walk over all offices makes many more calls than whatever works one message. */
const CALLS_OF_A_WALK = 40;
const DOUBLED = 0.06;
/** What is due for longer than this is the sweep's; it looks only when there is something for it to find. */
const GRACE_MS = 2 * 60_000;
const OBJECT = key.object('');
/** So long after the last step officers are written to. */
const WRITTEN_MS = 3 * 86_400_000;

type Parts = {
  readonly seed: number;
  readonly kind: Kind;
  readonly template: Template;
  readonly plant: Plant;
  /** When the last step is. */
  readonly last: number;
};

/** A directory, and since when it was in force. */
export type InForce = { readonly since: number; readonly directory: Directory };

/** A whole district on virtual time: its table, what AWS does around it, its functions, and who looks on. */
export const openCity = async ({ seed, kind, template, plant, last }: Parts) => {
  const { faults } = kind;
  const world = openWorld(seed, BEGIN);
  const { chance } = world;
  const table = openMemoryTable();
  const client: DynamoDBClient = table.client;
  const observer = openStore({ client, table: 'office', now: world.now });
  const heard = openHeard();
  const witness = openWitness();

  /** A run is killed now and then at one of its calls; tried again, it lives. */
  const fateOf = (what: string, name: string, calls = MOST_CALLS): Fate | undefined =>
    faults && chance.hits(KILLED, 'killed', what, name)
      ? {
          call: 1 + chance.below(calls, 'call', what, name),
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
  const postroom = chance.hits(kind.writing, 'writing')
    ? openPostroom({ world, template, table, functions, heard, faults, fateOf, until: last + WRITTEN_MS })
    : undefined;
  const asking = openAsking(functions, heard);
  const consumers = {
    ...functions.consumers,
    CarryConsultations: asking.carry,
    ...(postroom && { TellAtOnce: postroom.tellAtOnce }),
  };
  const queues = Object.entries(consumers).map(([name, consumer]) =>
    openQueue({
      name,
      world,
      faults,
      ...template.fed(name),
      // What these queues have lost, sweeps make up for.
      replays: name !== 'KeepTimers' && name !== 'CarryConsultations',
      consume: (event, named) =>
        consumer(event, fateOf(name, named, name === 'CarryConsultations' ? CALLS_OF_A_QUESTION : undefined)),
    }),
  );
  /** When a consumer has worked a message to its end, if it ever has. */
  const workedAt = (consumer: string, id: string): number | undefined =>
    queues.find(({ name }) => name === consumer)?.workedAt(id);

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

  const sweeps = openSchedule(world, template.everyMs('SweepTimers'), async name =>
    functions.sweep(fateOf('sweep', name)),
  );
  const questionSweeps = openSchedule(world, template.everyMs('SweepConsultations'), async name =>
    asking.sweep(fateOf('sweep-consultations', name, CALLS_OF_A_QUESTION)),
  );
  /** When a recount was killed: a timer whose start was counted may not have been started. */
  const recountsKilled: number[] = [];
  const recounts = openSchedule(world, template.everyMs('RecountClocks'), async name => {
    const came = await functions.recount(fateOf('recount-clocks', name, CALLS_OF_A_WALK));
    if (came === 'killed') recountsKilled.push(world.now());
    if (came !== 'nothing left') recounts.plan(world.now());
  });
  /** The first on a due list. */
  const firstOf = (list: (shard: number) => string): number | undefined => {
    const firsts = Array.from({ length: DUE_SHARDS }, (_, shard) => table.first(list(shard), 'due'));
    const dues = firsts.flatMap(first => (first ? [Date.parse(first['dueSk']?.S?.split('#')[0] ?? '')] : []));
    return dues.length === 0 ? undefined : Math.min(...dues);
  };
  /** When the next rung of any stay is due. */
  const nextDue = (): number | undefined => firstOf(key.due);
  const planSweeps = (): void => {
    const due = plant.sweeps === false ? undefined : nextDue();
    if (due !== undefined) sweeps.plan(due + GRACE_MS);
    const toCarry = plant.sweepsQuestions === false ? undefined : firstOf(key.dueConsultation);
    if (toCarry !== undefined) questionSweeps.plan(toCarry + GRACE_MS);
  };

  let broken: Broken | undefined;
  world.whenQuiet(async () => {
    const changes = table.takeChanges();
    stream.hear(changes);
    postroom?.hear(changes);
    broken ??= postroom?.broken();
    planSweeps();
    const touched = new Set(changes.flatMap(({ after, before }) => (after ?? before)?.['pk']?.S ?? []));
    if (touched.has(key.directory())) {
      inForce.push({ since: world.momentBegan(), directory: await observer.directory.current() });
      if (plant.recounts !== false) recounts.plan(world.now());
    }
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
    recountsKilled: recountsKilled as readonly number[],
    nextDue,
    nextRecount: recounts.next,
    directory: () => observer.directory.current(),
    /** Whether the stay's first message was ever worked by the keeper of timers. */
    startWorked: (id: string): boolean => workedAt('KeepTimers', id) !== undefined,
    workedAt,
    postroom,
    replay: (): void => {
      for (const queue of queues) queue.replay();
    },
    isIdle: (): boolean =>
      stream.isEmpty() && queues.every(queue => queue.isEmpty()) && (postroom?.isIdle() ?? true),
    broken: (): Broken | undefined => broken,
  };
};
export type City = Awaited<ReturnType<typeof openCity>>;
