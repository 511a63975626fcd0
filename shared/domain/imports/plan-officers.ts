import { provisionalLogin } from '../provisional-login.ts';
import { given, givenList, type Making, type Named, referred } from './making.ts';
import type { ReadRow } from './read-rows.ts';

const bare = (number: string): string => number.replace(/^0+(?=.)/, '');

/** Numbers that begin with noughts, by what Excel leaves of them. */
const numbersWithZeros = (named: Named<unknown>): ReadonlyMap<string, string> =>
  new Map([...named.keys()].filter(number => number.startsWith('0')).map(number => [bare(number), number]));

/**
 * Looks up officers by employee number. Where only the noughts before it are missing the number that was meant is told,
 * for to Excel 00417 and 417 are one.
 */
export const officersBy = (making: Making) => {
  const { directory, findings, named } = making;
  const known = new Set(directory.rows.officers.map(({ employeeNumber }) => employeeNumber));
  const whole = numbersWithZeros(named.officers);
  const tellZeros = (
    { place }: Pick<ReadRow<'officers'>, 'place'>,
    { value, column }: { readonly value: string; readonly column: string },
  ): boolean => {
    const meant = whole.get(value);
    if (meant === undefined) return false;
    findings.at(place, 'officer.zeros-lost', { column, facts: { value, meant } });
    return true;
  };
  return {
    isNewWithoutZeros: (row: ReadRow<'officers'>): boolean => {
      const value = row.values.employeeNumber;
      return !!value && !known.has(value) && tellZeros(row, { value, column: 'employeeNumber' });
    },
    find: (row: Pick<ReadRow<'officers'>, 'place'>, column: string, value: string | null | undefined) => {
      if (value && !named.officers.has(value) && tellZeros(row, { value, column })) return undefined;
      const at = { place: row.place, column, unknown: 'officer.unknown' } as const;
      return referred(making, named.officers, { value, at });
    },
  };
};
export type OfficersBy = ReturnType<typeof officersBy>;

export const planOfficers = (making: Making, officers: OfficersBy): void => {
  const { drafts, findings, named, rows } = making;
  for (const row of rows.officers) {
    const { place, values } = row;
    const { employeeNumber } = values;
    const officerId = named.officers.get(employeeNumber ?? '');
    const before = officerId && drafts.officers.get(officerId);
    const isWhole = row.isRead && (before || making.isWhole('officers', row));
    if (officers.isNewWithoutZeros(row) || !isWhole || !employeeNumber) continue;
    const wanted = values.administers?.map(value =>
      referred(making, named.offices, {
        value,
        at: { place, column: 'administers', unknown: 'office.unknown' },
      }),
    );
    const known = wanted?.filter(id => id !== undefined);
    const administers = givenList(values.administers === null ? null : known, before?.administers);
    const login = given(values.login, before?.login) ?? provisionalLogin(employeeNumber);
    const outcome = drafts.officers.put(place, {
      officerId,
      employeeNumber,
      login,
      names: {
        hi: given(values.nameHi, before?.names.hi),
        en: given(values.nameEn, before?.names.en),
      },
      roles: givenList(values.roles, before?.roles) ?? ['officer'],
      administers: administers?.length ? administers : undefined,
      mobile: given(values.mobile, before?.mobile),
      email: given(values.email, before?.email),
      ddo: given(values.ddo, before?.ddo),
    });
    making.count('officers', outcome);
    if (outcome && outcome !== 'same' && !values.login && login !== before?.login)
      findings.at(place, 'officer.login-provisional', { column: 'login', facts: { login } });
  }
};
