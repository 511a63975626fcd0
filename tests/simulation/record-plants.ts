import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Plants } from './office/plant.ts';
import { writing } from './rewriting.ts';

/** What is asked for or out stands on no list of loans. */
const offTheList = (item: TransactWriteItem): TransactWriteItem => {
  const { Put } = item;
  if (!Put?.Item?.['workPk']?.S?.startsWith('LOANS#')) return item;
  return { Put: { ...Put, Item: { ...Put.Item, workPk: { S: 'CLOSED#' } } } };
};

/** Mistakes in the record room. */
export const RECORD_PLANTS = {
  'a record that is out and on no list': {
    plant: { table: client => writing(client, offTheList) },
    caughtBy: ['lists-agree'],
    inRecords: true,
  },
} as const satisfies Plants;
