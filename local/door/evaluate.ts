/** Policies against one call: does a statement deny it, does one allow it. */
import type { PolicyDocument, Statement } from '#local/assembly/policy.ts';
import { wildcard } from './actions.ts';
import { type Context, conditionsHold } from './conditions.ts';

/** Who calls: a role's session, or a service of AWS in its own name. */
export type Caller =
  | { readonly kind: 'role'; readonly roleArn: string; readonly account: string }
  | { readonly kind: 'service'; readonly principal: string };

export interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** `account`: the policy leaves it to the account's own identity policies, as `…:root` in a key policy does. */
export interface Finding {
  readonly denied: boolean;
  readonly allowed: boolean;
  readonly account: boolean;
}

/** What a role's own policies say. */
export const identityFinding = (documents: readonly PolicyDocument[], asked: Asked): Finding => {
  const statements = documents
    .flatMap(document => document.Statement)
    .filter(statement => speaksOf(statement, asked));
  return {
    denied: statements.some(({ Effect }) => Effect === 'Deny'),
    allowed: statements.some(({ Effect }) => Effect === 'Allow'),
    account: false,
  };
};

/** What the policy on a resource says of this caller. */
export const resourceFinding = (
  document: PolicyDocument | undefined,
  caller: Caller,
  asked: Asked,
): Finding => {
  const found = (document?.Statement ?? [])
    .filter(statement => speaksOf(statement, asked))
    .map(statement => ({ effect: statement.Effect, match: matchPrincipal(statement, caller) }));
  return {
    denied: found.some(({ effect, match }) => effect === 'Deny' && match !== 'none'),
    allowed: found.some(({ effect, match }) => effect === 'Allow' && match === 'caller'),
    account: found.some(({ effect, match }) => effect === 'Allow' && match === 'account'),
  };
};

const speaksOf = (statement: Statement, { action, resource, context }: Asked): boolean => {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const actionFits = NotAction ? !any(NotAction, action, 'i') : any(Action ?? [], action, 'i');
  if (!actionFits) return false;
  // A trust policy has no resource: it stands on the role itself.
  const resourceFits = NotResource ? !any(NotResource, resource) : any(Resource ?? ['*'], resource);
  return resourceFits && conditionsHold(Condition, context);
};

const any = (patterns: readonly string[], text: string, flags: '' | 'i' = ''): boolean =>
  patterns.some(pattern => wildcard(pattern, flags).test(text));

const matchPrincipal = (
  { Principal, NotPrincipal }: Statement,
  caller: Caller,
): 'caller' | 'account' | 'none' => {
  if (NotPrincipal !== undefined) return among(NotPrincipal, caller) === 'none' ? 'caller' : 'none';
  return Principal === undefined ? 'none' : among(Principal, caller);
};

const among = (
  { AWS = [], Service = [] }: NonNullable<Statement['Principal']>,
  caller: Caller,
): 'caller' | 'account' | 'none' => {
  if (AWS.includes('*')) return 'caller';
  if (caller.kind === 'service') return Service.includes(caller.principal) ? 'caller' : 'none';
  if (AWS.includes(caller.roleArn)) return 'caller';
  return AWS.includes(caller.account) || AWS.includes(`arn:aws:iam::${caller.account}:root`)
    ? 'account'
    : 'none';
};
