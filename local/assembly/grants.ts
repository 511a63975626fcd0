/** What the templates let roles do, one by one: role, action and the resource as the policy names it. */
import type { Assembly, Resource, RoleResource } from './types.ts';

/** One action that one role may do on one thing. */
export interface Grant {
  /** The function's name, or that of what AWS takes the role for: `http-files`, `on-upload`. */
  readonly role: string;
  readonly roleArn: string;
  /** As the policy says it, a wildcard and all. */
  readonly action: string;
  /** The ARN as the policy says it, a wildcard and all. */
  readonly arn: string;
  /** The same in the words of the template: `data/BucketsDocuments/pages/*`. */
  readonly resource: string;
}

/**
 * Every grant of every role of the assembly, also of the roles that AWS takes to poll a queue, start a state machine or
 * call a function. A policy on a resource, such as a function's permissions, gives no role anything and is not listed;
 * nor are policies that AWS keeps, whose actions are not ours to take away.
 */
export const grantsOf = (assembly: Assembly): readonly Grant[] => {
  const found = assembly.roles.flatMap(role => ofRole(role, assembly));
  return [...new Map(found.map(grant => [keyOf(grant), grant])).values()];
};

/** A grant and its use are matched by this. */
export const keyOf = ({ roleArn, action, arn }: Pick<Grant, 'roleArn' | 'action' | 'arn'>): string =>
  `${roleArn} ${action} ${arn}`;

const ofRole = (
  { arn: roleArn, logicalId, policies }: RoleResource,
  assembly: Assembly,
): readonly Grant[] => {
  const role = kebab(withoutHash(logicalId).replace(/Role$/, ''));
  const allowing = policies
    .flatMap(({ document }) => document.Statement)
    .filter(({ Effect }) => Effect === 'Allow');
  return allowing.flatMap(({ Action, Resource }) => {
    if (Action === undefined || Resource === undefined)
      throw new Error(`the role ${logicalId} is allowed all but something: what it may do cannot be listed`);
    return Action.flatMap(action =>
      Resource.map(arn => ({ role, roleArn, action, arn, resource: nameOf(arn, assembly) })),
    );
  });
};

/** The thing an ARN of a policy begins with; the rest stands behind its name. */
const nameOf = (arn: string, assembly: Assembly): string => {
  const { tables, buckets, queues, topics, keys, functions, stateMachines, userPools } = assembly;
  const machine = arn.replace(':execution:', ':stateMachine:');
  const all: readonly Resource[] = [
    ...tables,
    ...buckets,
    ...queues,
    ...topics,
    ...keys,
    ...functions,
    ...stateMachines,
    ...userPools,
  ];
  const owner = all.find(each => machine === each.arn || /^[/:]/.test(afterPrefix(machine, each.arn)));
  if (owner === undefined) return arn.split(':').slice(5).join(':').replace(MADE_UP, '') || arn;
  // A stream is named by the second it was made in, which says nothing.
  const rest = machine.slice(owner.arn.length).replace(/^\/stream\/.*/, '/stream');
  return `${owner.stack.split('-').at(-1)}/${withoutHash(owner.logicalId)}${rest}`;
};

const afterPrefix = (text: string, prefix: string): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : '';

/** What CDK and CloudFormation add to a name so that it is unlike any other. */
const MADE_UP = /[0-9A-F]{0,8}-[0-9a-f]{12}(?=:|$)/;
const withoutHash = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

const kebab = (name: string): string =>
  name.replaceAll(/(?!^)([A-Z])/g, (_, letter: string) => `-${letter}`).toLowerCase();
