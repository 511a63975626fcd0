import { randomInt } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { SIGN_IN_CODE_DAYS, SIGN_IN_CODE_GROUPS } from '#shared/contract/sign-in-code.ts';
import { type Instant, instantOf } from '#shared/domain/time.ts';

/** The accounts of officers who have no mail id yet. A code is in the answer and nowhere else: it cannot be looked up. */
export type SignIns = {
  /** Gives the login a new code; what let it in before, a code or a password, does so no more. */
  readonly issue: (login: string) => Promise<{ readonly code: string; readonly until: Instant }>;
  /** Lets the login in no more; a login that never had a code stays as it is. */
  readonly withdraw: (login: string) => Promise<void>;
};

type Parts = {
  readonly cognito: Pick<CognitoIdentityProviderClient, 'send'>;
  readonly userPoolId: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

const VALID_MS = SIGN_IN_CODE_DAYS * 24 * 60 * 60 * 1000;

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

const makeCode = (): string =>
  SIGN_IN_CODE_GROUPS.map(({ from, length }) =>
    Array.from({ length }, () => from.charAt(randomInt(from.length))).join(''),
  ).join('-');

/**
 * A code is Cognito's own temporary password: it is kept there as no more than a verifier, expires there, and must be
 * exchanged for a password of one's own at the first sign-in. Each call may be the last before a crash; issuing again
 * begins with the same calls and comes to the same end, with another code.
 *
 * ```
 * create ── there is none yet ──────────────────────────────▶ the code lets in
 *   └────── there is one ── set password ── sign out ── enable ─▶ the new code lets in, and nothing else
 * ```
 */
export const openSignIns = ({ cognito, userPoolId, now }: Parts): SignIns => {
  const create = async (login: string, code: string): Promise<boolean> => {
    try {
      await cognito.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: login,
          TemporaryPassword: code,
          // There is no address to write to.
          MessageAction: 'SUPPRESS',
        }),
      );
      return true;
    } catch (error) {
      if (isNamed(error, 'UsernameExistsException')) return false;
      throw error;
    }
  };
  return {
    issue: async login => {
      const code = makeCode();
      // Before Cognito begins to count, so that no paper promises more than Cognito keeps.
      const until = instantOf(now() + VALID_MS);
      if (await create(login, code)) return { code, until };
      const user = { UserPoolId: userPoolId, Username: login };
      await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: code, Permanent: false }));
      // Whoever asks for a new code may have lost the old one, or the password, to somebody else.
      await cognito.send(new AdminUserGlobalSignOutCommand(user));
      await cognito.send(new AdminEnableUserCommand(user));
      return { code, until };
    },
    withdraw: async login => {
      const user = { UserPoolId: userPoolId, Username: login };
      try {
        // Disabled first: nobody signs in between the two.
        await cognito.send(new AdminDisableUserCommand(user));
        await cognito.send(new AdminUserGlobalSignOutCommand(user));
      } catch (error) {
        if (!isNamed(error, 'UserNotFoundException')) throw error;
      }
    },
  };
};
