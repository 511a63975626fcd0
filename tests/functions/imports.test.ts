import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetKey } from '#shared/documents/sheet-keys.ts';
import { ALL_SHEETS, CHARGES, OFFICERS, OFFICES, sheet } from '#tests/domain/support/sheets.ts';
import { FIRST_ADMINISTRATOR } from './support/handlers.ts';
import { csvs, type ImportsOffice, startImports } from './support/imports.ts';

let office: ImportsOffice;
beforeAll(async () => {
  office = await startImports();
});
afterAll(() => office.stop());

const as = FIRST_ADMINISTRATOR;
const version = async () => (await office.store.directory.current()).version;

describe('an import', () => {
  it('waits for all of its sheets, is checked beside the directory, and is entered whole', async () => {
    const files = csvs(...ALL_SHEETS);
    const order = await office.start(files);
    const { importId } = order.import;
    expect(order.import).toMatchObject({
      state: 'WAITING',
      may: ['check', 'cancel'],
      startedBy: { login: as },
    });
    expect(order.uploads).toHaveLength(5);
    await office.put({ ...order, uploads: order.uploads.slice(0, 4) }, csvs(...ALL_SHEETS.slice(0, 4)));
    await office.tell(sheetKey(importId, 4));
    expect(await office.get({ importId })).toMatchObject({ state: 'WAITING' });
    await office.put({ ...order, uploads: order.uploads.slice(4) }, csvs(...ALL_SHEETS.slice(4)));
    await office.tell(sheetKey(importId, 5));
    const checked = await office.get({ importId });
    expect(checked).toMatchObject({
      state: 'CHECKED',
      report: {
        applicable: true,
        errors: 0,
        plannedOn: 0,
        rows: 16,
        changes: 16,
        counts: { offices: { new: 3, changed: 0, same: 0 }, charges: { new: 3 } },
      },
      may: ['check', 'apply', 'cancel'],
    });
    expect(await version()).toBe(0);
    const applied = await office.apply(checked);
    expect(applied).toMatchObject({
      state: 'APPLIED',
      may: [],
      applied: { by: { login: as }, directoryVersion: 1 },
    });
    const directory = await office.store.directory.current();
    expect(directory.rows.officers).toHaveLength(3);
    expect(directory.rows.charges).toHaveLength(3);
    const { items } = await office.store.directory.journal({ limit: 1 });
    expect(items[0]).toMatchObject({ operation: 'applyImport', rows: 16 });
  });

  it('that repeats what is there changes nothing, and says so', async () => {
    const before = await version();
    const again = await office.bring(csvs(...ALL_SHEETS));
    expect(again.report).toMatchObject({ applicable: true, changes: 0, counts: { offices: { same: 3 } } });
    expect(await office.apply(again)).toMatchObject({
      state: 'APPLIED',
      applied: { directoryVersion: before },
    });
    expect(await version()).toBe(before);
  });

  it('is one of those that are listed, newest first, page by page', async () => {
    const { importId } = await office.bring(csvs(OFFICES));
    const first = await office.call('listImports', { as, query: { limit: '1' } });
    expect(first.items).toMatchObject([{ importId, state: 'CHECKED' }]);
    const second = await office.call('listImports', {
      as,
      query: { limit: '1', cursor: first.cursor ?? '' },
    });
    expect(second.items).toMatchObject([{ state: 'APPLIED' }]);
  });

  it('tells what is wrong, where and in the reader’s own words, page by page; with an error nothing is entered', async () => {
    const wrong = sheet(
      'Officers',
      'Employee number | Name (Hindi) | Name (English) | Login | Mobile',
      '00201 | रीता | Rita | rita@x.invalid | 12',
      '00202 | गीता | | gita@x.invalid |',
    );
    const files = { ...csvs(wrong), 'Posts.csv': 'Post code,Office\r\n"=1+1",COLL\r\n' };
    const checked = await office.bring(files);
    expect(checked).toMatchObject({
      state: 'CHECKED',
      report: { applicable: false, changes: 0 },
      may: ['check', 'cancel'],
    });
    const { importId } = checked;
    const { items } = await office.problems(importId);
    expect(items).toMatchObject([
      {
        severity: 'error',
        file: 'Posts.csv',
        sheet: 'Posts',
        row: 2,
        column: 'Post code',
        cell: 'A2',
        code: 'sheet.formula',
      },
      { sheet: 'Officers', row: 2, column: 'Mobile', code: 'cell.malformed' },
      { sheet: 'Officers', row: 3, column: 'Name (English)', code: 'cell.missing' },
    ]);
    expect(items[1]?.says).toBe('“12” is not valid. Write a mobile number of ten digits.');
    const hindi = await office.problems(importId, {}, 'hi');
    expect(hindi.items[0]?.says).toContain('सूत्र');
    const page = await office.problems(importId, { limit: '2' });
    expect(page.items).toHaveLength(2);
    const rest = await office.problems(importId, { limit: '2', cursor: page.cursor ?? '' });
    expect([...page.items, ...rest.items]).toEqual(items);
    expect(
      await office.refuse('applyImport', {
        as,
        params: { importId },
        body: { version: checked.report?.plannedOn },
      }),
    ).toMatchObject({ code: 'import.has-errors' });
  });

  it.each([
    ['no sheet at all', Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), 'sheet.not-a-sheet'],
    ['nothing', Buffer.alloc(0), 'sheet.empty'],
    [
      'letters of an old code page',
      Buffer.from([0x43, 0x6f, 0x64, 0x65, 0x0a, 0xe9, 0xff]),
      'sheet.encoding',
    ],
    ['more rows than are taken', `Office code\r\n${'X\r\n'.repeat(20_001)}`, 'sheet.too-many-rows'],
  ])('of %s says so, and of nothing else', async (_, content, code) => {
    const { importId, report } = await office.bring({ 'offices.csv': content });
    expect(report).toMatchObject({ applicable: false, errors: 1 });
    const { items } = await office.problems(importId);
    expect(items.map(each => each.code)).toEqual([code]);
  });

  it('takes no more rows in many files than in one', async () => {
    const half = `Office code\r\n${'X\r\n'.repeat(10_001)}`;
    const { importId } = await office.bring({ 'a.csv': half, 'b.csv': half });
    const { items } = await office.problems(importId, { limit: '1' });
    expect(items).toMatchObject([{ file: 'b.csv', code: 'sheet.too-many-rows' }]);
  });

  it('says no to what cannot be', async () => {
    const tooLarge = { fileName: 'a.xlsx', length: 20 * 1024 * 1024 + 1, sha256: 'a'.repeat(64) };
    const refuse = async (...asked: Parameters<ImportsOffice['refuse']>) =>
      (await office.refuse(...asked)).code;
    expect(await refuse('startImport', { as, body: { files: [tooLarge] } })).toBe('import.too-large');
    expect(await refuse('startImport', { as, body: { files: [] } })).toBe('request.malformed');
    const order = await office.start(csvs(OFFICES));
    const params = { importId: order.import.importId };
    expect(await refuse('applyImport', { as, params, body: { version: 0 } })).toBe('import.not-checked');
    expect(await refuse('checkImport', { as, params })).toBe('import.files-missing');
    await office.call('cancelImport', { as, params });
    for (const id of ['checkImport', 'cancelImport'] as const)
      expect(await refuse(id, { as, params })).toBe('import.cancelled');
    expect(await refuse('applyImport', { as, params, body: { version: 0 } })).toBe('import.cancelled');
    const done = await office.bring(csvs(OFFICES));
    await office.apply(done);
    const over = { as, params: { importId: done.importId } };
    expect(await refuse('applyImport', { ...over, body: { version: 1 } })).toBe('import.applied');
    expect(await refuse('checkImport', over)).toBe('import.applied');
    expect(await refuse('getImport', { as, params: { importId: `imp_${'0'.repeat(26)}` } })).toBe(
      'import.unknown',
    );
  });
});

describe('the directory’s own sheets', () => {
  const fetched = async (query: Record<string, string>, id: 'exportDirectory' | 'getImportTemplate') => {
    const made = await office.call(id, { as, query });
    const answer = await fetch(made.url);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes).toHaveLength(made.length);
    return { ...made, bytes };
  };

  it.each(['hi', 'en'])('go out as a workbook in %s and come back changing nothing', async language => {
    const { bytes, fileName } = await fetched({ language }, 'exportDirectory');
    expect(fileName).toMatch(/^directory-\d{4}-\d\d-\d\d\.xlsx$/);
    const { report } = await office.bring({ [fileName]: bytes });
    expect(report).toMatchObject({ applicable: true, changes: 0, counts: { charges: { new: 0, same: 3 } } });
  });

  it('go out as one table each', async () => {
    const { bytes, fileName } = await fetched(
      { form: 'csv', sheet: 'officers', language: 'en' },
      'exportDirectory',
    );
    expect(fileName).toMatch(/-officers\.csv$/);
    expect(Buffer.from(bytes).toString('utf8')).toContain(OFFICERS.rows[0]?.cells[2]);
    const { code } = await office.refuse('exportDirectory', { as, query: { form: 'csv' } });
    expect(code).toBe('request.malformed');
  });

  it('are explained by a template, which sent back as it is enters nothing and says so', async () => {
    const { bytes, fileName } = await fetched({ language: 'hi' }, 'getImportTemplate');
    const { importId, report } = await office.bring({ [fileName]: bytes });
    expect(report).toMatchObject({ applicable: false });
    const { items } = await office.problems(importId);
    expect(items.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'import.empty' }]);
  });

  it('lie where no intake of documents looks', async () => {
    expect((await office.keys()).every(key => /^sheets\/(imports|exports)\//.test(key))).toBe(true);
    expect(CHARGES.rows).toHaveLength(3);
  });
});
