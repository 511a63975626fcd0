import { GROUPS } from '../rooms.ts';
import { type Breach, isCode, lineAt, type Source, withoutComments } from './breach.ts';

type Rule = {
  readonly says: string;
  readonly applies: (file: string) => boolean;
  readonly forbids: RegExp;
  /** Read with its comments, or only the code. */
  readonly in: 'text' | 'code';
};

const SOURCE_ROOMS = /^(shared|functions|infra|web|local|scripts)\//;
const inSource = (file: string): boolean => SOURCE_ROOMS.test(file) && isCode(file);
const inTests = (file: string): boolean => file.startsWith('tests/') && isCode(file);
const inBundles = (file: string): boolean =>
  /^(shared|functions|web)\//.test(file) && file !== 'functions/runtime/settings.ts' && isCode(file);
/** A lock file's names and hashes are not ours. */
const written = (file: string): boolean => file !== 'package-lock.json' && file !== 'LICENSE';

/** Written apart, so that this file keeps the rules it states. */
const LATER = ['TO', 'DO'].join('');
const ANY = ['a', 'ny'].join('');
/** Where the compiler loses, over a mapped table, what the schemas know; the reason stands there. */
const MAY_CAST: ReadonlySet<string> = new Set(['shared/domain/sealed-event.ts']);
const BROKEN = ['FIX', 'ME'].join('');

/** What no file may contain, each with the reason a reader is given. */
export const RULES: readonly Rule[] = [
  {
    says: 'casts away the type',
    applies: file => (inSource(file) || inTests(file)) && !MAY_CAST.has(file),
    forbids: new RegExp(`\\bas ${ANY}\\b|<${ANY}>|:\\s+${ANY}\\b(?![\\w(])|\\bas unknown as\\b`, 'g'),
    in: 'code',
  },
  {
    says: 'silences the compiler',
    applies: isCode,
    forbids: new RegExp(['@ts-', '(ignore|nocheck|expect-error)|noExplicit', 'Any:'].join(''), 'g'),
    in: 'text',
  },
  {
    says: 'casts outside data instead of parsing it',
    applies: inSource,
    forbids: /\bJSON\.parse\([^;\n]*\)\s+as\s+(?!const)|\.json\(\)\)?\s+as\s+/g,
    in: 'code',
  },
  {
    says: 'leaves something for later',
    applies: file => written(file) && !file.startsWith('tests/samples/'),
    forbids: new RegExp(`\\b(${LATER}|${BROKEN})\\b`, 'g'),
    in: 'text',
  },
  {
    says: 'leaves tests out',
    applies: inTests,
    forbids:
      /\b(?:test|it|describe|suite)(?:\.\w+(?:\([^\n]*\))?)*\.(?:only|skip|todo|fails|runIf|skipIf)\b/g,
    in: 'code',
  },
  {
    says: 'reads the environment outside functions/runtime/settings.ts',
    applies: inBundles,
    forbids: /\bprocess\s*(?:\.|\?\.|\[)\s*['"]?env\b/g,
    in: 'code',
  },
  {
    says: 'names a folder of one machine',
    applies: written,
    forbids: /(?:(?<![\w.}/])|(?<=file:\/\/))\/(?:work|home|root|Users)\/(?=[\w.-])/g,
    in: 'text',
  },
  {
    says: 'names a package registry’s address',
    applies: () => true,
    forbids: /\bhttps?:\/\/[\w.-]*(?:registry|npmjs|artifactory|nexus|verdaccio)[\w.-]*|^\s*registry\s*=/gim,
    in: 'text',
  },
];

/** Every place where a file contains what a rule forbids. */
export const brokenRules = (sources: readonly Source[], rules: readonly Rule[] = RULES): readonly Breach[] =>
  rules.flatMap(({ says, applies, forbids, in: part }) =>
    sources
      .filter(({ file }) => applies(file))
      .flatMap(({ file, text }) => {
        const read = part === 'code' ? withoutComments(text) : text;
        return [...read.matchAll(forbids)].map(({ index }) => ({ file, line: lineAt(read, index), says }));
      }),
  );

const LONGEST = 250;

/** Source files longer than one can keep in mind. */
export const tooLong = (sources: readonly Source[]): readonly Breach[] =>
  sources
    .filter(({ file }) => inSource(file))
    .map(({ file, text }) => ({ file, line: text.split('\n').length - 1 }))
    .filter(({ line }) => line > LONGEST)
    .map(({ file, line }) => ({ file, line, says: `is longer than ${LONGEST} lines` }));

const ROOMS: ReadonlySet<string> = new Set(GROUPS.flatMap(({ rooms }) => rooms));

/** Suites that no project of vitest.config.ts would run. */
export const neverRun = (files: readonly string[]): readonly Breach[] =>
  files
    .filter(file => /\.test\.tsx?$/.test(file))
    .filter(file => !file.startsWith('tests/') || !ROOMS.has(file.split('/')[1] ?? ''))
    .map(file => ({ file, line: 1, says: 'is a suite outside the rooms of tests/rooms.ts' }));
