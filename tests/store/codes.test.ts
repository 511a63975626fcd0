import { afterAll, beforeAll, expect, it } from 'vitest';
import { FileId, ReceiptId } from '#shared/domain/ids.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { type OfficeStore, Overtaken } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: Date.now });
});
afterAll(() => table.stop());

/** Two letters whose first code is the same: what comes before differs. */
const TAIL = 'V7K3M9QX';
const alike = (before: string) => ReceiptId.parse(`rct_01KAN4Q2ZZ${before}${TAIL}`);

it('a code stands for the object that it was entered for, and for nothing before', async () => {
  const fileId = ids.file();
  const [code] = slipCodesOf(fileId);
  expect(await store.codes.find(code)).toBeUndefined();
  expect(await store.codes.choose([fileId])).toEqual(new Map([[fileId, { code, entered: false }]]));
  await store.commit({ decisions: [], also: [{ kind: 'code', code, objectId: fileId }] });
  expect(await store.codes.find(code)).toBe(fileId);
  expect(await store.codes.choose([fileId])).toEqual(new Map([[fileId, { code, entered: true }]]));
});

it('the same code for the same object may be entered again', async () => {
  const objectId = ids.receipt();
  const [code] = slipCodesOf(objectId);
  for (let tries = 0; tries < 2; tries += 1)
    await store.commit({ decisions: [], also: [{ kind: 'code', code, objectId }] });
  expect(await store.codes.find(code)).toBe(objectId);
});

it('a code that stands for another is not taken over; the next of its own is chosen, now and always', async () => {
  const first = alike('AAAAAAAA');
  const second = alike('BBBBBBBB');
  const [code, next] = slipCodesOf(second);
  expect(slipCodesOf(first)[0]).toBe(code);
  await store.commit({ decisions: [], also: [{ kind: 'code', code, objectId: first }] });
  await expect(
    store.commit({ decisions: [], also: [{ kind: 'code', code, objectId: second }] }),
  ).rejects.toBeInstanceOf(Overtaken);
  expect(await store.codes.find(code)).toBe(first);
  expect(await store.codes.choose([second])).toEqual(new Map([[second, { code: next, entered: false }]]));
  await store.commit({ decisions: [], also: [{ kind: 'code', code: next, objectId: second }] });
  expect(await store.codes.choose([second])).toEqual(new Map([[second, { code: next, entered: true }]]));
});

it('two new objects of one bundle never get the same code', async () => {
  const bundle = [
    FileId.parse(`fil_01KAN4Q2ZZCCCCCCCC${TAIL.replace('V', 'W')}`),
    FileId.parse(`fil_01KAN4Q2ZZDDDDDDDD${TAIL.replace('V', 'W')}`),
  ];
  const chosen = [...(await store.codes.choose(bundle)).values()].map(({ code }) => code);
  expect(new Set(chosen).size).toBe(2);
});
