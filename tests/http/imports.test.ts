import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, caller } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { announceSheets, bringSheets, checkedThrough, putSheet } from '#tests/support/sheets-in.ts';
import { bytesOf } from './scenes/scene.ts';

/** An empty district, which its first administrator sets up by sheets alone. */
let folder: string;
let district: SampleDistrict;
const begin = async (): Promise<Caller> => {
  district = await startSampleDistrict({ folder, seeded: false });
  return caller({ url: district.url, token: await district.tokenOf('admin'), language: 'en' });
};
let admin: Caller;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patravali-imports-'));
  admin = await begin();
});
afterAll(async () => {
  await district?.stop();
  await rm(folder, { recursive: true, force: true });
});

const offices = (code = `T-${ulid().slice(-8)}`) => ({
  'Offices.csv': `Office code,Name (Hindi),Name (English),Kind\r\n${code},परीक्षण,Test,Section\r\n`,
});

describe('a sheet on its way', () => {
  const order = async () => {
    const sheets = offices();
    const { import: made, uploads } = await announceSheets(admin, sheets);
    const [{ url, headers }] = [uploads[0] ?? { url: '', headers: {} }];
    const put = (body: string, other: Readonly<Record<string, string>> = {}) =>
      fetch(url, { method: 'PUT', headers: { ...headers, ...other }, body }).then(({ status }) => status);
    return { made, put, text: Object.values(sheets)[0] ?? '' };
  };

  it('is taken once, and only as it was announced', async () => {
    const { made, put, text } = await order();
    expect(await put(text.replace('Test', 'Tast'))).toBe(400);
    const longer = `${text}\r\n`;
    expect(await put(longer, { 'content-length': String(bytesOf(longer).length) })).toBe(403);
    expect(await put(text, { 'content-type': 'text/csv' })).toBe(403);
    expect(await put(text, { 'if-none-match': '"a"' })).toBe(403);
    expect(await admin.call('getImport', { params: { importId: made.importId } })).toMatchObject({
      state: 'WAITING',
    });
    expect(await put(text)).toBe(200);
    expect(await put(text)).toBe(412);
    expect(await checkedThrough(admin, made.importId)).toMatchObject({ report: { applicable: true } });
  });

  it('is seen by nobody but the check: its address reads nothing', async () => {
    const { made, put, text } = await order();
    await put(text);
    const { uploads } = await announceSheets(admin, offices());
    expect((await fetch(uploads[0]?.url ?? '')).status).toBe(403);
    await checkedThrough(admin, made.importId);
  });
});

describe('an empty district', () => {
  it('is set up by one import, and says the same when it is fetched and brought again', async () => {
    const checked = await bringSheets(admin, offices('COLL'));
    expect(checked).toMatchObject({ state: 'CHECKED', report: { plannedOn: 0, changes: 1 } });
    const params = { importId: checked.importId };
    await admin.call('applyImport', { params, body: { version: 0 } });
    expect((await admin.call('listOffices')).items).toMatchObject([{ code: 'COLL' }]);
    const made = await admin.call('exportDirectory', { query: { form: 'csv', sheet: 'offices' } });
    const answer = await fetch(made.url);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${made.fileName}"`);
    const again = await bringSheets(admin, { [made.fileName]: await answer.text() });
    expect(again.report).toMatchObject({ applicable: true, changes: 0 });
  });

  it('that went down with sheets in it checks them when it is up again', async () => {
    const sheets = offices();
    const order = await announceSheets(admin, sheets);
    await putSheet(order, sheets, 0);
    await district.stop();
    admin = await begin();
    const { importId } = order.import;
    const found = await admin.call('getImport', { params: { importId } });
    // Who was at work when it went down has its time first; then whoever asks, or the message that comes again, goes on.
    if (found.state !== 'CHECKING')
      expect(await checkedThrough(admin, importId)).toMatchObject({ report: { applicable: true } });
    else expect(found).toMatchObject({ checking: { isLost: false }, may: ['cancel'] });
  });

  it('was refused nothing by its roles', () => expect(district.refusals).toEqual([]));
});
