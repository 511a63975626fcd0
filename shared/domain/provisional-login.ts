/**
 * Whether a login stands in for a government mail id that has not come yet: `p.` and no `@`. Such an officer signs in by a
 * code on a slip or by SMS (domain.md 4, row 16).
 */
export const isProvisional = (login: string): boolean => login.startsWith('p.') && !login.includes('@');

/** The login of somebody who has no mail id yet: `p.` and the employee number in small letters. */
export const provisionalLogin = (employeeNumber: string): string => `p.${employeeNumber.toLowerCase()}`;

/**
 * Whether somebody may be given this login: a provisional one only if it is made of their own number. Whoever had that of
 * another would stand in their way, or in their place, on the day they are entered.
 */
export const isLoginFor = (login: string, employeeNumber: string): boolean =>
  !isProvisional(login) || login === provisionalLogin(employeeNumber);
