import { expect, test } from 'vitest';
import { EVENT_NAMES } from '#shared/domain/events.ts';
import { FILE_ACTS, FILE_STATES } from '#shared/domain/file.ts';
import { WORDS } from '../../web/words/words.ts';

type Entry = { readonly path: string; readonly text: string };

/** Every text of a catalogue; a function is asked with plausible facts. */
const textsIn = (catalogue: unknown, path = ''): readonly Entry[] => {
  if (typeof catalogue === 'string') return [{ path, text: catalogue }];
  if (typeof catalogue === 'function')
    return [1, 2].map(n => ({ path, text: String(catalogue(n, n, n, n)) }));
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.entries(catalogue).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
};
/** Names of formats and units, written so in Hindi offices too. */
const CODES = /\b(?:PDF|JPEG|PNG|TIFF|MB)\b/g;

test('no English word stands on a Hindi page', () => {
  const strays = textsIn(WORDS.hi).filter(({ text }) => /[A-Za-z]/.test(text.replace(CODES, '')));
  expect(strays).toEqual([]);
});

test('no Hindi word stands on an English page, and nothing is left empty', () => {
  expect(textsIn(WORDS.en).filter(({ text }) => /[\u0900-\u097F]/.test(text))).toEqual([]);
  for (const words of Object.values(WORDS))
    expect(textsIn(words).filter(({ text }) => text.trim() === '')).toEqual([]);
});

test('Hindi is written one way: composed, without doubled spaces', () => {
  for (const { path, text } of textsIn(WORDS.hi)) {
    expect(text.normalize('NFC'), path).toBe(text);
    expect(text, path).not.toMatch(/ {2}/);
  }
});

test('both catalogues name every state, act and event of a file', () => {
  for (const words of Object.values(WORDS)) {
    expect(Object.keys(words.act).sort()).toEqual([...FILE_ACTS].sort());
    expect(Object.keys(words.event).sort()).toEqual([...EVENT_NAMES].sort());
    for (const state of FILE_STATES) expect(words.state[state]).toBeTruthy();
  }
});

test('one day and several are told apart in English', () => {
  expect([0, 1, 2].map(WORDS.en.days)).toEqual(['today', '1 day', '2 days']);
  expect([0, 1, 2].map(WORDS.hi.days)).toEqual(['आज', '1 दिन', '2 दिन']);
});
