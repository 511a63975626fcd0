import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openSignIns } from '#functions/runtime/sign-ins.ts';
import { SIGN_IN_CODE_GROUPS, SignInCode } from '#shared/contract/sign-in-code.ts';

const AT = Date.parse('2026-11-22T04:30:00.000Z');
const Input = z.looseObject({ UserPoolId: z.literal('ap-south-1_officers'), Username: z.string() });
const named = (name: string) => Object.assign(new Error('words of AWS'), { name });

type User = { password: string; temporary: boolean; enabled: boolean; signedOut: number };

/** A pool behind a real client, which may die before or after any of its calls. */
const pool = (users = new Map<string, User>()) => {
  const calls: string[] = [];
  let dieAt: { readonly call: number; readonly when: 'before' | 'after' } | undefined;
  const client = new CognitoIdentityProviderClient({
    region: 'ap-south-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const does: Readonly<Record<string, (user: User, input: z.output<typeof Input>) => void>> = {
    AdminSetUserPasswordCommand: (user, { Password, Permanent }) => {
      user.password = z.string().parse(Password);
      user.temporary = Permanent === false;
    },
    AdminUserGlobalSignOutCommand: user => {
      user.signedOut += 1;
    },
    AdminEnableUserCommand: user => {
      user.enabled = true;
    },
    AdminDisableUserCommand: user => {
      user.enabled = false;
    },
  };
  client.middlewareStack.add(
    (_, { commandName = '' }) =>
      async ({ input }) => {
        const asked = Input.parse(input);
        calls.push(commandName);
        const dies = dieAt?.call === calls.length ? dieAt.when : undefined;
        if (dies === 'before') throw named('killed');
        const user = users.get(asked.Username);
        if (commandName === 'AdminCreateUserCommand') {
          if (user) throw named('UsernameExistsException');
          expect(asked).toMatchObject({ MessageAction: 'SUPPRESS' });
          const password = z.string().parse(asked['TemporaryPassword']);
          users.set(asked.Username, { password, temporary: true, enabled: true, signedOut: 0 });
        } else {
          if (!user) throw named('UserNotFoundException');
          does[commandName]?.(user, asked);
        }
        if (dies === 'after') throw named('killed');
        return { response: {}, output: { $metadata: {} } as never };
      },
    { step: 'initialize' },
  );
  const signIns = openSignIns({ cognito: client, userPoolId: 'ap-south-1_officers', now: () => AT });
  const die = (at: typeof dieAt) => {
    dieAt = at;
  };
  return { signIns, users, calls, die };
};

describe('a sign-in code', () => {
  it('creates the account with a temporary password, good for 72 hours, and sends nobody anything', async () => {
    const { signIns, users, calls } = pool();
    const { code, until } = await signIns.issue('p.1');
    expect(until).toBe('2026-11-25T04:30:00.000Z');
    expect(users.get('p.1')).toMatchObject({ password: code, temporary: true, enabled: true });
    expect(calls).toEqual(['AdminCreateUserCommand']);
  });

  it('given anew voids the old one and the password, ends sessions, and lets in who was shut out', async () => {
    const before = { password: 'Mera-apna-2026', temporary: false, enabled: false, signedOut: 0 };
    const { signIns, users } = pool(new Map([['p.1', before]]));
    const { code } = await signIns.issue('p.1');
    expect(users.get('p.1')).toEqual({ password: code, temporary: true, enabled: true, signedOut: 1 });
  });

  it.each([
    { whose: 'new', call: 1, when: 'before' },
    { whose: 'new', call: 1, when: 'after' },
    { whose: 'known', call: 1, when: 'before' },
    ...[2, 3, 4].flatMap(call =>
      (['before', 'after'] as const).map(when => ({ whose: 'known' as const, call, when })),
    ),
  ] as const)(
    'is given by asking again, where the asking for one $whose died $when call $call',
    async ({ whose, ...at }) => {
      const { signIns, users, calls, die } = pool();
      if (whose === 'known') await signIns.issue('p.1');
      calls.length = 0;
      die(at);
      await expect(signIns.issue('p.1')).rejects.toThrow();
      die(undefined);
      const { code } = await signIns.issue('p.1');
      expect(users.get('p.1')).toMatchObject({ password: code, temporary: true, enabled: true });
    },
  );

  it('has ten characters that nobody reads otherwise, and is a password the pool takes', async () => {
    const { signIns } = pool();
    const codes = await Promise.all(Array.from({ length: 300 }, (_, n) => signIns.issue(`p.${n}`)));
    const seen = new Set<string>();
    for (const { code } of codes) {
      expect(SignInCode.parse(code).replaceAll('-', '')).toHaveLength(10);
      expect(code).toHaveLength(12);
      expect(code).not.toMatch(/[0O1lIoi]/);
      for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /-/]) expect(code).toMatch(kind);
      for (const character of code) seen.add(character);
    }
    expect(new Set(codes.map(({ code }) => code)).size).toBe(300);
    // Every character is drawn: none is left out by counting one short.
    expect(seen.size).toBe(SIGN_IN_CODE_GROUPS.reduce((sum, { from }) => sum + from.length, 1));
  });

  it('withdrawn lets in no more and ends sessions, however often, and for who never had one', async () => {
    const { signIns, users } = pool();
    await signIns.issue('p.1');
    await signIns.withdraw('p.1');
    await signIns.withdraw('p.1');
    await signIns.withdraw('p.never');
    expect(users.get('p.1')).toMatchObject({ enabled: false, signedOut: 2 });
  });

  it('is not given where the pool fails for another reason', async () => {
    const { signIns, die } = pool();
    die({ call: 1, when: 'before' });
    await expect(signIns.issue('p.1')).rejects.toThrow('words of AWS');
    await expect(pool().signIns.issue('p.1')).resolves.toBeDefined();
  });
});
