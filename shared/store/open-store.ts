import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Refusal } from '#shared/domain/refusal.ts';
import { openAdoption } from './adoption.ts';
import { batchWriter } from './batch-write.ts';
import { openBesideFile } from './beside-file.ts';
import { openBesideReceipts } from './beside-receipt.ts';
import { openCodes } from './codes.ts';
import { type AsRead, writesOf } from './commit.ts';
import { openDesk } from './desk.ts';
import { openDirectory } from './directory.ts';
import { openDocuments } from './documents.ts';
import { openHoldings } from './holdings.ts';
import { openImports } from './imports.ts';
import { key } from './keys.ts';
import { openMarkings } from './markings.ts';
import { openNotes } from './notes.ts';
import { openNotifications } from './notifications.ts';
import { openNumbers } from './numbers.ts';
import type { OfficeStore } from './office-store.ts';
import { openReadings } from './readings.ts';
import { openRecordRoom } from './record-room.ts';
import { openRecords } from './records.ts';
import { openSearch } from './search.ts';
import { openSent } from './sent.ts';
import { openTable } from './table.ts';
import { type Pause, pause, transact } from './transaction.ts';

export type StoreParts = {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How a retry waits; tests inject one. */
  readonly rest?: Pause;
};

const StoredOnce = z.object({
  askedSha256: z.string(),
  status: z.int(),
  body: z.unknown(),
  expiresAt: z.number(),
});

/** Opens the office's one table. */
export const openStore = ({ client, table: tableName, now, rest = pause }: StoreParts): OfficeStore => {
  const asRead: AsRead = new WeakMap();
  const table = openTable(client, tableName);
  const plan = writesOf(tableName, asRead, now);
  const write = transact(client, rest);
  const batch = batchWriter(client, tableName, rest);
  const { directory, change } = openDirectory({ table, plan, transact: write, batch });

  return {
    ...openRecords({ table, client, tableName }, asRead),
    notes: openNotes(table),
    recordRoom: openRecordRoom({ table, client, tableName }),
    ...openNumbers({ table, plan, transact: write, rest, now }),
    ...openBesideFile(table),
    ...openBesideReceipts(table),
    documents: openDocuments({ client, tableName, table, plan, transact: write }),
    readings: openReadings({ table, write: plan.write, transact: write }),
    markings: openMarkings(table),
    codes: openCodes(table),
    desk: openDesk({ table, plan, transact: write, batch }),
    sent: openSent({ client, tableName, table, batch }),
    notifications: openNotifications({ table, plan, transact: write }),
    directory,
    imports: openImports({ table, plan, transact: write, batch, change, now }),
    holdings: openHoldings(client, tableName, table),
    search: openSearch({ client, tableName, table, rest }),
    adoption: openAdoption({ client, tableName, table, plan, transact: write, rest }),

    commit: commit => write(plan.commit(commit)),

    findAnswer: async once => {
      const item = await table.find({ pk: key.once(once), sk: key.onceRecord() });
      if (!item) return undefined;
      const { askedSha256, status, body, expiresAt } = StoredOnce.parse(item);
      // Counted in whole seconds, as the condition counts that lets the record be written over.
      if (expiresAt < Math.floor(now() / 1000)) return undefined;
      if (askedSha256 !== once.askedSha256) throw new Refusal('idempotency.key-reused');
      return { status, body };
    },
  };
};
