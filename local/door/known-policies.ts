/** Reads every policy of the assembly once at start and complains of what the gate could not judge. */
import type { PolicyDocument } from '#local/assembly/policy.ts';
import type { Assembly } from '#local/assembly/types.ts';
import { Unknowns } from '#local/assembly/unknowns.ts';
import { isKnownAction } from './actions.ts';
import { isKnownKey, isKnownOperator } from './conditions.ts';

/** Throws `UnknownInAssembly` with every action, condition operator and condition key that the gate does not know. */
export const checkPolicies = (assembly: Assembly): void => {
  const unknowns = new Unknowns();
  for (const { where, document } of policiesOf(assembly)) checkPolicy(document, where, unknowns);
  unknowns.throwIfAny();
};

const checkPolicy = ({ Statement }: PolicyDocument, where: string, unknowns: Unknowns): void => {
  for (const { Action = [], NotAction = [], Condition = {} } of Statement) {
    for (const action of [...Action, ...NotAction]) {
      if (!isKnownAction(action)) unknowns.add('action', action, where);
    }
    for (const [operator, lines] of Object.entries(Condition)) {
      if (!isKnownOperator(operator)) unknowns.add('condition operator', operator, where);
      for (const key of Object.keys(lines)) {
        if (!isKnownKey(key)) unknowns.add('condition key', key, where);
      }
    }
  }
};

interface Placed {
  readonly where: string;
  readonly document: PolicyDocument;
}

/** Key policies are left out: their many administrative actions are asked of nobody here; their conditions are judged. */
const policiesOf = (assembly: Assembly): readonly Placed[] => [
  ...assembly.roles.flatMap(({ stack, logicalId, trust, policies }) =>
    [trust, ...policies.map(({ document }) => document)].map(document => ({
      where: `${stack}/${logicalId}`,
      document,
    })),
  ),
  ...assembly.keys.map(({ stack, logicalId, policy }) => ({
    where: `${stack}/${logicalId}`,
    document: { Statement: policy.Statement.map(({ Action: _, ...rest }) => rest) },
  })),
  ...[...assembly.buckets, ...assembly.queues, ...assembly.topics, ...assembly.tables].flatMap(
    ({ stack, logicalId, policy }) =>
      policy === undefined ? [] : [{ where: `policy of ${stack}/${logicalId}`, document: policy }],
  ),
];
