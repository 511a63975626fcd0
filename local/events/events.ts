import { randomUUID } from 'node:crypto';
import type { Assembly, EventSourceResource, ScheduleResource } from '#local/assembly/types.ts';
import type { Gate, ObjectCreated } from '#local/door/types.ts';
import type { Emulators, StreamRecord } from '#local/emulators/types.ts';
import type { Invoke } from '#local/functions/function-definition.ts';
import { bringToTargets, busEvent, createBus, objectCreated } from './bus.ts';
import { createDelivery, type StartExecution } from './deliver.ts';
import { pollingRefusals } from './polling-rights.ts';
import { openPositions } from './positions.ts';
import { startQueueSource } from './queue-source.ts';
import { startSchedule } from './schedule.ts';
import { type Source, startStreamSource } from './stream-source.ts';

export interface EventsOptions {
  readonly assembly: Assembly;
  readonly emulators: Pick<Emulators, 'sqs' | 'stream'>;
  readonly gate: Gate;
  readonly invoke: Invoke;
  readonly startExecution: StartExecution;
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** Everything in the district that happens because something else did, or because of the hour. */
export interface Events {
  /** An object was put into a bucket that has EventBridge on. */
  onObjectCreated(event: ObjectCreated): void;
  stop(): Promise<void>;
}

/** AWS would not make a mapping whose function's role may not read the source; nor does this. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
}

const scheduledEvent = (assembly: Assembly, source: string, { arn, at }: { arn: string; at: number }) =>
  busEvent(assembly, {
    source,
    type: 'Scheduled Event',
    resources: [arn],
    detail: {},
    time: new Date(at).toISOString(),
  });

/** `<aws.scheduler.…>` in a schedule's input stands for what only the moment knows. */
const scheduledInput = (
  input: string,
  { arn }: ScheduleResource,
  { id, at }: { id: string; at: number },
): string =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'))
    .replaceAll('<aws.scheduler.execution-id>', id)
    .replaceAll('<aws.scheduler.attempt-number>', '1');

/** Starts the pollers of queues and streams, the event bus and the schedules. Throws `SourceRefused`. */
export function startEvents(options: EventsOptions): Events {
  const { assembly, emulators, gate, invoke, folder, log } = options;
  const refusals = pollingRefusals(assembly, gate);
  if (refusals.length > 0) throw new SourceRefused(refusals.join('\n'));
  const positions = openPositions(folder);
  const delivery = createDelivery({ ...options, sqs: emulators.sqs });
  const bus = createBus(assembly.rules, delivery);

  // A stream is trimmed only as far as the slowest of its readers has come.
  const reached = new Map<string, Map<string, string>>();
  const onProgress = async ({ arn, sourceArn }: EventSourceResource, upTo: string) => {
    const readers = reached.get(sourceArn) ?? new Map<string, string>();
    readers.set(arn, upTo);
    reached.set(sourceArn, readers);
    const all = assembly.eventSourceMappings.filter(each => each.sourceArn === sourceArn);
    const places = all.map(each => readers.get(each.arn) ?? positions.find(each.arn));
    const known = places.flatMap(place => (place === undefined ? [] : [BigInt(place)]));
    const [slowest] = known.toSorted((a, b) => (a < b ? -1 : 1));
    if (slowest === undefined || known.length < all.length) return;
    await emulators.stream(sourceArn).trim(String(slowest));
  };

  const giveUp = async (mapping: EventSourceResource, records: readonly StreamRecord[], reason: string) => {
    if (mapping.onFailureArn === undefined) return;
    const word = {
      requestContext: { requestId: randomUUID(), functionArn: mapping.functionArn, condition: reason },
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
        batchSize: records.length,
        streamArn: mapping.sourceArn,
      },
    };
    await emulators.sqs('SendMessage', mapping.onFailureArn.split(':').at(-1) ?? '', {
      MessageBody: JSON.stringify(word),
    });
  };

  const startMapping = (mapping: EventSourceResource): Source => {
    if (mapping.source === 'stream')
      return startStreamSource({
        mapping,
        stream: emulators.stream(mapping.sourceArn),
        invoke,
        positions,
        onProgress: upTo => onProgress(mapping, upTo),
        giveUp: (records, reason) => giveUp(mapping, records, reason),
        log,
      });
    const queue = assembly.queues.find(each => each.arn === mapping.sourceArn);
    if (queue === undefined) throw new Error(`the assembly has no queue ${mapping.sourceArn}`);
    return startQueueSource({ mapping, queue, region: assembly.region, sqs: emulators.sqs, invoke, log });
  };

  const ruleSchedules = assembly.rules.flatMap(rule => {
    const { scheduleExpression: expression } = rule;
    if (!rule.enabled || expression === undefined) return [];
    const fire = (at: number) =>
      void Promise.all(
        bringToTargets(rule, scheduledEvent(assembly, 'aws.events', { arn: rule.arn, at }), delivery),
      );
    return [startSchedule({ arn: rule.arn, expression, timezone: 'UTC', positions, fire })];
  });

  const startScheduler = (schedule: ScheduleResource): Source => {
    const { arn, expression, timezone, target } = schedule;
    const fire = (at: number) => {
      const event = scheduledEvent(assembly, 'aws.scheduler', { arn, at });
      const { id } = event;
      const input =
        target.input === undefined
          ? JSON.stringify(event)
          : scheduledInput(target.input, schedule, { id, at });
      void delivery.bring({ principal: 'scheduler.amazonaws.com', sourceArn: arn, id, input, target });
    };
    return startSchedule({ arn, expression, timezone, positions, fire });
  };

  const sources: readonly Source[] = [
    ...assembly.eventSourceMappings.map(startMapping),
    ...ruleSchedules,
    ...assembly.schedules.filter(({ enabled }) => enabled).map(startScheduler),
  ];

  return {
    onObjectCreated(event) {
      bus.put(objectCreated(assembly, event)).catch(error => log(`event of ${event.key}: ${String(error)}`));
    },
    async stop() {
      delivery.stop();
      await Promise.all(sources.map(source => source.stop()));
      positions.close();
    },
  };
}
