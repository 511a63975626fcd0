import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Once } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { onceOf, openNewFile, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const BEGIN = Date.parse('2026-01-05T06:00:00.400Z');
const storeAt = (now: number) => openStore({ client: table.client, table: table.name, now: () => now });

it('one officer’s request never bears the name of another’s, whatever stands in a login or a key', async () => {
  const store = storeAt(BEGIN);
  const asked = { operation: 'createFile', askedSha256: 'asked' };
  const mine: Once = { ...asked, scope: 'asha', key: 'first-key#createFile#second-key' };
  const theirs: Once = { ...asked, scope: 'asha#createFile#first-key', key: 'second-key' };
  await openNewFile(store, somebody(), { once: mine });
  expect(await store.findAnswer(theirs)).toBeUndefined();
  await expect(openNewFile(store, somebody(), { once: theirs })).resolves.toBeDefined();
});

it('an answer is told again up to the very moment at which its request may be made anew', async () => {
  const by = somebody();
  const request = onceOf(by, 'createFile');
  await openNewFile(storeAt(BEGIN), by, { once: request });
  const lastSecond = BEGIN + 30 * 86_400_000;
  await expect(openNewFile(storeAt(lastSecond), by, { once: request })).rejects.toMatchObject({ by: 'once' });
  expect(await storeAt(lastSecond).findAnswer(request)).toMatchObject({ status: 201 });
  const over = lastSecond + 1000;
  expect(await storeAt(over).findAnswer(request)).toBeUndefined();
  await expect(openNewFile(storeAt(over), by, { once: request })).resolves.toBeDefined();
});

it('a key belongs to one officer and one operation; for another body of theirs it is refused, for 30 days', async () => {
  const store = storeAt(BEGIN);
  const [asha, ravi] = [somebody(), somebody()];
  const request = { ...onceOf(asha, 'createFile'), key: 'one-key-for-all', askedSha256: 'first' };
  await openNewFile(store, asha, { once: request });
  await openNewFile(store, ravi, { once: { ...request, scope: ravi.officerId } });
  await openNewFile(store, asha, { once: { ...request, operation: 'draftNote' } });

  const other = { ...request, askedSha256: 'other' };
  await expect(openNewFile(store, asha, { once: other })).rejects.toMatchObject({ by: 'once' });
  await expect(store.findAnswer(other)).rejects.toThrow('idempotency.key-reused');
  await expect(storeAt(BEGIN + 30 * 86_400_000).findAnswer(other)).rejects.toThrow('idempotency.key-reused');
  expect(await storeAt(BEGIN + 31 * 86_400_000).findAnswer(other)).toBeUndefined();
});
