import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse } from 'aws-lambda';
import { countAdoption } from '#functions/events/count-adoption.ts';
import { countPosition } from '#functions/events/count-position.ts';
import { keepSent } from '#functions/events/keep-sent.ts';
import { keepTimers } from '#functions/events/keep-timers.ts';
import { publishEvents } from '#functions/events/publish-events.ts';
import { recountClocks } from '#functions/events/recount-clocks.ts';
import { sweepTimers } from '#functions/events/sweep-timers.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { consumeFifo, consumeFifoTogether } from '#functions/runtime/batch.ts';
import { type Machine, openMachine } from '#functions/runtime/machine.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { openTopic } from '#functions/runtime/topic.ts';
import { checkCustody } from '#functions/tasks/check-custody.ts';
import { Fact, HeldFact } from '#shared/contract/fact.ts';
import { checkCustody as task } from '#shared/contract/tasks.ts';
import { makeIds } from '#shared/domain/ids.ts';
import { type ClockRecords, openClockRecords } from '#shared/store/clock-records.ts';
import { type Messages, openMessages } from '#shared/store/messages.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions, type Positions } from '#shared/store/position.ts';
import type { MemoryTable } from '#tests/support/memory-table/memory-table.ts';
import type { openExecutions } from '../cloud/executions.ts';
import type { openFifoTopic } from '../cloud/topic.ts';
import type { Fate, Life } from '../engine/life.ts';
import type { World } from '../engine/world.ts';
import type { Heard } from './heard.ts';
import type { Plant } from './plant.ts';

const TIMER_ARN = 'arn:aws:states:ap-south-1:111122223333:stateMachine:CustodyTimer';
const TOPIC_ARN = 'arn:aws:sns:ap-south-1:111122223333:Facts.fifo';
const nobody = new DynamoDBClient({ region: 'ap-south-1' });

export type Cloud = {
  readonly world: World;
  readonly table: MemoryTable;
  readonly executions: Pick<ReturnType<typeof openExecutions>, 'client'>;
  readonly topic: Pick<ReturnType<typeof openFifoTopic>, 'client'>;
  readonly heard: Heard;
  readonly plant: Plant;
};

/** A function's place in memory between its runs: what it has read stays known, until it is killed. */
export type Sandbox = {
  readonly office: Office;
  readonly positions: Positions;
  readonly records: ClockRecords;
  readonly messages: Messages;
  /** Gives it another life, and the numbers of the ids it makes in it. */
  readonly begin: (life: Life, ids: () => string) => void;
  readonly life: () => Life;
};

export const openSandbox = ({ world, table, plant }: Cloud): Sandbox => {
  let life = world.live(undefined);
  let next = (): string => '';
  const bare = new Proxy(nobody, {
    get: (target, name, receiver) =>
      name === 'send'
        ? (command: Parameters<DynamoDBClient['send']>[0]) => life.call(() => table.client.send(command))
        : Reflect.get(target, name, receiver),
  });
  const client = plant.table?.(bare) ?? bare;
  const store = openStore({ client, table: 'office', now: world.now, rest: world.pause });
  const office = openOffice({ store, clock: clockOf(world.now), ids: makeIds(() => next()) });
  const messages = openMessages({ client, tableName: 'office', rest: world.pause });
  return {
    office: plant.office?.(office) ?? office,
    positions: openPositions({ client, table: 'office', rest: world.pause }),
    records: openClockRecords(client, 'office'),
    messages: plant.messages?.(messages) ?? messages,
    begin: (another, ids) => {
      life = another;
      next = ids;
    },
    life: () => life,
  };
};

/** What came of a run: an answer, a fault of its own, or nothing, since it was killed. */
export type Ran<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'killed' };

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const inCrockford = (n: number, width: number): string => {
  let text = '';
  for (let rest = n; text.length < width; rest = Math.floor(rest / 32))
    text = `${CROCKFORD[rest % 32]}${text}`;
  return text;
};
/** Ids of one run: after its own number, so that they stay the same when other steps are left out. */
const idsOf = (run: number): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return `${inCrockford(run, 10)}${inCrockford(made, 16)}`;
  };
};

/** The office's functions as they are wired, each run in a sandbox of its own and with a fate. */
export const openFunctions = (cloud: Cloud) => {
  const { world, executions, topic, heard, plant } = cloud;
  const { log } = heard;
  const free: Sandbox[] = [];
  let runs = 1_000_000;

  const run = async <T>(
    work: (sandbox: Sandbox) => Promise<T>,
    { fate, number }: { readonly fate?: Fate | undefined; readonly number?: number | undefined } = {},
  ): Promise<Ran<T>> => {
    const sandbox = free.pop() ?? openSandbox(cloud);
    const life = world.live(fate);
    runs += 1;
    sandbox.begin(life, idsOf(number ?? runs));
    try {
      const answer = await work(sandbox);
      return life.isOver() ? { kind: 'killed' } : { kind: 'answered', answer };
    } catch (error) {
      return life.isOver() ? { kind: 'killed' } : { kind: 'failed', error };
    } finally {
      if (!life.isOver()) free.push(sandbox);
    }
  };

  const again = { now: world.now, pause: world.pause };
  const machineIn = (sandbox: Sandbox): Machine => {
    const machine = openMachine(executions.client(sandbox.life()), TIMER_ARN);
    return plant.timers?.(machine) ?? machine;
  };
  const batchOf = (ran: Ran<SQSBatchResponse>): SQSBatchResponse | undefined =>
    ran.kind === 'answered' ? ran.answer : undefined;
  const message = Fact;

  return {
    run,
    again,
    publish: async (event: object, fate: Fate | undefined) => {
      const ran = await run(
        ({ life }) => {
          const told = openTopic(topic.client(life()), TOPIC_ARN);
          return publishEvents(() => ({ topic: plant.topic?.(told) ?? told, log }))(event);
        },
        { fate },
      );
      return ran.kind === 'answered' ? ran.answer : undefined;
    },
    consumers: {
      KeepTimers: async (event: object, fate: Fate | undefined) =>
        batchOf(
          await run(
            sandbox => {
              const { clock } = sandbox.office;
              const work = keepTimers({ timers: machineIn(sandbox), clock, log });
              return consumeFifo({ name: 'keep-timers', log, message: HeldFact, work }, event);
            },
            { fate },
          ),
        ),
      CountAdoption: async (event: object, fate: Fate | undefined) =>
        batchOf(
          await run(
            ({ office }) => {
              const { adoption } = office.store;
              const work = countAdoption(() => ({ adoption: plant.adoption?.(adoption) ?? adoption, log }));
              return consumeFifoTogether({ name: 'count-adoption', log, message, work }, event);
            },
            { fate },
          ),
        ),
      CountPosition: async (event: object, fate: Fate | undefined) =>
        batchOf(
          await run(
            ({ positions }) => {
              const work = countPosition(() => ({ positions, log }));
              return consumeFifoTogether({ name: 'count-position', log, message, work }, event);
            },
            { fate },
          ),
        ),
      KeepSent: async (event: object, fate: Fate | undefined) =>
        batchOf(
          await run(
            ({ office }) => {
              const work = keepSent(() => ({ sent: office.store.sent, log }));
              return consumeFifo({ name: 'keep-sent', log, message, work }, event);
            },
            { fate },
          ),
        ),
    },
    /** As Step Functions calls it: what fails, and what was killed, is tried again. */
    checkCustody: async (input: object, fate: Fate | undefined): Promise<unknown> => {
      const ran = await run(
        ({ office }) => {
          const served = serveTask(task, () => ({
            log,
            now: world.now,
            work: checkCustody({ office, log, again }),
          }));
          return served(input);
        },
        { fate },
      );
      if (ran.kind === 'answered') return ran.answer;
      throw ran.kind === 'failed' ? ran.error : new Error('Lambda.Unknown');
    },
    sweep: async (fate: Fate | undefined): Promise<void> => {
      await run(
        async sandbox => {
          const { store, clock } = sandbox.office;
          const sweeper = { holdings: store.holdings, timers: machineIn(sandbox), clock, log: heard.ofSweep };
          await sweepTimers(() => sweeper)({}, { getRemainingTimeInMillis: () => 60_000 });
        },
        { fate },
      );
    },
    /** Counts clocks anew by the rules of now; whether all were counted by them and settled before. */
    recount: async (fate: Fate | undefined): Promise<'nothing left' | 'walked' | 'killed'> => {
      const walk = heard.ofWalk();
      const ran = await run(
        async sandbox => {
          const { records, office } = sandbox;
          const { directory, holdings } = office.store;
          const { clock } = office;
          const recounter = {
            directory,
            holdings,
            records,
            timers: machineIn(sandbox),
            clock,
            log: walk.log,
          };
          await recountClocks(() => recounter)({}, { getRemainingTimeInMillis: () => 60_000 });
        },
        { fate },
      );
      if (ran.kind === 'failed') throw ran.error;
      if (ran.kind === 'killed') return 'killed';
      return walk.isSettled() ? 'nothing left' : 'walked';
    },
  };
};
export type Functions = ReturnType<typeof openFunctions>;
