import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Message } from '#shared/domain/messages/message.ts';
import { key } from '#shared/store/keys.ts';
import { read } from '#shared/store/table.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';

/** That an officer was told: of a day, or of one event. */
export type Entry = {
  readonly officerId: string;
  /** The day, or the object and number of the event. */
  readonly of: string;
  readonly at: string;
  readonly counts: Readonly<Record<string, unknown>>;
};
/** All that officers were written. */
export type Written = {
  readonly messages: readonly Message[];
  readonly digests: readonly Entry[];
  readonly told: readonly Entry[];
  /** The days of which all digests were made, and when the run began that found so. */
  readonly made: ReadonlyMap<string, string>;
};

const [MESSAGE, DIGEST, TOLD, MADE] = [key.messages(), 'DIGEST#', 'TOLD#', 'DIGESTS#'];

export const writtenIn = (items: Iterable<Stored>): Written => {
  const messages: Message[] = [];
  const digests: Entry[] = [];
  const told: Entry[] = [];
  const made = new Map<string, string>();
  for (const item of items) {
    const [pk = '', sk = '', at = ''] = [item['pk']?.S, item['sk']?.S, item['at']?.S];
    const entry = (prefix: string): Entry => ({
      officerId: pk.slice(pk.indexOf('#') + 1),
      of: sk.slice(prefix.length),
      at,
      counts: unmarshall({ counts: item['counts'] ?? { M: {} } })['counts'],
    });
    if (sk.startsWith(MESSAGE)) messages.push(read(Message, unmarshall(item)));
    if (sk.startsWith(DIGEST)) digests.push(entry(DIGEST));
    if (sk.startsWith(TOLD)) told.push(entry(TOLD));
    if (pk.startsWith(MADE)) made.set(pk.slice(MADE.length), at);
  }
  return { messages, digests, told, made };
};
