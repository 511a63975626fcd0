import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MessageId, OfficerId } from '#shared/domain/ids.ts';
import { Contact, newContact } from '#shared/domain/messages/contact.ts';
import { Message } from '#shared/domain/messages/message.ts';
import { type Day, epochOf, type Instant } from '#shared/domain/time.ts';
import { listDue } from './due.ts';
import { dueShard, key } from './keys.ts';
import { Overtaken, type Page, type PageRequest } from './office-store.ts';
import { openTable, read } from './table.ts';
import { hasRevision, isAny, isNew, type Pause, pause, transact, type Write, writes } from './transaction.ts';

export type MessageKey = Pick<Message, 'officerId' | 'messageId'>;

/** Why an officer is written to, once: the digest of a day, or one event of a file or receipt. */
export type Cause =
  | { readonly kind: 'digest'; readonly day: Day; readonly counts: Readonly<Record<string, number>> }
  | { readonly kind: 'event'; readonly objectId: string; readonly seq: number };

/** What officers are sent, and how they want to be written to. No noun's store has it: only whoever sends opens it. */
export type Messages = {
  readonly findContact: (officerId: OfficerId) => Promise<Contact>;
  /** Throws Overtaken when the contact is no longer as it was read. */
  readonly keepContact: (contact: Contact) => Promise<void>;
  /** Enters that the officer is told, and the messages by which; false when they were told of it before. */
  readonly enter: (told: {
    readonly officerId: OfficerId;
    readonly cause: Cause;
    readonly at: Instant;
    readonly messages: readonly Message[];
  }) => Promise<boolean>;
  readonly wasTold: (officerId: OfficerId, day: Day) => Promise<boolean>;
  /** Whether the digests of a day are all made; `keepMade` says so. */
  readonly isMade: (day: Day) => Promise<boolean>;
  readonly keepMade: (day: Day, at: Instant) => Promise<void>;
  readonly find: (key: MessageKey) => Promise<Message | undefined>;
  /** What is to be sent by then, longest due first. */
  readonly dueBefore: (before: Instant, limit: number) => Promise<readonly MessageKey[]>;
  /** Puts a message in the place of the one that was read, with the contact it changes; false when another came first. */
  readonly move: (before: Message, after: Message, contact?: Contact) => Promise<boolean>;
  /** Newest first. */
  readonly list: (officerId: OfficerId, page: PageRequest) => Promise<Page<Message>>;
};

/** Officers see what was sent to them for a year. */
const KEEP_MS = 366 * 86_400_000;
const expiresAt = (at: Instant): number => Math.floor((epochOf(at) + KEEP_MS) / 1000);

const where = ({ officerId, messageId }: MessageKey) => ({
  pk: key.personal(officerId),
  sk: key.message(messageId),
});

const itemOf = (message: Message) => ({
  ...where(message),
  ...(message.lookAt === undefined
    ? {}
    : {
        duePk: key.dueMessage(dueShard(message.messageId)),
        dueSk: `${message.lookAt}#${message.messageId}`,
      }),
  expiresAt: expiresAt(message.at),
  ...message,
});

const skOf = (cause: Cause): string =>
  cause.kind === 'digest' ? key.digest(cause.day) : key.toldOf(cause.objectId, cause.seq);

const overtaken = () => new Overtaken('directory');

/** False when a condition did not hold. */
const unlessOvertaken = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
};

export const openMessages = ({
  client,
  tableName,
  rest = pause,
}: {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly rest?: Pause;
}): Messages => {
  const table = openTable(client, tableName);
  const write = writes(tableName);
  const commit = transact(client, rest);
  const contactWrite = (contact: Contact): Write =>
    write.put(
      { pk: key.personal(contact.officerId), sk: key.contact(), ...contact },
      contact.revision === 1 ? isNew : hasRevision(contact.revision - 1),
      overtaken,
    );
  const made = (day: Day) => ({ pk: key.digestsOf(day), sk: key.digestsMade() });

  return {
    findContact: async officerId => {
      const item = await table.find({ pk: key.personal(officerId), sk: key.contact() });
      return item ? read(Contact, item) : newContact(officerId);
    },
    keepContact: contact => commit([contactWrite(contact)]),

    enter: ({ officerId, cause, at, messages }) =>
      unlessOvertaken(() =>
        commit([
          write.put(
            {
              pk: key.personal(officerId),
              sk: skOf(cause),
              at,
              expiresAt: expiresAt(at),
              ...(cause.kind === 'digest' ? { counts: cause.counts } : {}),
            },
            isNew,
            overtaken,
          ),
          ...messages.map(message => write.put(itemOf(message), isNew, overtaken)),
        ]),
      ),
    wasTold: async (officerId, day) =>
      (await table.find({ pk: key.personal(officerId), sk: key.digest(day) })) !== undefined,
    isMade: async day => (await table.find(made(day))) !== undefined,
    keepMade: (day, at) =>
      commit([write.put({ ...made(day), at, expiresAt: expiresAt(at) }, isAny, overtaken)]),

    find: async of => {
      const item = await table.find(where(of));
      return item && read(Message, item);
    },
    dueBefore: async (before, limit) => {
      const due = await listDue({ client, tableName, partition: key.dueMessage }, before, limit);
      return due.map(({ pk, sk }) => ({
        officerId: OfficerId.parse(pk.slice(pk.indexOf('#') + 1)),
        messageId: MessageId.parse(sk.slice(key.messages().length)),
      }));
    },
    move: (before, after, contact) =>
      unlessOvertaken(() =>
        commit([
          write.put(
            itemOf(after),
            {
              says: '#state = :state AND tries = :tries AND stateAt = :stateAt',
              names: { '#state': 'state' },
              values: { ':state': before.state, ':tries': before.tries, ':stateAt': before.stateAt },
            },
            overtaken,
          ),
          ...(contact === undefined ? [] : [contactWrite(contact)]),
        ]),
      ),
    list: (officerId, page) =>
      table.list(
        { pk: key.personal(officerId), prefix: key.messages(), schema: Message, newestFirst: true },
        page,
      ),
  };
};
