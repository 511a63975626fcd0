/** The IAM gate: judges a call by the assembly's policies as AWS would, the key of an encrypted resource included. */
import type { PolicyDocument } from '#local/assembly/policy.ts';
import type { Assembly } from '#local/assembly/types.ts';
import { keyActionsOf } from './actions.ts';
import type { Context } from './conditions.ts';
import { type Asked, type Caller, identityFinding, resourceFinding } from './evaluate.ts';
import { Guards } from './guards.ts';
import { checkPolicies } from './known-policies.ts';
import type { Gate, RoleCall, ServiceCall, Verdict } from './types.ts';

export interface GateOptions {
  /** Told of each right that was used, once per role, action and thing. */
  readonly onUse?: (roleArn: string, action: string, resource: string) => void;
}

const ALLOWED: Verdict = { allowed: true };
const MOST_REMEMBERED = 20_000;

/** Throws `UnknownInAssembly` if a policy holds an action, condition operator or condition key that it cannot judge. */
export const makeGate = (assembly: Assembly, { onUse }: GateOptions = {}): Gate => {
  checkPolicies(assembly);
  const guards = new Guards(assembly);
  const identities = new Map(
    assembly.roles.map(({ arn, policies }) => [arn, policies.map(({ document }) => document)] as const),
  );
  const { account, region } = assembly;
  const remembered = new Map<string, Verdict>();

  const judgeRole = ({ roleArn, session, action, resource, context }: RoleCall): Verdict => {
    const caller: Caller = { kind: 'role', roleArn, account };
    const user = assumedRole(roleArn, session);
    const documents = identities.get(roleArn);
    if (documents === undefined) return refusal(user, action, resource, `the role ${roleArn} does not exist`);
    const asked = { action, resource, context: contextOf({ account, roleArn, ...context }) };
    const verdict = judge({ caller, user, documents, asked, policy: guards.policyOf(resource) });
    if (!verdict.allowed) return verdict;
    onUse?.(roleArn, action, resource);
    for (const [keyAction, key] of keyRights(action, resource)) {
      const ofKey = judge({
        caller,
        user,
        documents,
        asked: askedOfKey(keyAction, key, asked, context),
        policy: key.policy,
        isKey: true,
      });
      if (!ofKey.allowed) return { ...ofKey, kms: true };
      onUse?.(roleArn, keyAction, key.arn);
    }
    return ALLOWED;
  };

  const keyRights = (action: string, resource: string) => {
    const key = guards.keyOf(resource);
    return key === undefined ? [] : keyActionsOf(action).map(keyAction => [keyAction, key] as const);
  };

  const askedOfKey = (
    action: string,
    key: { readonly arn: string },
    { action: outer, resource }: Asked,
    context: Readonly<Record<string, string>> = {},
  ): Asked => {
    const service = outer.split(':')[0] ?? '';
    const via = { 'kms:ViaService': `${service}.${region}.amazonaws.com`, 'kms:CallerAccount': account };
    const all = { account, ...context, ...via, ...guards.encryptionContextOf(resource, account) };
    return { action, resource: key.arn, context: contextOf(all) };
  };

  const judgeService = ({ principal, action, resource, sourceArn }: ServiceCall): Verdict => {
    const caller: Caller = { kind: 'service', principal };
    const context = {
      'aws:SourceArn': sourceArn,
      'aws:SourceAccount': account,
      'aws:SourceOwner': account,
    };
    const asked = {
      action,
      resource,
      context: contextOf({ account, ...context, 'aws:PrincipalIsAWSService': 'true' }),
    };
    const verdict = judge({
      caller,
      user: principal,
      documents: [],
      asked,
      policy: guards.policyOf(resource),
    });
    if (!verdict.allowed) return verdict;
    for (const [keyAction, key] of keyRights(action, resource)) {
      const ofKey = { ...askedOfKey(keyAction, key, asked, context) };
      const keyVerdict = judge({
        caller,
        user: principal,
        documents: [],
        asked: ofKey,
        policy: key.policy,
        isKey: true,
      });
      if (!keyVerdict.allowed) return { ...keyVerdict, kms: true };
    }
    return ALLOWED;
  };

  /** The same call gets the same verdict: the assembly does not change while it runs. */
  const once = (call: string, judged: () => Verdict): Verdict => {
    const known = remembered.get(call);
    if (known !== undefined) return known;
    const verdict = judged();
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(call, verdict);
    return verdict;
  };

  return {
    mayCallAsRole: call => {
      if (call.context !== undefined) return judgeRole(call);
      const { roleArn, session, action, resource } = call;
      return once(`${roleArn} ${session} ${action} ${resource}`, () => judgeRole(call));
    },
    mayCallAsService: call =>
      once(`${call.principal} ${call.action} ${call.resource} ${call.sourceArn}`, () => judgeService(call)),
    mayAssume: (principal, roleArn) => {
      const role = assembly.roles.find(({ arn }) => arn === roleArn);
      const asked = {
        action: 'sts:AssumeRole',
        resource: roleArn,
        context: contextOf({ account, 'aws:SourceAccount': account }),
      };
      const { allowed, denied } = resourceFinding(role?.trust, { kind: 'service', principal }, asked);
      return allowed && !denied
        ? ALLOWED
        : refusal(principal, 'sts:AssumeRole', roleArn, 'no trust policy allows the sts:AssumeRole action');
    },
  };
};

interface Case {
  readonly caller: Caller;
  readonly user: string;
  readonly documents: readonly PolicyDocument[];
  readonly asked: Asked;
  readonly policy: PolicyDocument | undefined;
  /** A key is closed to the account's own policies unless its policy opens it to them. */
  readonly isKey?: boolean;
}

const judge = ({ caller, user, documents, asked, policy, isKey = false }: Case): Verdict => {
  const { action, resource } = asked;
  const ofResource = resourceFinding(policy, caller, asked);
  const ofIdentity = identityFinding(documents, asked);
  if (ofIdentity.denied)
    return refusal(user, action, resource, 'with an explicit deny in an identity-based policy');
  if (ofResource.denied)
    return refusal(user, action, resource, 'with an explicit deny in a resource-based policy');
  if (ofResource.allowed) return ALLOWED;
  const openToAccount = !isKey || ofResource.account;
  if (ofIdentity.allowed && openToAccount) return ALLOWED;
  const missing = caller.kind === 'service' || !openToAccount ? 'resource-based' : 'identity-based';
  return refusal(user, action, resource, `because no ${missing} policy allows the ${action} action`);
};

const refusal = (user: string, action: string, resource: string, because: string): Verdict => ({
  allowed: false,
  kms: false,
  message: `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
});

/** `arn:aws:iam::1:role/r` in a session is `arn:aws:sts::1:assumed-role/r/session`. */
const assumedRole = (roleArn: string, session: string): string =>
  `${roleArn.replace(':iam::', ':sts::').replace(':role/', ':assumed-role/')}/${session}`;

/** Keys that every call has; the way from a function to the door is this machine's own, so it counts as TLS 1.3. */
const contextOf = ({
  account = '',
  roleArn,
  ...own
}: Readonly<Record<string, string | undefined>>): Context => {
  const all: Readonly<Record<string, string | undefined>> = {
    'aws:SecureTransport': 'true',
    's3:TlsVersion': '1.3',
    'aws:PrincipalAccount': account,
    'aws:PrincipalArn': roleArn,
    'aws:PrincipalIsAWSService': 'false',
    ...own,
  };
  return new Map(
    Object.entries(all).flatMap(([key, value]) =>
      value === undefined ? [] : [[key.toLowerCase(), value] as const],
    ),
  );
};
