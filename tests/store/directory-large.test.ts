import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChargeId } from '#shared/domain/ids.ts';
import { openStore } from '#shared/store/open-store.ts';
import { diesAfter } from '#tests/support/clients.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const open = (client = table.client) =>
  openStore({ client, table: table.name, now: Date.now, rest: async () => {} });

const scene = () => {
  const office = anOffice();
  const designation = aDesignation();
  const posts = [aPost(office, designation)];
  const officers = [anOfficer()];
  return { offices: [office], designations: [designation], posts, officers };
};

/** So many charges of the kind that stands in one place of the store, each of another post and officer. */
const inOnePlace = (count: number) =>
  Array.from({ length: count }, () => {
    const chargeId = ChargeId.parse(`${ids.charge().slice(0, -1)}0`);
    return { ...aCharge({ postId: ids.post() }, { officerId: ids.officer() }), chargeId };
  });

it('holds more charges in one place than an item of the table takes, and is read whole', async () => {
  const charges = inOnePlace(14_000);
  await putRows(open(), { ...scene(), charges });
  const { rows, version } = await open().directory.current();
  expect(rows.charges).toHaveLength(charges.length);
  const [again] = inOnePlace(1);
  if (!again) throw new Error('no charge');
  await putRows(open(), { charges: [again] });
  const after = await open().directory.current();
  expect(after.version).toBe(version + 1);
  expect(after.find('charges', again.chargeId)).toEqual(again);
  expect(after.rows.charges).toHaveLength(charges.length + 1);

  // Killed before its parts are written, or after them and before the head, it is as it was.
  for (const writes of [0, 1]) {
    const dying = open(diesAfter(table.client, writes).client);
    await expect(putRows(dying, { charges: inOnePlace(1) })).rejects.toThrow('killed');
  }
  expect((await open().directory.current()).rows.charges).toHaveLength(charges.length + 1);
});
