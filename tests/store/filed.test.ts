import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileId } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time.ts';
import { batchWriter, puts } from '#shared/store/batch-write.ts';
import { key } from '#shared/store/keys.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { everything } from '#tests/support/api.ts';
import { countUnits } from '#tests/support/clients.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

const addedAt = instantOf(Date.parse('2026-01-05T06:00:00.000Z'));
const LIMIT = 50;
const [FEW, MANY] = [60, 500];

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
let units: ReturnType<typeof countUnits>;
const [few, many] = [ids.file(), ids.file()];
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
  units = countUnits(table.client);
  store = openStore({ client: units.client, table: table.name, now: Date.now });
  const bundle = (fileId: FileId, receipts: number) =>
    Array.from({ length: receipts }, (_, index) => ({
      pk: key.object(fileId),
      sk: key.filedReceipt(index + 1),
      serial: index + 1,
      receiptId: ids.receipt(),
      addedAt,
    }));
  await batchWriter(
    table.client,
    table.name,
    async () => undefined,
  )(puts([...bundle(few, FEW), ...bundle(many, MANY)]));
}, 60_000);
afterAll(() => table.stop());

it('a bundle of five hundred receipts in one file is listed in pages that cost what those of a small one cost', async () => {
  const pageOf = async (fileId: FileId, from?: number) => {
    units.forget();
    const { items } = await store.files.receipts(fileId, { limit: LIMIT, from });
    return { units: units.seen(), serials: items.map(({ serial }) => serial) };
  };
  const small = await pageOf(few);
  expect(small.units).toBeGreaterThan(0);
  for (const from of [undefined, 225, MANY - LIMIT + 1]) {
    const page = await pageOf(many, from);
    expect(page.units).toBe(small.units);
    expect(page.serials).toEqual(Array.from({ length: LIMIT }, (_, index) => (from ?? 1) + index));
  }
});

it('and every one of them is on one of its pages, in the order they were put in', async () => {
  const all = await everything(cursor => store.files.receipts(many, { limit: LIMIT, cursor }));
  expect(all.map(({ serial }) => serial)).toEqual(Array.from({ length: MANY }, (_, index) => index + 1));
});
