import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Office } from '#functions/office/office.ts';
import type { Consultations } from '#shared/store/consultations.ts';
import type { Plants } from './office/plant.ts';
import { reading, writing } from './rewriting.ts';

/** Of a question's head as it is written, only the last reminder stays. */
const ofLastReminderAlone = (item: TransactWriteItem): TransactWriteItem => {
  const { Put } = item;
  if (!Put?.Item?.['remindedBefore']) return item;
  const { remindedBefore: _, ...head } = Put.Item;
  return { Put: { ...Put, Item: head } };
};

const withQuestions =
  (change: (consultations: Consultations) => Partial<Consultations>) =>
  ({ store, ...office }: Office): Office => ({
    ...office,
    store: { ...store, consultations: { ...store.consultations, ...change(store.consultations) } },
  });

/** Mistakes in what several posts are asked at once. */
export const QUESTION_PLANTS = {
  /** What the queue has lost reaches nobody. */
  'a question that nobody looks after': {
    plant: { sweepsQuestions: false },
    caughtBy: ['asked-once', 'reminded-once', 'answers-counted'],
    inAsking: true,
  },
  /** The next reminder of others comes before this one was carried. */
  'a reminder that the next one takes away': {
    plant: { table: client => writing(client, ofLastReminderAlone) },
    caughtBy: ['reminded-once'],
    inAsking: true,
  },
  /** Whoever carries it a second time does not know what came the first time. */
  'a reminder carried twice': {
    plant: {
      table: client =>
        reading(client, item => (item['lastReminder'] ? { ...item, lastReminder: { N: '0' } } : item)),
    },
    caughtBy: ['reminded-once', 'journal-whole'],
    inAsking: true,
  },
  /** What was closed goes on lying with everybody who was asked. */
  'a question that is closed for its asker alone': {
    plant: {
      office: withQuestions(consultations => {
        let isClosed = false;
        return {
          get: async id => {
            const head = await consultations.get(id);
            isClosed = head.state === 'CLOSED';
            return head;
          },
          getAnswers: async ids => (isClosed ? [] : consultations.getAnswers(ids)),
        };
      }),
    },
    caughtBy: ['answers-counted'],
    inAsking: true,
  },
} as const satisfies Plants;
