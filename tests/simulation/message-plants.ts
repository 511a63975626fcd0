import { key } from '#shared/store/keys.ts';
import type { Plants } from './office/plant.ts';
import { sortOf, unconditional, writing } from './rewriting.ts';

const MESSAGE = key.messages();
const DIGEST = 'DIGEST#';

/** Mistakes in what officers are written. */
export const MESSAGE_PLANTS = {
  /** A morning that broke off is begun again from its first officer. */
  'a digest made twice after a crash': {
    plant: {
      messages: messages => ({ ...messages, wasTold: async () => false }),
      table: client =>
        writing(client, item => (sortOf(item).startsWith(DIGEST) ? unconditional(item) : item)),
    },
    caughtBy: ['digest-once'],
    inWriting: true,
  },
  /** Of two senders both get past. */
  'a message that nobody claims': {
    plant: {
      table: client =>
        writing(client, item => (sortOf(item).startsWith(MESSAGE) ? unconditional(item) : item)),
    },
    caughtBy: ['sent-once', 'states-rise'],
    inWriting: true,
  },
  /** The word that comes last is believed. */
  'a late word that takes back an earlier one': {
    plant: {
      messages: messages => ({
        ...messages,
        find: async of => {
          const found = await messages.find(of);
          return found && found.lookAt === undefined ? { ...found, state: 'sending' } : found;
        },
        move: async (before, after, contact) =>
          messages.move((await messages.find(before)) ?? before, after, contact),
      }),
    },
    caughtBy: ['states-rise', 'sent-once'],
    inWriting: true,
  },
  /** What lies with a post is read as if anybody might know of it. */
  'a digest that tells what is confidential': {
    plant: {
      office: ({ store, ...office }) => ({
        ...office,
        store: {
          ...store,
          holdings: {
            ...store.holdings,
            workOf: async (postId, page) => {
              const { items, ...rest } = await store.holdings.workOf(postId, page);
              return { ...rest, items: items.map(({ classification: _, ...stay }) => stay) };
            },
          },
        },
      }),
    },
    caughtBy: ['no-subject'],
    inWriting: true,
  },
} as const satisfies Plants;
