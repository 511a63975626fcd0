import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProvisional, provisionalLogin } from '#shared/domain/provisional-login.ts';

describe('a provisional login', () => {
  test('is made of the employee number, in small letters', () => {
    expect(provisionalLogin('UP-4711/B')).toBe('p.up-4711/b');
  });

  test('is known by its beginning, whatever the number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9/.-]{1,40}$/), number =>
        isProvisional(provisionalLogin(number)),
      ),
    );
  });

  test.each(['asha.clerk', 'p.verma@up.gov.in', 'pankaj', 'P.4711', '', 'statelogin_p.4711'])(
    '%s is none',
    login => expect(isProvisional(login)).toBe(false),
  );
});
