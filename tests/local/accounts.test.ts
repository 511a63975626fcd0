import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Accounts, openAccounts } from '#local/identity/accounts.ts';
import { failedAgain, isShut, NO_TRIES } from '#local/identity/lockout.ts';
import { shortcomings } from '#local/identity/password.ts';
import { passwordSignIn } from '#local/identity/password-sign-in.ts';
import { temporaryFolder } from './function-fixture.ts';
import { POLICY } from './support/password-policy.ts';

const HOUR = 3_600_000;
const LOGIN = 'p.4711';
const CODE = 'KRTD-mwq-472';
const OWN = 'Mera-apna-2026';

let time: number;
let accounts: Accounts;
let folder: string;
const now = () => time;
const opened: Accounts[] = [];
const open = () => {
  const made = openAccounts({ folder, policy: POLICY, now });
  opened.push(made);
  return made;
};
beforeEach(() => {
  time = Date.parse('2026-11-22T04:30:00Z');
  folder = temporaryFolder();
  accounts = open();
  accounts.create(LOGIN, CODE);
});
afterAll(() => {
  for (const each of opened) each.close();
});

const kinds = (...passwords: string[]) => passwords.map(password => accounts.knock(LOGIN, password).kind);

describe('a code', () => {
  test('lets in to choose a password, whatever the capitals of the login', () => {
    expect(accounts.knock('P.4711', CODE)).toMatchObject({ kind: 'change', account: { login: LOGIN } });
  });

  test('is good for 72 hours and not a moment longer', () => {
    time += 72 * HOUR - 1;
    expect(kinds(CODE)).toEqual(['change']);
    time += 1;
    expect(kinds(CODE)).toEqual(['expired']);
  });

  test('that ran out is known only to who types it rightly', () => {
    time += 100 * HOUR;
    expect(kinds('KRTD-mwq-473')).toEqual(['wrong']);
  });

  test('is void once another is given, whose 72 hours are its own', () => {
    time += 70 * HOUR;
    const account = accounts.find(LOGIN);
    if (account === undefined) throw new Error('the account is gone');
    accounts.setPassword(account, 'BCDF-ghj-234', 'FORCE_CHANGE_PASSWORD');
    time += 10 * HOUR;
    expect(kinds(CODE, 'BCDF-ghj-234')).toEqual(['wrong', 'change']);
  });

  test('of a login shut out lets in no more, and is answered like a wrong one', () => {
    const account = accounts.find(LOGIN);
    if (account === undefined) throw new Error('the account is gone');
    accounts.enable(account, false);
    expect(kinds(CODE)).toEqual(['wrong']);
    expect(accounts.knock('p.nobody', CODE)).toEqual({ kind: 'wrong' });
  });

  test('is kept over a restart, and nowhere in plain text', () => {
    expect(JSON.stringify(accounts.find(LOGIN))).not.toContain(CODE);
    accounts = open();
    expect(kinds(CODE)).toEqual(['change']);
  });
});

describe('wrong passwords', () => {
  test('shut the account for a second after the fifth, then for twice as long each time', () => {
    expect(kinds('1', '2', '3', '4', '5', CODE)).toEqual([...Array(5).fill('wrong'), 'shut']);
    time += 1000;
    expect(kinds('6', CODE)).toEqual(['wrong', 'shut']);
    time += 1999;
    expect(kinds(CODE)).toEqual(['shut']);
    time += 1;
    expect(kinds(CODE)).toEqual(['change']);
  });

  test('never shut it for longer than a quarter of an hour', () => {
    let tries = NO_TRIES;
    let at = 1;
    for (let count = 0; count < 40; count += 1) {
      tries = failedAgain(tries, at);
      expect(tries.shutUntil - at).toBeLessThanOrEqual(15 * 60_000);
      at = Math.max(at + 1, tries.shutUntil);
    }
  });

  test('are forgotten after a quarter of an hour without a try', () => {
    const four = [1, 2, 3, 4].reduce(failedAgain, NO_TRIES);
    expect(isShut(failedAgain(four, 5), 5)).toBe(true);
    const later = 5 + 15 * 60_000;
    expect(isShut(failedAgain(four, later), later)).toBe(false);
  });
});

test.each([
  ['Mera-apna-1', 'length'],
  ['mera-apna-2026', 'uppercase'],
  ['MERA-APNA-2026', 'lowercase'],
  ['Mera-apna-naya', 'numbers'],
  ['MeraApna2026x', 'symbols'],
])('%s lacks its %s', (password, lack) => {
  expect(shortcomings(password, POLICY)).toEqual([lack]);
});

describe('choosing a password', () => {
  const page = () => passwordSignIn({ accounts, policy: POLICY, now });
  const enter = { account: LOGIN, password: CODE };
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);
  const choose = (newPassword: string, again = newPassword) => form({ newPassword, again });

  test('comes after the code, and then the password lets in and the code does not', () => {
    const answer = page();
    expect(answer('a', form(enter), [])).toMatchObject({ status: 200 });
    expect(answer('a', choose(OWN), [])).toEqual({ login: LOGIN });
    expect(answer('b', form({ account: LOGIN, password: OWN }), [])).toEqual({ login: LOGIN });
    expect(kinds(CODE)).toEqual(['wrong']);
  });

  test('is told what the password lacks, in both languages, and may try again', () => {
    const answer = page();
    answer('a', form(enter), []);
    const short = answer('a', choose('Ab-1'), []);
    expect(short).toMatchObject({ status: 400, html: expect.stringContaining('पासवर्ड छोटा है।') });
    expect(short).toMatchObject({ html: expect.stringContaining('The password is too short.') });
    const unlike = answer('a', choose(OWN, `${OWN}x`), []);
    expect(unlike).toMatchObject({ status: 400, html: expect.stringContaining('not the same') });
    expect(answer('a', choose(OWN), [])).toEqual({ login: LOGIN });
  });

  test('is not for another sign-in than the one the code was typed in', () => {
    const answer = page();
    answer('a', form(enter), []);
    expect(answer('b', choose(OWN), [])).toMatchObject({ status: 400 });
  });

  test('is over after three minutes, or when the code was replaced meanwhile', () => {
    const answer = page();
    answer('a', form(enter), []);
    time += 3 * 60_000 + 1;
    expect(answer('a', choose(OWN), [])).toMatchObject({ status: 400 });

    answer('a', form(enter), []);
    time += 1000;
    const account = accounts.find(LOGIN);
    if (account === undefined) throw new Error('the account is gone');
    accounts.setPassword(account, 'BCDF-ghj-234', 'FORCE_CHANGE_PASSWORD');
    expect(answer('a', choose(OWN), [])).toMatchObject({ status: 400 });
  });

  test.each([
    ['wrong', 'KRTD-mwq-999', 'सही नहीं है'],
    ['over', CODE, 'अवधि बीत चुकी है'],
  ])('never begins with a code that is %s', (_, password, words) => {
    if (password === CODE) time += 73 * HOUR;
    const answer = page()('a', form({ account: LOGIN, password }), []);
    expect(answer).toMatchObject({ status: 400, html: expect.stringContaining(words) });
    expect(answer).toMatchObject({ html: expect.stringContaining('role="alert"') });
  });

  test('asks in fields that each have their label, and never writes back what was typed', () => {
    const html = [form(enter), form({ account: '<b>x', password: 'geheim' })]
      .map(fields => page()('a', fields, []))
      .map(outcome => ('html' in outcome ? outcome.html : ''))
      .join('');
    const inputs = html.match(/<input [^>]*>/g) ?? [];
    expect(inputs).toHaveLength(4);
    expect(html.match(/<label>[^<]+<span lang="en">[^<]+<\/span><input /g)).toHaveLength(4);
    expect(html).not.toMatch(/geheim|<b>x|KRTD/);
  });
});
