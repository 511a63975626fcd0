import { expect, test } from 'vitest';
import { FileId } from '#shared/domain/ids.ts';
import { looksLikeSlipCode, slipCodesOf } from '#shared/domain/slip-code.ts';
import type { Details } from '../../web/screens/dak/details.ts';
import { codesIn, looksLikeCode, plainCode, shownCode } from '../../web/screens/paper/code-text.ts';
import {
  bringable,
  type KeptSheet,
  missingScans,
  orderOf,
  type Row,
  scanNamed,
  withDone,
} from '../../web/screens/paper/progress.ts';
import { changesOf } from '../../web/screens/receipt/changes.ts';

const [CODE] = slipCodesOf(FileId.parse('fil_01ARZ3NDEKTSV4RRFFQ69G5FAV'));

test('the screen takes for a code what the office takes for one', () => {
  const typed = [
    CODE,
    CODE.toLowerCase(),
    CODE.replaceAll('-', ' '),
    CODE.replaceAll('-', '–'),
    `${CODE}0`,
    CODE.slice(1),
    '१२३४५६७८९',
    'OIL456789',
    'U23456789',
    '',
    'नमस्ते',
  ];
  for (const each of typed) expect(looksLikeCode(each), each).toBe(looksLikeSlipCode(each));
  expect(shownCode(plainCode(CODE.toLowerCase()))).toBe(CODE);
});

test('a bundle is read line by line, each code once', () => {
  expect(codesIn(`${CODE}\n\n ${CODE.toLowerCase()} ,abc\n`)).toEqual([plainCode(CODE), 'ABC']);
});

const row = (number: number, more: Partial<Row> = {}): Row => ({
  row: number,
  subject: `विषय ${number}`,
  classification: 'normal',
  paper: { oldNumber: `${number}/2019`, lastNote: 61 },
  noteSide: { pages: 84 },
  correspondence: { pages: 132 },
  ...more,
});
const sheetOf = (...rows: readonly Row[]): KeptSheet => ({
  digest: 'd',
  fileName: 'files.csv',
  rows,
  notes: [],
  done: {},
});

test('a row is brought over once its scans are chosen, and not again when it is done', () => {
  const named = row(4, { noteSide: { pages: 84, fileName: '17-2019-N.PDF' } });
  const sheet = sheetOf(row(3), named);
  expect(bringable(sheet, []).map(each => each.row)).toEqual([3]);
  expect(missingScans(sheet, named, [])).toEqual(['17-2019-N.PDF']);
  const scans = [new File([], '17-2019-n.pdf')];
  expect(scanNamed(scans, '17-2019-N.PDF')).toBe(scans[0]);
  expect(bringable(sheet, scans).map(each => each.row)).toEqual([3, 4]);
  const done = withDone(sheet, row(3), { file: { fileId: 'fil_1', number: '1/2026' } });
  expect(bringable(done, scans).map(each => each.row)).toEqual([4]);
});

test('a scan that has come is not asked for again, and the same row is the same order', () => {
  const named = row(4, { noteSide: { pages: 84, fileName: 'n.pdf' } });
  const come = withDone(sheetOf(named), named, { noteScan: 'doc_1' });
  expect(missingScans(come, named, [])).toEqual([]);
  expect(orderOf(named, { noteScan: 'doc_1' })).toEqual(
    orderOf(named, { noteScan: 'doc_1', refused: { hi: '', en: '' } }),
  );
  expect(orderOf(named, { noteScan: 'doc_1' }).paper).toEqual({
    oldNumber: '4/2019',
    lastNote: 61,
    noteSide: { pages: 84, documentId: 'doc_1' },
    correspondence: { pages: 132 },
  });
});

test('what a version says otherwise is told field by field, of the sender and the VIP too', () => {
  const before = {
    sender: { office: 'क' },
    subject: 'पुराना',
    receivedOn: '2026-11-01',
    diarisedOn: '2026-11-01',
    deliveryMode: 'by-hand',
    category: 'general',
  } as Details;
  const after = {
    ...before,
    sender: { office: 'क', pin: '226001' },
    subject: 'नया',
    category: 'vip',
    vip: { kind: 'mp', name: 'ख' },
  } as Details;
  expect(changesOf(before, before)).toEqual([]);
  expect(
    changesOf(before, after)
      .map(({ field, kind }) => `${field} ${kind}`)
      .toSorted(),
  ).toEqual(['category choice', 'kind choice', 'pin text', 'subject text', 'vipName text'].toSorted());
});
