import { expect, test } from 'vitest';
import {
  BELOW_KINDS,
  FILE_TABS,
  linkTo,
  linkToObject,
  type Place,
  placeOf,
  WATCH_LISTS,
} from '../../web/place.ts';

const places: readonly Place[] = [
  { screen: 'work' },
  { screen: 'dak' },
  { screen: 'notifications' },
  { screen: 'pad' },
  { screen: 'receive' },
  { screen: 'from-paper' },
  { screen: 'register' },
  { screen: 'below' },
  { screen: 'below', postId: 'pst_1' },
  ...BELOW_KINDS.map(kind => ({ screen: 'below', postId: 'pst_1', kind }) as const),
  ...WATCH_LISTS.map(list => ({ screen: 'watch', list }) as const),
  { screen: 'search', query: '' },
  { screen: 'search', query: 'गाटा 245 & दिनांक #/?=+%' },
  { screen: 'receipt', receiptId: 'rct_1', sight: { query: 'खतौनी', documentId: 'doc_1', page: 2 } },
  { screen: 'file', fileId: 'fil_1', tab: 'sheet', sight: { query: 'a/b?', documentId: 'doc_1', page: 1 } },
  { screen: 'file', fileId: 'fil_1', tab: 'sheet', noteSight: { query: 'सीमांकन', note: 12 } },
  { screen: 'file', fileId: 'fil_1', tab: 'drafts', draftId: 'dft_1' },
  { screen: 'records', path: [] },
  { screen: 'records', path: ['review'] },
  { screen: 'new-file' },
  { screen: 'admin', path: [] },
  { screen: 'admin', path: ['posts', 'pst_1'] },
  { screen: 'new-file', receiptId: 'rct_1' },
  { screen: 'receipt', receiptId: 'rct_1' },
  ...FILE_TABS.map(tab => ({ screen: 'file', fileId: 'fil_1', tab }) as const),
];

test.each(places)('the link to a place leads there: $screen', place => {
  expect(placeOf(linkTo(place))).toEqual(place);
});

test('a mangled address leads to the work list', () => {
  for (const hash of ['', '#', '#/files', '#/receipts/', '#/nothing', '#main'])
    expect(placeOf(hash)).toEqual({ screen: 'work' });
});

test('a mangled sight of a page leads to the object alone', () => {
  for (const asked of ['document=doc_1', 'document=doc_1&page=0', 'document=doc_1&page=x', 'page=1&q=a'])
    expect(placeOf(`#/receipts/rct_1?${asked}`)).toEqual({ screen: 'receipt', receiptId: 'rct_1' });
});

test('a mangled sight of a note leads to the file alone', () => {
  for (const asked of ['note=0&q=a', 'note=x', 'q=a'])
    expect(placeOf(`#/files/fil_1?${asked}`)).toEqual({ screen: 'file', fileId: 'fil_1', tab: 'sheet' });
});

test('an object is linked to by what its id names', () => {
  expect(placeOf(linkToObject('fil_1'))).toMatchObject({ screen: 'file', tab: 'sheet' });
  expect(placeOf(linkToObject('rct_1'))).toMatchObject({ screen: 'receipt' });
});
