import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Refusal } from '#shared/domain/refusal.ts';
import { openAdoption } from './adoption.ts';
import type { Register } from './also.ts';
import { batchWriter } from './batch-write.ts';
import { openCodes } from './codes.ts';
import { type AsRead, writesOf } from './commit.ts';
import { openDirectory } from './directory.ts';
import { openDocuments } from './documents.ts';
import { openHoldings } from './holdings.ts';
import { openImports } from './imports.ts';
import { key } from './keys.ts';
import { openMarkings } from './markings.ts';
import { openNotifications } from './notifications.ts';
import type { Commit, OfficeStore } from './office-store.ts';
import { openReadings } from './readings.ts';
import { openRecords } from './records.ts';
import { openSearch } from './search.ts';
import { openTable } from './table.ts';
import { jitter, type Pause, pause, transact, type Write } from './transaction.ts';

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
const Counter = z.object({ last: z.int() });

/** A number is fought for this long before the request is refused, in ms; well below a noun's timeout of 15 s. */
const NUMBER_PATIENCE_MS = 8_000;

/** Losing the race for a number, with the number the winner took when the table told it. */
class NumberTaken extends Error {
  readonly last: number | undefined;
  constructor(last: number | undefined) {
    super('number taken');
    this.last = last;
  }
}

/** Opens the office's one table. */
export const openStore = ({ client, table: tableName, now, rest = pause }: StoreParts): OfficeStore => {
  const asRead: AsRead = new WeakMap();
  const table = openTable(client, tableName);
  const plan = writesOf(tableName, asRead, now);
  const write = transact(client, rest);
  const batch = batchWriter(client, tableName, rest);
  const { directory, change } = openDirectory({ table, plan, transact: write, batch });

  const lastNumber = async (pk: string): Promise<number> => {
    const item = await table.find({ pk, sk: key.counter() });
    return item === undefined ? 0 : Counter.parse(item).last;
  };

  /** One try with one number; answers false, and the number now standing, when another took it. */
  const commitWith = async (pk: string, serial: number, commit: Commit): Promise<void> => {
    const counter: Write = plan.counter(pk, serial, standing => {
      const known = Counter.safeParse(standing);
      return new NumberTaken(known.success ? known.data.last : undefined);
    });
    const [first, ...others] = plan.commit(commit);
    // The idempotency record's failure, if there is one, must speak before the counter's.
    // No patience here: whoever holds the counter at this instant takes the number, so the next try needs the next one.
    await write(
      commit.once && first ? [first, counter, ...others] : [counter, ...(first ? [first] : []), ...others],
      [],
    );
  };

  /** Those who want a number of one register in this process stand in line, instead of racing each other in vain. */
  const lines = new Map<string, Promise<unknown>>();
  const inLine = async <T>(register: string, turn: () => Promise<T>): Promise<T> => {
    const ahead = lines.get(register) ?? Promise.resolve();
    const mine = ahead.then(turn, turn);
    lines.set(register, mine);
    try {
      return await mine;
    } finally {
      if (lines.get(register) === mine) lines.delete(register);
    }
  };

  return {
    ...openRecords(table, asRead),
    documents: openDocuments({ client, tableName, table, plan, transact: write }),
    readings: openReadings({ table, write: plan.write, transact: write }),
    markings: openMarkings(table),
    codes: openCodes(table),
    notifications: openNotifications({ table, plan, transact: write }),
    directory,
    imports: openImports({ table, plan, transact: write, batch, change, now }),
    holdings: openHoldings(client, tableName, table),
    search: openSearch({ client, tableName, table, rest }),
    adoption: openAdoption({ client, tableName, table, plan, transact: write, rest }),

    commit: commit => write(plan.commit(commit)),

    commitNumbered: <T>(register: Register, build: (serial: number) => Commit & { readonly result: T }) => {
      const pk = key.register(register);
      const until = now() + NUMBER_PATIENCE_MS;
      return inLine(pk, async () => {
        let last = await lastNumber(pk);
        for (let tries = 1; ; tries += 1) {
          const { result, ...commit } = build(last + 1);
          try {
            await commitWith(pk, last + 1, commit);
            return result;
          } catch (error) {
            const busy = error instanceof Refusal && error.code === 'server.busy';
            if (!(error instanceof NumberTaken) && !busy) throw error;
            if (now() > until) throw new Refusal('number.lost-race');
            await rest(jitter(Math.min(400, 5 * 2 ** tries)));
            last = (error instanceof NumberTaken ? error.last : undefined) ?? (await lastNumber(pk));
          }
        }
      });
    },

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
