/** Starts both emulators and makes in them what the assembly has. */
import { join } from 'node:path';
import type { Assembly, SubscriptionResource } from '#local/assembly/types.ts';
import type { Gate } from '#local/door/types.ts';
import { startDynamo } from './dynamo.ts';
import { callQueue, callTopic, startFauxqsProcess } from './fauxqs.ts';
import { tableStream } from './stream.ts';
import type { Emulators } from './types.ts';

export interface EmulatorOptions {
  /** The district's data folder; each emulator has a folder or file of its own in it. */
  readonly folder: string;
  readonly assembly: Assembly;
  readonly gate: Gate;
  /** Told of a subscription that the queue's policy or key does not let through; AWS drops its messages in silence. */
  readonly onRefusal: (message: string) => void;
}

/** Safe to call again on the same folder: what is there stays. */
export const startEmulators = async (options: EmulatorOptions): Promise<Emulators> => {
  const { folder, assembly } = options;
  const { region } = assembly;
  const [dynamo, fauxqs] = await Promise.all([
    startDynamo({ folder, region }),
    startFauxqsProcess({ folder: join(folder, 'fauxqs'), assembly, subscriptions: deliverable(options) }),
  ]);
  for (const { definition } of assembly.tables) await dynamo.createTable(definition);
  return {
    dynamodb: dynamo.url,
    fauxqs: fauxqs.url,
    dynamo: dynamo.call,
    sqs: (action, queueName, body, signal) =>
      callQueue({
        url: fauxqs.url,
        region,
        action,
        queueName,
        body,
        ...(signal === undefined ? {} : { signal }),
      }),
    sns: (topicArn, message) => callTopic({ url: fauxqs.url, region }, topicArn, message),
    stream: streamArn => {
      const table = assembly.tables.find(each => each.streamArn === streamArn);
      if (table === undefined) throw new Error(`no table of the assembly has the stream ${streamArn}`);
      const { call, callStreams, newest, trim } = dynamo;
      return tableStream({ call, callStreams, tableName: table.name, streamArn, region, newest, trim });
    },
    failed: Promise.race([dynamo.ended, fauxqs.ended]),
    close: async () => {
      await Promise.all([dynamo.close(), fauxqs.close()]);
    },
  };
};

/** Topic to queue is a call that AWS makes in its own name: the queue's policy and its key's must let it. */
const deliverable = ({ assembly, gate, onRefusal }: EmulatorOptions): readonly SubscriptionResource[] =>
  assembly.subscriptions.filter(({ topicArn, endpoint }) => {
    const call = {
      principal: 'sns.amazonaws.com',
      action: 'sqs:SendMessage',
      resource: endpoint,
      sourceArn: topicArn,
    };
    const verdict = gate.mayCallAsService(call);
    if (!verdict.allowed) onRefusal(verdict.message);
    return verdict.allowed;
  });
