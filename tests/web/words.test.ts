import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ROUTES } from '#shared/contract/routes.ts';
import { CHARGE_KINDS } from '#shared/domain/directory/charge.ts';
import { ASSISTANT_ACTS, DELEGABLE_ACTS } from '#shared/domain/directory/mandate.ts';
import { OFFICE_KINDS } from '#shared/domain/directory/office.ts';
import { ROLES } from '#shared/domain/directory/officer.ts';
import { TRANSFER_STATES } from '#shared/domain/directory/transfer.ts';
import { EVENT_NAMES } from '#shared/domain/events.ts';
import { FILE_STATES } from '#shared/domain/file.ts';
import { FILE_ACTS } from '#shared/domain/permission/file-rules.ts';
import type { Language } from '../../web/problem.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';
import { PAD_WORDS } from '../../web/screens/dak-pad/words.ts';
import { PAPER_WORDS } from '../../web/screens/paper/words.ts';
import { FROM_WORDS } from '../../web/screens/paper/words-from.ts';
import { REGISTER_WORDS } from '../../web/screens/records/register-words.ts';
import { RECORD_WORDS } from '../../web/screens/records/words.ts';
import { WATCH_WORDS } from '../../web/screens/watch/words.ts';
import { WORDS } from '../../web/words/words.ts';

type Entry = { readonly path: string; readonly text: string };

const DIRECTORY_NOUNS: readonly string[] = [
  'offices',
  'posts',
  'officers',
  'charges',
  'readiness',
  'imports',
];
/** They bring an import to the door; the directory changes when it is applied. A counter stands in its register. */
const BESIDE: readonly string[] = ['startImport', 'checkImport', 'cancelImport', 'openCounter'];

/** It changes the directory beside what its noun is there for. */
const ALSO: readonly string[] = [
  'setLetterhead',
  'declareChannel',
  'changeChannel',
  'withdrawChannel',
  'setRetention',
  'setMessageSettings',
];

/** All that the screen says in a language, the rooms that come with a script of their own too. */
const said = (language: Language) => ({
  ...WORDS[language],
  admin: ADMIN_WORDS[language],
  pad: PAD_WORDS[language],
  paper: PAPER_WORDS[language],
  fromPaper: FROM_WORDS[language],
  watch: WATCH_WORDS[language],
  records: RECORD_WORDS[language],
  register: REGISTER_WORDS[language],
});
const SAID = { hi: said('hi'), en: said('en') };

/** Every text of a catalogue; a function is asked with plausible facts. */
const textsIn = (catalogue: unknown, path = ''): readonly Entry[] => {
  if (typeof catalogue === 'string') return [{ path, text: catalogue }];
  if (typeof catalogue === 'function')
    return [1, 2].map(n => ({ path, text: String(catalogue(n, n, n, n)) }));
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.entries(catalogue).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
};
/** Names of formats and units, written so in Hindi offices too. */
const CODES = /\b(?:PDF|JPEG|PNG|TIFF|MB|KB|CSV|XLSX)\b/g;

test('no English word stands on a Hindi page', () => {
  const strays = textsIn(SAID.hi).filter(({ text }) => /[A-Za-z]/.test(text.replace(CODES, '')));
  expect(strays).toEqual([]);
});

test('no Hindi word stands on an English page, and nothing is left empty', () => {
  expect(textsIn(SAID.en).filter(({ text }) => /[\u0900-\u097F]/.test(text))).toEqual([]);
  for (const words of Object.values(SAID))
    expect(textsIn(words).filter(({ text }) => text.trim() === '')).toEqual([]);
});

test('Hindi is written one way: composed, without doubled spaces', () => {
  for (const { path, text } of textsIn(SAID.hi)) {
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

test('both catalogues say of every operation that changes the directory what it did, and no other', () => {
  const changing = ROUTES.filter(
    ({ method, noun, id }) =>
      method !== 'GET' && (DIRECTORY_NOUNS.includes(noun) || ALSO.includes(id)) && !BESIDE.includes(id),
  ).map(({ id }) => id);
  for (const words of Object.values(ADMIN_WORDS))
    expect(Object.keys(words.operation).sort()).toEqual([...changing].sort());
});

test('whatever a function says of the directory it changes is said in both catalogues', () => {
  const functions = resolve(import.meta.dirname, '../../functions');
  const sources = globSync('http/**/*.ts', { cwd: functions }).map(path =>
    readFileSync(resolve(functions, path), 'utf8'),
  );
  const named = sources
    .filter(text => text.includes('changeDirectory('))
    .flatMap(text => [...text.matchAll(/operation: '(\w+)'/g)].map(([, operation]) => operation));
  expect(named).toContain('declareChannel');
  for (const words of Object.values(ADMIN_WORDS))
    expect(Object.keys(words.operation)).toEqual(expect.arrayContaining(named));
});

test('the administration names every kind, role, act and state of the directory', () => {
  for (const words of Object.values(ADMIN_WORDS)) {
    expect(Object.keys(words.officeKind)).toEqual([...OFFICE_KINDS]);
    expect(Object.keys(words.role).sort()).toEqual([...ROLES].sort());
    expect(Object.keys(words.chargeKind)).toEqual([...CHARGE_KINDS]);
    expect(Object.keys(words.assistantAct)).toEqual([...ASSISTANT_ACTS]);
    expect(Object.keys(words.delegableAct)).toEqual([...DELEGABLE_ACTS]);
    expect(Object.keys(words.transferState)).toEqual([...TRANSFER_STATES]);
  }
});
