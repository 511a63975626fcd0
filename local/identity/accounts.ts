/** The accounts of the template's user pool: kept over a restart, in the words and with the clocks of Cognito. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { PasswordPolicy } from '#local/assembly/types.ts';
import { failedAgain, isShut, NO_TRIES, type Tries } from './lockout.ts';
import { subjectOf } from './officer.ts';
import { fits, sealed } from './password.ts';

const Status = z.enum(['FORCE_CHANGE_PASSWORD', 'CONFIRMED']);

const Account = z.strictObject({
  login: z.string(),
  subject: z.string(),
  status: Status,
  enabled: z.number().transform(Boolean),
  seal: z.string(),
  /** Epoch milliseconds: since when this password lets in. */
  since: z.number(),
  failures: z.number(),
  lastTry: z.number(),
  shutUntil: z.number(),
});
export type Account = z.output<typeof Account>;

/** What came of a login and password. `change`: let in only with a password of one's own. */
export type Knock =
  | { readonly kind: 'in' | 'change'; readonly account: Account }
  | { readonly kind: 'wrong' | 'shut' | 'expired' };

export interface Accounts {
  find(login: string): Account | undefined;
  bySubject(subject: string): Account | undefined;
  create(login: string, password: string): Account;
  setPassword(account: Account, password: string, status: Account['status']): void;
  enable(account: Account, enabled: boolean): void;
  knock(login: string, password: string): Knock;
  close(): void;
}

export interface AccountsOptions {
  readonly folder: string;
  readonly policy: PasswordPolicy;
  /** Epoch milliseconds; tests have their own. */
  readonly now?: () => number;
}

const DAY = 24 * 60 * 60 * 1000;

export function openAccounts({ folder, policy, now = Date.now }: AccountsOptions): Accounts {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'accounts.sqlite'));
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS account (
      login TEXT PRIMARY KEY, subject TEXT NOT NULL UNIQUE, status TEXT NOT NULL, enabled INTEGER NOT NULL,
      seal TEXT NOT NULL, since INTEGER NOT NULL, failures INTEGER NOT NULL, lastTry INTEGER NOT NULL,
      shutUntil INTEGER NOT NULL
    ) STRICT;
  `);
  const byLogin = database.prepare('SELECT * FROM account WHERE login = ?');
  const ofSubject = database.prepare('SELECT * FROM account WHERE subject = ?');
  const insert = database.prepare('INSERT INTO account VALUES (?, ?, ?, 1, ?, ?, 0, 0, 0)');
  const put = database.prepare('UPDATE account SET status = ?, seal = ?, since = ? WHERE login = ?');
  const allow = database.prepare('UPDATE account SET enabled = ? WHERE login = ?');
  const count = database.prepare(
    'UPDATE account SET failures = ?, lastTry = ?, shutUntil = ? WHERE login = ?',
  );

  const read = (row: unknown): Account | undefined =>
    row === undefined ? undefined : Account.parse({ ...Object(row) });
  // The pool tells no capitals from small letters in a name.
  const find = (login: string) => read(byLogin.get(login.toLowerCase()));
  const note = (login: string, { failures, lastTry, shutUntil }: Tries) =>
    count.run(failures, lastTry, shutUntil, login);

  return {
    find,
    bySubject: subject => read(ofSubject.get(subject)),
    create(name, password) {
      const login = name.toLowerCase();
      const subject = subjectOf(login);
      const [seal, since] = [sealed(password), now()];
      const status = Status.enum.FORCE_CHANGE_PASSWORD;
      insert.run(login, subject, status, seal, since);
      return { login, subject, status, enabled: true, seal, since, ...NO_TRIES };
    },
    setPassword({ login }, password, status) {
      put.run(status, sealed(password), now(), login);
    },
    enable({ login }, enabled) {
      allow.run(Number(enabled), login);
    },
    knock(login, password) {
      const account = find(login);
      // Not to be told apart: a name that nobody has, one that is shut out, a wrong password.
      if (account === undefined) return { kind: 'wrong' };
      if (isShut(account, now())) return { kind: 'shut' };
      if (!fits(password, account.seal)) {
        note(account.login, failedAgain(account, now()));
        return { kind: 'wrong' };
      }
      note(account.login, NO_TRIES);
      if (!account.enabled) return { kind: 'wrong' };
      if (account.status === 'CONFIRMED') return { kind: 'in', account };
      const isOver = now() >= account.since + policy.temporaryValidityDays * DAY;
      return isOver ? { kind: 'expired' } : { kind: 'change', account };
    },
    close: () => database.close(),
  };
}
