import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyImport } from '#functions/http/imports/apply-import.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { sheetFiles } from '#functions/runtime/wiring.ts';
import { sheetKey } from '#shared/documents/sheet-keys.ts';
import { Login } from '#shared/domain/directory/officer.ts';
import { Day, instantOf, istDay } from '#shared/domain/time.ts';
import { sheet } from '#tests/domain/support/sheets.ts';
import { anOffice, anOfficer, putRows } from '#tests/support/directory.ts';
import { ids, onceOf, somebody } from '#tests/support/office.ts';
import { FIRST_ADMINISTRATOR } from './support/handlers.ts';
import { csvs, type ImportsOffice, startImports } from './support/imports.ts';

let office: ImportsOffice;
beforeAll(async () => {
  office = await startImports();
});
afterAll(() => office.stop());

const DAY = 86_400_000;
const dayIn = (days: number): Day => Day.parse(istDay(instantOf(Date.now() + days * DAY)));

it('a check that moved a go-live day still ahead is made anew once that day has come', async () => {
  const dated = { ...anOffice(), goLive: dayIn(1) };
  await putRows(office.store, { offices: [dated] });
  const later = sheet('Offices', 'Office code|Go-live date', `${dated.code}|${dayIn(60)}`);
  const { importId, report } = await office.bring(csvs(later));
  expect(report).toMatchObject({ applicable: true, changes: 1 });
  const applyOn = (days: number) => {
    const clock = clockOf(() => Date.now() + days * DAY);
    const parts = {
      ...openOffice({ store: office.store, clock, ids }),
      sheets: sheetFiles(),
      nextCheck: ulid,
    };
    const actor = { login: FIRST_ADMINISTRATOR, officer: undefined, roles: ['administrator'] } as const;
    return applyImport(parts)({
      actor,
      params: { importId },
      query: {},
      body: { version: report?.plannedOn ?? 0 },
      once: onceOf(somebody(), 'applyImport'),
      ifMatch: undefined,
      language: 'en',
    });
  };
  await expect(applyOn(2)).rejects.toMatchObject({ code: 'import.directory-changed' });
  expect(await applyOn(0)).toMatchObject({ state: 'APPLIED' });
});

it('the check of somebody who is gone breaks off and waits for another keeper; it is no fault of ours', async () => {
  const keeper = anOfficer({ roles: ['officer', 'nodal-officer'] });
  await putRows(office.store, { officers: [keeper] });
  const files = csvs(
    sheet('Offices', 'Office code|Name (Hindi)|Name (English)|Kind', 'GONE-1|नया|New|Section'),
  );
  const order = await office.start(files, keeper.login);
  await office.put(order, files);
  await putRows(office.store, { officers: [{ ...keeper, login: Login.parse('renamed@x.invalid') }] });
  await office.tell(sheetKey(order.import.importId, 1));
  expect(await office.get(order.import)).toMatchObject({ state: 'FAILED', may: ['check', 'cancel'] });
  await office.call('checkImport', {
    as: FIRST_ADMINISTRATOR,
    params: { importId: order.import.importId },
  });
  const [ask = ''] = (await office.keys()).filter(each => each.includes(`${order.import.importId}/check-`));
  await office.tell(ask);
  expect(await office.get(order.import)).toMatchObject({ state: 'CHECKED', report: { applicable: true } });
});
