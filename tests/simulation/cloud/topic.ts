import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Life } from '../engine/life.ts';
import type { World } from '../engine/world.ts';

/** What was told, as a queue gets it. */
export type Message = {
  readonly id: string;
  readonly group: string;
  readonly type: string;
  readonly body: string;
};

/** For so long a FIFO topic knows again what it has heard. */
const DEDUPLICATION_MS = 5 * 60_000;
/** One message in fifty is not taken at first: the topic says which. */
const NOT_TAKEN = 0.02;

const nobody = new SNSClient({ region: 'ap-south-1' });

/** The topic: each message in order within its group, at once to everybody who hears its type. */
export const openFifoTopic = (world: World, faults: boolean, deliver: (message: Message) => void) => {
  const heard = new Map<string, number>();
  let calls = 0;
  const publish = ({ PublishBatchRequestEntries = [] }: PublishBatchCommand['input']) => {
    calls += 1;
    const failed: { readonly Id: string | undefined }[] = [];
    for (const entry of PublishBatchRequestEntries) {
      const { Id, Message = '', MessageGroupId = '', MessageDeduplicationId = '', MessageAttributes } = entry;
      if (faults && world.chance.hits(NOT_TAKEN, 'not taken', MessageDeduplicationId, calls)) {
        failed.push({ Id });
        continue;
      }
      const before = heard.get(MessageDeduplicationId);
      if (before !== undefined && world.now() - before < DEDUPLICATION_MS) continue;
      heard.set(MessageDeduplicationId, world.now());
      const type = MessageAttributes?.['type']?.StringValue ?? '';
      deliver({ id: MessageDeduplicationId, group: MessageGroupId, type, body: Message });
    }
    return { Failed: failed };
  };
  return {
    client: (life: Life): SNSClient =>
      new Proxy(nobody, {
        get: (target, name, receiver) =>
          name === 'send'
            ? (command: unknown) =>
                life.call(() => {
                  if (command instanceof PublishBatchCommand) return publish(command.input);
                  throw new Error(`no such call of a topic: ${command?.constructor.name}`);
                })
            : Reflect.get(target, name, receiver),
      }),
  };
};
