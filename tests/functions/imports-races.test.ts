import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyImport } from '#functions/http/imports/apply-import.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { sheetFiles } from '#functions/runtime/wiring.ts';
import type { ImportView } from '#shared/contract/import-views.ts';
import { checkKey, sheetKey } from '#shared/documents/sheet-keys.ts';
import { Login } from '#shared/domain/directory/officer.ts';
import { openStore } from '#shared/store/open-store.ts';
import { sheet } from '#tests/domain/support/sheets.ts';
import { ids } from '#tests/support/office.ts';
import { FIRST_ADMINISTRATOR } from './support/handlers.ts';
import { csvs, type Files, type ImportsOffice, startImports } from './support/imports.ts';

let office: ImportsOffice;
beforeAll(async () => {
  office = await startImports();
});
afterAll(() => office.stop());

const as = FIRST_ADMINISTRATOR;
let made = 0;
/** An office and a designation that no other import has. */
const news = (): { readonly codes: readonly [string, string]; readonly files: Files } => {
  made += 1;
  const codes = [`NEW-${made}`, `N${made}`] as const;
  const offices = sheet(
    'Offices',
    'Office code|Name (Hindi)|Name (English)|Kind',
    `${codes[0]}|नया|New|Section`,
  );
  const designations = sheet(
    'Designations',
    'Abbreviation|Name (Hindi)|Name (English)|Level',
    `${codes[1]}|नया|New|1`,
  );
  return { codes, files: csvs(offices, designations) };
};
const directory = () =>
  openStore({ client: office.table.client, table: office.table.name, now: Date.now }).directory.current();
/** Which of the two are in the directory. */
const found = async ([code, abbreviation]: readonly [string, string]) => {
  const { rows } = await directory();
  return [
    rows.offices.some(row => row.code === code),
    rows.designations.some(row => row.abbreviation === abbreviation),
  ];
};
const uploaded = async (files: Files): Promise<ImportView> => {
  const order = await office.start(files);
  await office.put(order, files);
  return order.import;
};
const WRONG = csvs(sheet('Offices', 'Office code|Kind', 'A B C|Palace', '???|'));

describe('the check of an import', () => {
  it('told twice, at once or later, is made once', async () => {
    const { importId } = await uploaded(WRONG);
    const key = sheetKey(importId, 1);
    await Promise.all([office.tell(key), office.tell(key)]);
    const first = await office.get({ importId });
    expect(first).toMatchObject({ state: 'CHECKED', report: { applicable: false } });
    await office.tell(key);
    expect(await office.get({ importId })).toEqual(first);
    const { items } = await office.problems(importId);
    expect(items).toHaveLength((first.report?.errors ?? 0) + (first.report?.warnings ?? 0));
  });

  it('of which nobody was told is made when somebody asks for it', async () => {
    const { files } = news();
    const { importId } = await uploaded(files);
    const call = { as, params: { importId }, key: ulid() };
    expect(await office.call('checkImport', call)).toMatchObject({
      state: 'CHECKING',
      checking: { isLost: false },
      may: ['cancel'],
    });
    const asks = (await office.keys()).filter(each => each.startsWith(`sheets/imports/${importId}/check-`));
    expect(asks).toHaveLength(1);
    // While it is asked for, nobody else begins another.
    await office.call('checkImport', { as, params: { importId } });
    await office.call('checkImport', call);
    expect((await office.keys()).filter(each => each.includes(`${importId}/check-`))).toEqual(asks);
    await office.tell(asks[0] ?? '');
    const checked = await office.get({ importId });
    expect(checked).toMatchObject({ state: 'CHECKED', report: { applicable: true } });
    await office.tell(asks[0] ?? '');
    await office.tell(checkKey(importId, ulid()));
    expect(await office.get({ importId })).toEqual(checked);
  });

  it('knows nothing of what nobody began', async () => {
    await office.tell(sheetKey(ids.import(), 1));
    await office.tell('sheets/imports/other');
  });

  it('killed at any of its writes, is made whole when its message comes again', async () => {
    for (let writes = 0; ; writes += 1) {
      const { importId } = await uploaded(WRONG);
      const key = sheetKey(importId, 1);
      const outcome = await Promise.allSettled([office.checkOn(office.mortal(writes), key)]);
      const left = await office.get({ importId });
      if (outcome[0]?.status === 'fulfilled') {
        expect(writes).toBeGreaterThan(4);
        expect(left).toMatchObject({ state: 'CHECKED' });
        return;
      }
      expect(left.state).not.toBe('CHECKED');
      expect((await office.problems(importId)).items).toEqual([]);
      // At once it is still another's; its message comes half an hour later.
      await office.tell(key);
      const waited = await office.get({ importId });
      expect(waited.state).toBe(left.state === 'WAITING' ? 'CHECKED' : left.state);
      if (waited.state !== 'CHECKED') await office.checkOn(office.store, key, () => Date.now() + 30 * 60_000);
      const after = await office.get({ importId });
      expect(after).toMatchObject({ state: 'CHECKED', report: { applicable: false } });
      const { items } = await office.problems(importId);
      expect(items).toHaveLength((after.report?.errors ?? 0) + (after.report?.warnings ?? 0));
    }
  });

  it('of files that are gone ends, and a new import must be begun', async () => {
    const { files } = news();
    const { importId } = await uploaded(files);
    await office.call('checkImport', { as, params: { importId } });
    const [ask = ''] = (await office.keys()).filter(each => each.includes(`${importId}/check-`));
    await office.forget(sheetKey(importId, 1));
    await office.tell(ask);
    expect(await office.get({ importId })).toMatchObject({ state: 'FAILED', may: ['check', 'cancel'] });
    const { code } = await office.refuse('checkImport', { as, params: { importId } });
    expect(code).toBe('import.files-missing');
  });

  it('that was cancelled while it ran stays cancelled', async () => {
    const { files } = news();
    const { importId } = await uploaded(files);
    const cancelling = {
      ...office.store,
      imports: {
        ...office.store.imports,
        stage: async (...asked: Parameters<typeof office.store.imports.stage>) => {
          await office.call('cancelImport', { as, params: { importId } });
          return office.store.imports.stage(...asked);
        },
      },
    };
    await office.checkOn(cancelling, sheetKey(importId, 1));
    expect(await office.get({ importId })).toMatchObject({ state: 'CANCELLED', may: [] });
  });
});

describe('the entering of an import', () => {
  it('killed at any of its writes, leaves the old directory or the new one, and says which', async () => {
    for (let writes = 0; ; writes += 1) {
      const { codes, files } = news();
      const checked = await office.bring(files);
      const before = await directory();
      const store = office.mortal(writes);
      const room = {
        ...openOffice({ store, clock: clockOf(Date.now), ids }),
        sheets: sheetFiles(),
        nextCheck: ulid,
      };
      const outcome = await Promise.allSettled([
        applyImport(room)({
          actor: { login: Login.parse(as), officer: undefined, roles: ['administrator'] },
          params: { importId: checked.importId },
          query: {},
          body: { version: before.version },
          once: { scope: as, operation: 'applyImport', key: ulid(), askedSha256: 'asked' },
          ifMatch: undefined,
          language: 'en',
        }),
      ]);
      const rows = await found(codes);
      expect(new Set(rows).size).toBe(1);
      const { state } = await office.get(checked);
      expect(state).toBe(rows[0] ? 'APPLIED' : 'CHECKED');
      expect((await directory()).version).toBe(before.version + (rows[0] ? 1 : 0));
      if (outcome[0]?.status === 'fulfilled') {
        expect(rows).toEqual([true, true]);
        expect(writes).toBeGreaterThan(1);
        return;
      }
    }
  });

  it('asked for twice at once is done once', async () => {
    const checked = await office.bring(news().files);
    const call = { as, params: { importId: checked.importId }, body: { version: checked.report?.plannedOn } };
    const [one, other] = await Promise.all([
      office.raw('applyImport', call),
      office.raw('applyImport', call),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const same = { ...call, key: ulid() };
    const again = await office.bring(news().files);
    const repeated = {
      ...same,
      params: { importId: again.importId },
      body: { version: again.report?.plannedOn },
    };
    const answers = [await office.raw('applyImport', repeated), await office.raw('applyImport', repeated)];
    expect(answers[1]).toMatchObject({ status: 200, body: answers[0]?.body });
  });

  it('of two imports at once is won by one; the other is checked again, looked at, and then entered', async () => {
    const [one, other] = [news(), news()];
    const checks = [await office.bring(one.files), await office.bring(other.files)];
    const answers = await Promise.all(
      checks.map(({ importId, report }) =>
        office.raw('applyImport', { as, params: { importId }, body: { version: report?.plannedOn } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.findIndex(({ status }) => status === 409);
    expect(answers[lost]?.body).toMatchObject({ code: 'import.directory-changed' });
    expect(await found([one, other][lost]?.codes ?? ['', ''])).toEqual([false, false]);
    const { importId = ids.import() } = checks[lost] ?? {};
    await office.call('checkImport', { as, params: { importId } });
    const [ask = ''] = (await office.keys()).filter(each => each.includes(`${importId}/check-`));
    await office.tell(ask);
    expect(await office.apply(await office.get({ importId }))).toMatchObject({ state: 'APPLIED' });
    expect(await found([one, other][lost]?.codes ?? ['', ''])).toEqual([true, true]);
  });

  it('gives way to a single act done since its check, whatever version is claimed', async () => {
    const { codes, files } = news();
    const checked = await office.bring(files);
    const body = { code: `ACT-${made}`, kind: 'section', names: { hi: 'बीच में', en: 'Between' } };
    await office.call('createOffice', { as, body });
    const { version } = await directory();
    for (const claimed of [checked.report?.plannedOn, version]) {
      const call = { as, params: { importId: checked.importId }, body: { version: claimed } };
      expect(await office.refuse('applyImport', call)).toMatchObject({
        code: 'import.directory-changed',
        version,
      });
    }
    expect(await found(codes)).toEqual([false, false]);
  });
});
