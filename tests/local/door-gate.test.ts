import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { grantsOf } from '#local/assembly/grants.ts';
import { PolicyDocument } from '#local/assembly/policy.ts';
import type { Assembly } from '#local/assembly/types.ts';
import { makeGate } from '#local/door/gate.ts';
import { Usage } from '#local/door/usage.ts';
import { temporaryFolder } from './support/folder.ts';
import { readSample } from './support/running-door.ts';

let sample: Assembly;
beforeAll(async () => {
  sample = await readSample();
});

/** The sample deployment with the clerk's rights on the key taken out, and statements put in. */
const office = ({
  keyActions,
  more = [],
}: {
  keyActions?: readonly string[];
  more?: readonly object[];
} = {}) => {
  const statements = (document: PolicyDocument) =>
    document.Statement.filter(({ Action }) => keyActions === undefined || !Action?.[0]?.startsWith('kms:'));
  const key = { Effect: 'Allow', Action: keyActions ?? [], Resource: '*' };
  const added = PolicyDocument.parse({ Statement: keyActions === undefined ? more : [key, ...more] });
  const roles = sample.roles.map(role => ({
    ...role,
    policies: role.policies.map(({ name, document }) => ({
      name,
      document: { Statement: [...statements(document), ...added.Statement] },
    })),
  }));
  const assembly = { ...sample, roles };
  return { assembly, gate: makeGate(assembly) };
};
const clerkCalls = (assembly: Assembly, action: string, resource: string) => ({
  roleArn: assembly.functions[0]?.roleArn ?? '',
  session: 'clerk',
  action,
  resource,
});
const messageOf = (verdict: { readonly allowed: boolean; readonly message?: string }) =>
  verdict.message ?? 'allowed';

test('a write to an encrypted table takes the right to its key', () => {
  const { assembly, gate } = office({ keyActions: [] });
  const [table] = assembly.tables;
  const verdict = gate.mayCallAsRole(clerkCalls(assembly, 'dynamodb:PutItem', table?.arn ?? ''));
  const role = assembly.functions[0]?.roleArn.split('/')[1];
  expect(verdict).toEqual({
    allowed: false,
    kms: true,
    message: `User: arn:aws:sts::111122223333:assumed-role/${role}/clerk is not authorized to perform: kms:Decrypt on resource: ${table?.keyArn} because no identity-based policy allows the kms:Decrypt action`,
  });
});

test('an upload takes a new data key, a download only the old one', () => {
  const { assembly, gate } = office({ keyActions: ['kms:Decrypt'] });
  const object = `${assembly.buckets[0]?.arn}/a`;
  expect(gate.mayCallAsRole(clerkCalls(assembly, 's3:GetObject', object)).allowed).toBe(true);
  expect(messageOf(gate.mayCallAsRole(clerkCalls(assembly, 's3:PutObject', object)))).toMatch(
    /kms:GenerateDataKey/,
  );
});

test('a denial outweighs what is allowed', () => {
  const deny = { Effect: 'Deny', Action: 's3:Put*', Resource: '*' };
  const { assembly, gate } = office({ more: [deny] });
  const put = gate.mayCallAsRole(clerkCalls(assembly, 's3:PutObject', `${assembly.buckets[0]?.arn}/a`));
  expect(messageOf(put)).toMatch(/with an explicit deny in an identity-based policy/);
});

test.each<[string, Readonly<Record<string, Readonly<Record<string, string>>>>, boolean]>([
  ['holds', { StringEquals: { 'kms:ViaService': 's3.ap-south-1.amazonaws.com' } }, true],
  ['does not hold', { StringEquals: { 'kms:ViaService': 'sqs.ap-south-1.amazonaws.com' } }, false],
  ['is negated', { StringNotLike: { 'kms:ViaService': 'sqs.*' } }, true],
  ['asks for what the call has not', { Bool: { 'kms:GrantIsForAWSResource': 'true' } }, false],
  ['asks only where the call has it', { BoolIfExists: { 'kms:GrantIsForAWSResource': 'true' } }, true],
])('a condition on the key that %s', (_, conditions, allowed) => {
  const onKey = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', Condition: conditions };
  const { assembly, gate } = office({ keyActions: [], more: [onKey] });
  const read = gate.mayCallAsRole(clerkCalls(assembly, 's3:GetObject', `${assembly.buckets[0]?.arn}/a`));
  expect(read.allowed).toBe(allowed);
});

test('a service calls for us only where a policy says so, for the source that it names', () => {
  const { assembly, gate } = office();
  const [clerk] = assembly.functions;
  const [api] = assembly.restApis;
  const invoke = (method: string) =>
    gate.mayCallAsService({
      principal: 'apigateway.amazonaws.com',
      action: 'lambda:InvokeFunction',
      resource: clerk?.arn ?? '',
      sourceArn: `arn:aws:execute-api:ap-south-1:111122223333:${api?.id}/${api?.stageName}/${method}/v1/files`,
    });
  expect(invoke('GET').allowed).toBe(true);
  expect(messageOf(invoke('POST'))).toBe(
    `User: apigateway.amazonaws.com is not authorized to perform: lambda:InvokeFunction on resource: ${clerk?.arn} because no resource-based policy allows the lambda:InvokeFunction action`,
  );
});

test('a topic delivers to a queue by the policy of the queue and of its key', () => {
  const { assembly, gate } = office();
  const [subscription] = assembly.subscriptions;
  const deliver = {
    principal: 'sns.amazonaws.com',
    action: 'sqs:SendMessage',
    resource: subscription?.endpoint ?? '',
  };
  const sourceArn = subscription?.topicArn ?? '';
  expect(gate.mayCallAsService({ ...deliver, sourceArn }).allowed).toBe(true);
  expect(gate.mayCallAsService({ ...deliver, sourceArn: `${sourceArn}x` }).allowed).toBe(false);
  const keys = assembly.keys.map(key => ({
    ...key,
    policy: { Statement: key.policy.Statement.filter(({ Principal }) => Principal?.Service === undefined) },
  }));
  const without = makeGate({ ...assembly, keys }).mayCallAsService({ ...deliver, sourceArn });
  expect(messageOf(without)).toMatch(
    /sns.amazonaws.com is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms/,
  );
});

test('a role is taken on only by whom it trusts', () => {
  const { assembly, gate } = office();
  const role = assembly.functions[0]?.roleArn ?? '';
  expect(gate.mayAssume('lambda.amazonaws.com', role).allowed).toBe(true);
  expect(gate.mayAssume('states.amazonaws.com', role).allowed).toBe(false);
});

test('a key that leaves nothing to the account opens to nobody', () => {
  const { assembly } = office();
  const gate = makeGate({
    ...assembly,
    keys: assembly.keys.map(key => ({ ...key, policy: { Statement: [] } })),
  });
  const read = gate.mayCallAsRole(clerkCalls(assembly, 'dynamodb:GetItem', assembly.tables[0]?.arn ?? ''));
  expect(messageOf(read)).toMatch(/because no resource-based policy allows the kms:Decrypt action/);
});

test('rights that were used are kept in the data folder', () => {
  const { assembly } = office();
  const folder = temporaryFolder('usage');
  const usage = new Usage(folder, grantsOf(assembly));
  const gate = makeGate(assembly, { onUse: usage.note });
  gate.mayCallAsRole(clerkCalls(assembly, 's3:GetObject', `${assembly.buckets[0]?.arn}/a`));
  gate.mayCallAsRole(clerkCalls(assembly, 's3:GetObject', `${assembly.buckets[0]?.arn}/b`));
  usage.save();
  const kept: unknown = JSON.parse(readFileSync(join(folder, 'usage.json'), 'utf8'));
  expect(kept).toMatchObject([
    { action: 'kms:Decrypt' },
    { action: 's3:GetObject', resource: `${assembly.buckets[0]?.arn}/*` },
  ]);
});
