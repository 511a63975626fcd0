import { describe, expect, test } from 'vitest';
import {
  GATEWAY_RESPONSES,
  gatewayProblem,
  LANGUAGES,
  languageOf,
  Problem,
  problemOf,
} from '#shared/contract/problem.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';

const each = test.each([...REFUSAL_CODES]);

describe('a refusal', () => {
  test('has one code, of a noun and a condition', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
    for (const code of REFUSAL_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  each('%s is said in Hindi, in Devanagari, and in English, each a whole sentence', code => {
    const { hi, en } = REFUSALS[code];
    expect(hi).toMatch(/\p{Script=Devanagari}/u);
    expect(hi).toMatch(/[।?)]$/u);
    expect(hi).toBe(hi.normalize('NFC'));
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(en).not.toMatch(/\p{Script=Devanagari}/u);
    // Latin letters in Hindi only where they name a header.
    expect(hi.replaceAll('Idempotency-Key', '')).not.toMatch(/[A-Za-z]/);
  });

  each('%s says in both languages what to do next', code => {
    const { hi, en } = REFUSALS[code];
    expect(clausesOf(hi).some(clause => ASKS_IN_HINDI.test(clause) && !IS_NO_VERB.test(clause))).toBe(true);
    const begins = clausesOf(en).map(clause => clause.replace(POLITELY, '').split(/[^a-z]/)[0] ?? '');
    expect(begins.filter(word => TO_DO.includes(word))).not.toEqual([]);
  });

  each('%s has a status of the caller’s fault or of ours', code => {
    const { status } = REFUSALS[code];
    expect([400, 401, 403, 404, 409, 412, 413, 422, 500, 503]).toContain(status);
    expect(status === 404).toBe(NOT_FOUND.test(code) && !OF_WHAT_IS_SENT.includes(code));
    expect(status >= 500).toBe(code.startsWith('server.'));
  });

  each('%s becomes a problem with that code, whatever facts it carries', code => {
    for (const language of LANGUAGES) {
      const problem = problemOf(
        { code, words: REFUSALS[code], facts: { status: 200, code: 'ok', holder: 'pst_1', title: '' } },
        language,
      );
      expect(problem).toMatchObject({
        code,
        status: REFUSALS[code].status,
        title: REFUSALS[code][language],
        holder: 'pst_1',
      });
      expect(Problem.parse(problem)).toEqual(problem);
    }
  });

  test('is told apart by its words: no two say the same', () => {
    for (const language of LANGUAGES) {
      const words = REFUSAL_CODES.map(code => REFUSALS[code][language]);
      expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([]);
    }
  });
});

/** The parts of a sentence, each of which may ask for something. */
const clausesOf = (sentence: string): readonly string[] =>
  sentence
    .toLowerCase()
    .split(/[;:.,।()]\s*|\s(?:or|and|या|और)\s/u)
    .map(clause => clause.trim());
/** Hindi asks by the last word, in the form of आप: करें, दें, सुधारें, कराएँ. */
const ASKS_IN_HINDI = /(?:ें|एँ)$/u;
const IS_NO_VERB = /(?:^|\s)(?:में|हमें|उन्हें|इन्हें)$/u;
/** English asks by the first word. */
const POLITELY = /^(?:please|first|then|else|to [a-z ]+) /;
const TO_DO: readonly string[] = [
  ...[
    'act',
    'add',
    'approve',
    'ask',
    'attach',
    'begin',
    'cancel',
    'check',
    'choose',
    'close',
    'compare',
    'complete',
  ],
  ...[
    'confirm',
    'correct',
    'discard',
    'dispose',
    'end',
    'enter',
    'find',
    'give',
    'go',
    'have',
    'leave',
    'let',
  ],
  ...[
    'look',
    'make',
    'merge',
    'move',
    'name',
    'open',
    'pick',
    'print',
    'put',
    'read',
    'receive',
    'remove',
    'reopen',
    'return',
    'save',
    'scan',
  ],
  ...[
    'search',
    'see',
    'send',
    'set',
    'shorten',
    'sign',
    'start',
    'take',
    'try',
    'type',
    'upload',
    'use',
    'wait',
  ],
  ...['withdraw', 'write'],
];

/** What is not there, or not the caller’s to know of. */
const NOT_FOUND = /unknown|^copies\.none$/;
/** A caller the directory does not know is refused as such; a note that points nowhere is itself there. */
const OF_WHAT_IS_SENT: readonly string[] = ['actor.unknown', 'note.reference-unknown'];

describe('the language of an answer', () => {
  test.each([
    [undefined, 'hi'],
    ['', 'hi'],
    ['en', 'en'],
    ['en-IN,en;q=0.9,hi;q=0.8', 'en'],
    ['hi-IN', 'hi'],
    ['ur, en', 'en'],
    ['fr', 'hi'],
    ['*', 'hi'],
    ['EN', 'en'],
    ['english', 'hi'],
  ] as const)('asked for as %s is %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
  });
});

test('what the gateway answers by itself has a code of ours and both languages', () => {
  for (const type of ['UNAUTHORIZED', 'THROTTLED', 'DEFAULT_5XX'] as const) {
    const problem = gatewayProblem(type);
    expect(problem.code).toBe(GATEWAY_RESPONSES[type]);
    expect(problem.title).toMatch(/\p{Script=Devanagari}.* \/ [A-Z]/u);
    expect(Problem.parse(problem)).toEqual(problem);
  }
});
