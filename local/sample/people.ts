import { readdirSync, readFileSync } from 'node:fs';
import type { Officer } from '#local/identity/officer.ts';
import { ROLE_WORDS, type Term } from '#shared/domain/imports/vocabulary.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';

/**
 * The sample district, plainly invented: its people bear the names of trees and birds. It is nothing but the sheets beside
 * this file, entered over the API like any district's; here they are read only to tell who can sign in.
 */
const SHEETS = new URL('sheets/', import.meta.url);

export type SheetFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The sheets as they are uploaded. */
export const sampleSheets = (): readonly SheetFile[] =>
  readdirSync(SHEETS)
    .toSorted()
    .map(fileName => ({ fileName, bytes: new Uint8Array(readFileSync(new URL(fileName, SHEETS))) }));

/** The template names this login; it enters the sheets, and is in one of them. */
export const ADMINISTRATOR = 'admin';

/** The posts on which the stories are told, by the short name that tests call them. */
export const CORE_POSTS = {
  CLK: 'SDM-SDR-CLK-1',
  SO: 'SDM-SDR-SO',
  SDM: 'SDM-SDR-SDM',
  TDR: 'TEH-SDR-TDR',
  /** Nobody sits there. */
  NTDR: 'TEH-SDR-NTDR',
  'ADM(FR)': 'COLL-ADM-FR',
  DM: 'COLL-DM',
  BDO: 'BLK-LDH-BDO',
} as const;
export type CorePost = keyof typeof CORE_POSTS;

/** Can sign in, but is not in the directory until the administrator enters them. */
const NEWCOMER = { login: 'deepak.new', name: { hi: 'दीपक पाल', en: 'Deepak Pal' }, posts: [] };

type Row = (heading: string) => string;

/** Rows of a sheet; a heading is called by its English half. */
const rowsOf = (name: string): readonly Row[] => {
  const { sheets } = readSheets(readFileSync(new URL(`${name}.csv`, SHEETS)), `${name}.csv`);
  const [sheet] = sheets;
  const english = sheet?.header.map(heading => heading.split(' / ').at(-1)) ?? [];
  return (sheet?.rows ?? []).map(
    ({ cells }) =>
      heading =>
        cells[english.indexOf(heading)] ?? '',
  );
};

const namesIn = (row: Row) => ({ hi: row('Name (Hindi)'), en: row('Name (English)') });
const by = (rows: readonly Row[], key: string): ReadonlyMap<string, Row> =>
  new Map(rows.map(row => [row(key), row]));

const STORY = { hi: 'कहानियों के लोग', en: 'People of the stories' };
const ROLES = { hi: 'पद के अतिरिक्त भूमिकाएँ', en: 'Roles beside posts' };
const STORY_LOGINS = [
  'asha.clerk',
  'ravi.so',
  'meera.sdm',
  'imran.adm',
  'kavita.dm',
  'sunil.bdo',
  'leela.waiting',
];

const roleWords: readonly Term[] = Object.values(ROLE_WORDS).filter(({ en }) => en !== ROLE_WORDS.officer.en);

const readList = (): readonly Officer[] => {
  const [posts, offices] = [by(rowsOf('posts'), 'Post code'), by(rowsOf('offices'), 'Office code')];
  const running = rowsOf('charges').filter(row => row('Until') === '');
  const assistants = new Set(rowsOf('mandates').map(row => row('Employee number')));
  const people = rowsOf('officers').filter(row => row('Login') !== '');
  const all = people.map((row): Officer => {
    const number = row('Employee number');
    const seats = running.flatMap(charge => {
      const post = charge('Employee number') === number ? posts.get(charge('Post')) : undefined;
      return post ? [post] : [];
    });
    const roles = row('Roles').split(', ');
    const beside = [
      ...roleWords.filter(({ hi }) => roles.includes(hi)).map(({ hi, en }) => ({ hi, en })),
      ...(assistants.has(number) ? [{ hi: 'सहायक', en: 'Assistant' }] : []),
    ];
    const office = offices.get(seats[0]?.('Office') ?? '');
    const isOfStory = STORY_LOGINS.includes(row('Login')) || row('Login') === ADMINISTRATOR;
    return {
      login: row('Login'),
      name: namesIn(row),
      posts: [...seats.map(namesIn), ...beside],
      group: isOfStory ? STORY : beside.length > 0 || !office ? ROLES : namesIn(office),
    };
  });
  const first = [STORY, ROLES];
  const rest = all.filter(({ group }) => !first.some(each => each === group));
  return [
    ...all.filter(({ group }) => group === STORY),
    { ...NEWCOMER, group: STORY },
    ...all.filter(({ group }) => group === ROLES),
    ...rest,
  ];
};

let list: readonly Officer[] | undefined;

/** Those who can sign in with a click, as the identity provider's page lists them. Who has no login yet signs in by a code. */
export const signInList = (): readonly Officer[] => {
  list ??= readList();
  return list;
};
