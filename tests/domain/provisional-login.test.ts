import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLoginFor, isProvisional, provisionalLogin } from '#shared/domain/provisional-login.ts';

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

  test('is given only to whose employee number it is made of; any other login to anybody', () => {
    expect(isLoginFor('p.up-4711/b', 'UP-4711/B')).toBe(true);
    expect(isLoginFor('p.4712', '4711')).toBe(false);
    expect(isLoginFor('asha@x.invalid', '4711')).toBe(true);
  });

  test.each(['asha.clerk', 'p.verma@up.gov.in', 'pankaj', 'P.4711', '', 'statelogin_p.4711'])(
    '%s is none',
    login => expect(isProvisional(login)).toBe(false),
  );
});
