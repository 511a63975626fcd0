import type * as z from 'zod';
import type { Policy as Said } from '#shared/domain/policy.ts';

/** A policy as a form says it; the office reads it. */
export type Policy = z.input<typeof Said>;
export type Exception = NonNullable<Policy['exceptions']>[number];
export type Rung = NonNullable<Policy['rungs']>[number];
export type Limit = NonNullable<Policy['limit']>;

/** Fields left out are not sent. */
export const saidOf = (policy: Policy): Policy => JSON.parse(JSON.stringify(policy));
