/** IAM policy documents as they stand in templates, in one shape: lists everywhere, never a bare string. */
import * as z from 'zod';

const OneOrMany = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : [value]));

const ConditionValue = z
  .union([z.string(), z.boolean(), z.number(), z.array(z.union([z.string(), z.boolean(), z.number()]))])
  .transform(value => (Array.isArray(value) ? value : [value]).map(String));

/** Who a statement speaks of; federated and canonical users do not occur here and match nobody. */
interface Principals {
  readonly AWS?: string[] | undefined;
  readonly Service?: string[] | undefined;
}

const Principal = z.union([
  z.literal('*').transform((): Principals => ({ AWS: ['*'] })),
  z.strictObject({
    AWS: OneOrMany.optional(),
    Service: OneOrMany.optional(),
    Federated: OneOrMany.optional(),
    CanonicalUser: OneOrMany.optional(),
  }),
]);

export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMany.optional(),
  NotAction: OneOrMany.optional(),
  Resource: OneOrMany.optional(),
  NotResource: OneOrMany.optional(),
  Principal: Principal.optional(),
  NotPrincipal: Principal.optional(),
  Condition: z.record(z.string(), z.record(z.string(), ConditionValue)).optional(),
});
export type Statement = z.output<typeof Statement>;

/** A policy document; `Statement` is always a list. */
export const PolicyDocument = z.strictObject({
  Version: z.string().optional(),
  Id: z.string().optional(),
  Statement: z.union([Statement.transform(one => [one]), z.array(Statement)]),
});
export type PolicyDocument = z.output<typeof PolicyDocument>;
