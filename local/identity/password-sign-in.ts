/** What the sign-in page does with a login and a code or password, and with a password newly chosen. */
import type { PasswordPolicy } from '#local/assembly/types.ts';
import type { Accounts } from './accounts.ts';
import type { Officer } from './officer.ts';
import { shortcomings } from './password.ts';
import { choosePage, signInPage, type Trouble } from './sign-in-page.ts';

export type Outcome =
  | { readonly login: string }
  /** Not yet: the next page. */
  | { readonly status: 200 | 400; readonly html: string };

/** @param uid the sign-in that is under way in one browser. */
export type PasswordSignIn = (uid: string, form: URLSearchParams, officers: readonly Officer[]) => Outcome;

interface Parts {
  readonly accounts: Accounts;
  readonly policy: PasswordPolicy;
  readonly now?: () => number;
}

/** Whose code was right and who now chooses a password; the code is not asked for twice, nor carried in the page. */
interface Choosing {
  readonly login: string;
  /** Of the code: one that was replaced meanwhile counts no more. */
  readonly since: number;
  readonly until: number;
}

/** As long as Cognito keeps such a session unless told otherwise. */
const PATIENCE_MS = 3 * 60 * 1000;

export function passwordSignIn({ accounts, policy, now = Date.now }: Parts): PasswordSignIn {
  const choosing = new Map<string, Choosing>();

  const choose = (uid: string, form: URLSearchParams, officers: readonly Officer[]): Outcome => {
    const begun = choosing.get(uid);
    const account = begun && accounts.find(begun.login);
    if (account === undefined || !account.enabled || account.since !== begun?.since || now() > begun.until) {
      choosing.delete(uid);
      return { status: 400, html: signInPage(officers, { trouble: 'late' }) };
    }
    const password = form.get('newPassword') ?? '';
    const [lacks] = shortcomings(password, policy);
    const trouble: Trouble | undefined = lacks ?? (password === form.get('again') ? undefined : 'unlike');
    if (trouble !== undefined) return { status: 400, html: choosePage(policy, trouble) };
    choosing.delete(uid);
    accounts.setPassword(account, password, 'CONFIRMED');
    return { login: account.login };
  };

  return (uid, form, officers) => {
    if (form.has('newPassword')) return choose(uid, form, officers);
    const knock = accounts.knock(form.get('account') ?? '', form.get('password') ?? '');
    switch (knock.kind) {
      case 'in':
        return { login: knock.account.login };
      case 'change': {
        const { login, since } = knock.account;
        for (const [each, { until }] of choosing) if (until < now()) choosing.delete(each);
        choosing.set(uid, { login, since, until: now() + PATIENCE_MS });
        return { status: 200, html: choosePage(policy) };
      }
      default:
        return { status: 400, html: signInPage(officers, { trouble: knock.kind }) };
    }
  };
}
