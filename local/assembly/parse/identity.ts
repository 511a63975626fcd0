/** Roles with all their policies, and customer keys. */
import * as z from 'zod';
import { keyId } from '../physical.ts';
import { PolicyDocument } from '../policy.ts';
import type { KeyResource, RoleResource } from '../types.ts';
import { base, type Findings, ignored, readAll } from './found.ts';

/** Policies that AWS keeps and that grant nothing which is run here, only logs, traces and copies. */
const MANAGED_BY_AWS = [
  'service-role/AWSLambdaBasicExecutionRole',
  'service-role/AWSLambdaVPCAccessExecutionRole',
  'AWSXRayDaemonWriteAccess',
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs',
  'service-role/AWSBackupServiceRolePolicyForBackup',
  'service-role/AWSBackupServiceRolePolicyForRestores',
  'AWSBackupServiceRolePolicyForS3Backup',
  'AWSBackupServiceRolePolicyForS3Restore',
];

const RoleProperties = z.strictObject({
  RoleName: ignored,
  AssumeRolePolicyDocument: PolicyDocument,
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  Path: ignored,
  Description: ignored,
  MaxSessionDuration: ignored,
  Tags: ignored,
});

const PolicyProperties = z.strictObject({
  PolicyName: z.string().optional(),
  PolicyDocument,
  Roles: z.array(z.string()).default([]),
  ManagedPolicyName: ignored,
  Description: ignored,
  Path: ignored,
});

interface Attached {
  readonly arn: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly document: PolicyDocument;
}

/** Roles with their inline, attached and managed policies. A boundary is not known and stops the start. */
export const readRoles = (findings: Findings): readonly RoleResource[] => {
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap(type =>
    readAll(
      findings,
      type,
      PolicyProperties,
      (properties, found): Attached => ({
        arn: found.arn,
        name: properties.PolicyName ?? found.logicalId,
        roles: properties.Roles,
        document: properties.PolicyDocument,
      }),
    ),
  );
  return readAll(findings, 'AWS::IAM::Role', RoleProperties, (properties, found) => {
    for (const arn of properties.ManagedPolicyArns) {
      if (!isManagedByAws(arn) && !attached.some(policy => policy.arn === arn)) {
        findings.unknowns.add('managed policy', arn, `${found.stack}/${found.logicalId}`);
      }
    }
    const own = properties.Policies.map(({ PolicyName, PolicyDocument: document }) => ({
      name: PolicyName,
      document,
    }));
    const others = attached.filter(
      policy => policy.roles.includes(found.name) || properties.ManagedPolicyArns.includes(policy.arn),
    );
    return {
      ...base(found),
      trust: properties.AssumeRolePolicyDocument,
      policies: [...own, ...others.map(({ name, document }) => ({ name, document }))],
    };
  });
};

const isManagedByAws = (arn: string): boolean =>
  MANAGED_BY_AWS.some(name => arn === `arn:aws:iam::aws:policy/${name}`);

const KeyProperties = z.object({ KeyPolicy: PolicyDocument, Enabled: z.literal(true).optional() });
const AliasProperties = z.object({ AliasName: z.string(), TargetKeyId: z.string() });

export const readKeys = (findings: Findings): readonly KeyResource[] => {
  const aliases = readAll(findings, 'AWS::KMS::Alias', AliasProperties, properties => properties);
  return readAll(findings, 'AWS::KMS::Key', KeyProperties, (properties, found) => {
    const id = keyId(found.identity);
    const own = aliases.filter(({ TargetKeyId }) => TargetKeyId === id || TargetKeyId === found.arn);
    return {
      ...base(found),
      id,
      policy: properties.KeyPolicy,
      aliases: own.map(({ AliasName }) => AliasName),
    };
  });
};
