/** Passwords as a user pool keeps and judges them. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { PasswordPolicy } from '#local/assembly/types.ts';

export type Shortcoming = 'length' | 'lowercase' | 'uppercase' | 'numbers' | 'symbols';

/** Cognito's symbols; a space counts too, where it is neither first nor last. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=.) (?=.)/;

/** What the password lacks; none: it will do. */
export const shortcomings = (password: string, policy: PasswordPolicy): readonly Shortcoming[] => {
  const lacks: readonly (readonly [Shortcoming, boolean])[] = [
    ['length', password.length < policy.minimumLength || password.length > 256],
    ['lowercase', policy.requireLowercase && !/[a-z]/.test(password)],
    ['uppercase', policy.requireUppercase && !/[A-Z]/.test(password)],
    ['numbers', policy.requireNumbers && !/[0-9]/.test(password)],
    ['symbols', policy.requireSymbols && !SYMBOL.test(password)],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([name]) => name);
};

const LENGTH = 32;

/** What is kept of a password: salt and hash, as text. */
export const sealed = (password: string): string => {
  const salt = randomBytes(16);
  return `${salt.toString('base64')}.${scryptSync(password, salt, LENGTH).toString('base64')}`;
};

export const fits = (password: string, seal: string): boolean => {
  const [salt = '', hash = ''] = seal.split('.');
  const kept = Buffer.from(hash, 'base64');
  const given = scryptSync(password, Buffer.from(salt, 'base64'), LENGTH);
  return kept.length === LENGTH && timingSafeEqual(given, kept);
};
