import type * as z from 'zod';
import type { DistrictPolicy, Policy as OfficePolicy } from '#shared/domain/policy.ts';

/** A policy as a form says it; the office reads it. What the district alone may say is in it too. */
export type Policy = z.input<typeof DistrictPolicy>;
type OfOffice = z.input<typeof OfficePolicy>;
export type Exception = NonNullable<Policy['exceptions']>[number];
export type Rung = NonNullable<Policy['rungs']>[number];
export type Limit = NonNullable<Policy['limit']>;

/** Fields left out are not sent. */
export const saidOf = (policy: Policy): Policy => JSON.parse(JSON.stringify(policy));

const rungOfOffice = (rung: Rung): NonNullable<OfOffice['rungs']>[number] => {
  if (rung.tell === 'holder') return rung;
  const { kind, ...told } = rung;
  return kind === undefined || kind === 'advance' ? told : { ...told, kind };
};
const termsOfOffice = <T extends Pick<Exception, 'rungs'>>({ rungs, ...terms }: T) => ({
  ...terms,
  rungs: rungs?.map(rungOfOffice),
});

/** The same as an office may say it: by what an office says nothing moves by itself. */
export const ofOffice = ({ exceptions, ...policy }: Policy): OfOffice => ({
  ...termsOfOffice(policy),
  exceptions: exceptions?.map(termsOfOffice),
});
