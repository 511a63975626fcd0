import { randomBytes } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Import, progressed, runUntil } from '#shared/domain/import.ts';
import { instantOf } from '#shared/domain/time.ts';
import { key } from '#shared/store/keys.ts';
import { type OfficeStore, Overtaken } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { anOfficer } from '#tests/support/directory.ts';
import { ids, onceOf, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

const NOW = Date.parse('2026-12-07T06:00:00.000Z');
let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: () => NOW });
});
afterAll(() => table.stop());

const at = instantOf(NOW);
const answer = { status: 201, body: {} };
const started = async (): Promise<Import> => {
  const made: Import = {
    importId: ids.import(),
    version: 1,
    state: 'WAITING',
    files: [{ fileName: 'a.csv', length: 1, sha256: 'a'.repeat(64) }],
    startedBy: { login: 'test' },
    startedAt: at,
    uploadExpiresAt: at,
  };
  await store.imports.create(made, onceOf(somebody(), 'startImport'), answer);
  return made;
};
const items = async (pk: string) => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': pk }),
    }),
  );
  return Items.map(item => unmarshall(item));
};

describe('an import', () => {
  it('is moved on by one of two who saw the same version', async () => {
    const made = await started();
    const run = { checkId: '0'.repeat(26), by: { login: 'test' }, tries: 0, until: runUntil(at) };
    const moved = progressed(made, run);
    const outcomes = await Promise.allSettled([store.imports.move(moved), store.imports.move(moved)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(each => each.status === 'rejected')?.reason).toEqual(new Overtaken('import'));
    expect(await store.imports.get(made.importId)).toEqual(moved);
  });

  it('that is not there is unknown', async () => {
    expect(await store.imports.find(ids.import())).toBeUndefined();
    await expect(store.imports.get(ids.import())).rejects.toMatchObject({ code: 'import.unknown' });
  });
});

describe('what a check leaves behind', () => {
  // Chance does not pack: some 900 kB in all.
  const officers = Array.from({ length: 4000 }, () =>
    anOfficer({ names: { hi: randomBytes(80).toString('base64'), en: randomBytes(80).toString('hex') } }),
  );

  it('comes back as it was put, in however many pieces', async () => {
    const check = { importId: ids.import(), keptAs: 'A-1' };
    const pieces = await store.imports.stage(check, { officers });
    expect(pieces).toBeGreaterThan(2);
    expect(await store.imports.staged(check, pieces)).toEqual({ officers });
    expect(await store.imports.staged({ ...check, keptAs: 'A-2' }, pieces)).toBeUndefined();
    expect(await store.imports.staged(check, pieces + 1)).toBeUndefined();
  });

  it('is nothing where nothing would be put', async () => {
    const check = { importId: ids.import(), keptAs: 'A-1' };
    expect(await store.imports.staged(check, await store.imports.stage(check, {}))).toEqual({});
  });

  it('goes after a month, and the import itself stays', async () => {
    const { importId } = await started();
    const check = { importId, keptAs: 'A-1' };
    await store.imports.stage(check, { officers: officers.slice(0, 1) });
    await store.imports.keepFindings(check, [
      { severity: 'error', sheet: 'Posts', row: 2, code: 'cell.missing', facts: {} },
    ]);
    const left = await items(key.ofImport(importId));
    expect(left).toHaveLength(2);
    for (const each of left) expect(each['expiresAt']).toBe(NOW / 1000 + 30 * 86_400);
    for (const each of await items(key.imports())) expect(each).not.toHaveProperty('expiresAt');
  });

  it('is told page by page, in the order in which it was found, and of this check alone', async () => {
    const importId = ids.import();
    const finding = (row: number) =>
      ({ severity: 'error', sheet: 'Posts', row, code: 'cell.missing', facts: {} }) as const;
    await store.imports.keepFindings({ importId, keptAs: 'A-1' }, [finding(99)]);
    const all = Array.from({ length: 120 }, (_, n) => finding(n));
    await store.imports.keepFindings({ importId, keptAs: 'A-2' }, all);
    const first = await store.imports.findings({ importId, keptAs: 'A-2' }, { limit: 100 });
    const rest = await store.imports.findings(
      { importId, keptAs: 'A-2' },
      { limit: 100, cursor: first.cursor },
    );
    expect([...first.items, ...rest.items]).toEqual(all);
  });
});
