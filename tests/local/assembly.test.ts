import { CfnResource, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { expect, test } from 'vitest';
import type { Template } from '#local/assembly/manifest.ts';
import type { Identity } from '#local/assembly/physical.ts';
import { readAssembly } from '#local/assembly/read.ts';
import { Resolver } from '#local/assembly/resolve.ts';
import { Unknowns } from '#local/assembly/unknowns.ts';
import { makeGate } from '#local/door/gate.ts';
import { DISTRICTS, templatesOf } from '../infra/templates.ts';
import { startEmulatedTable } from '../support/table.ts';
import { readSample } from './support/running-door.ts';
import type { SampleOptions } from './support/sample-app.ts';

const OPTIONS = { issuer: 'http://127.0.0.1:8401', door: 'http://127.0.0.1:8402' };
const PLACE = { account: '111122223333', region: 'ap-south-1' };

const resolve = (value: unknown, template: Partial<Template> = {}) => {
  const unknowns = new Unknowns();
  const table: Identity = {
    ...PLACE,
    stack: 'Data',
    logicalId: 'Table',
    type: 'AWS::DynamoDB::Table',
    ownName: 'files',
    fifo: false,
  };
  const scope = {
    ...PLACE,
    name: 'Data',
    template: { Parameters: {}, Conditions: {}, Mappings: {}, Resources: {}, Outputs: {}, ...template },
    identities: new Map([['Table', table]]),
  };
  const exports = (name: string) => (name === 'Office:Key' ? 'arn:key' : undefined);
  const resolved = new Resolver(scope, OPTIONS, exports, unknowns).resolve(value, 'Here');
  unknowns.throwIfAny();
  return resolved;
};

const TABLE_ARN = 'arn:aws:dynamodb:ap-south-1:111122223333:table/files';

test.each<[string, unknown, unknown]>([
  ['a reference', { Ref: 'Table' }, 'files'],
  ['an attribute', { 'Fn::GetAtt': ['Table', 'Arn'] }, TABLE_ARN],
  ['an attribute in one text', { 'Fn::GetAtt': 'Table.Arn' }, TABLE_ARN],
  ['a pseudo parameter', { Ref: 'AWS::Region' }, 'ap-south-1'],
  [
    'a join',
    { 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'index', '*']] },
    `${TABLE_ARN}/index/*`,
  ],
  [
    'a split and a select',
    { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] },
    'table/files',
  ],
  [
    'a substitution',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own form
    { 'Fn::Sub': ['${Table}/${Table.Arn}/${own}/${!not}', { own: { Ref: 'AWS::Partition' } }] },
    `files/${TABLE_ARN}/aws/\${not}`,
  ],
  ['an import', { 'Fn::ImportValue': { 'Fn::Sub': 'Office:Key' } }, 'arn:key'],
  ['nothing', { a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] }, { b: [1] }],
])('%s is resolved', (_, value, expected) => {
  expect(resolve(value)).toEqual(expected);
});

test('conditions and parameters are resolved', () => {
  const template = {
    Parameters: {
      Name: { Type: 'String', Default: 'up' },
      List: { Type: 'CommaDelimitedList', Default: 'a,b' },
    },
    Conditions: {
      IsUp: { 'Fn::Equals': [{ Ref: 'Name' }, 'up'] },
      Both: { 'Fn::And': [{ Condition: 'IsUp' }, { 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }] },
    },
  };
  expect(resolve({ 'Fn::If': ['Both', { Ref: 'List' }, 'no'] }, template)).toEqual(['a', 'b']);
});

test('what is not known is told by name, all at once', () => {
  const value = [
    { 'Fn::GetAZs': '' },
    { Ref: 'Nobody' },
    { 'Fn::GetAtt': ['Table', 'Owner'] },
    { 'Fn::ImportValue': 'Gone' },
  ];
  expect(() => resolve(value)).toThrow(
    /intrinsic Fn::GetAZs \(Data\/Here\)\n.*reference Nobody .*\n.*attribute AWS::DynamoDB::Table.Owner .*\n.*export Gone/,
  );
});

test('a deployment of two stacks is read with its references across them', async () => {
  const assembly = await readSample();
  const [clerk] = assembly.functions;
  const [table] = assembly.tables;
  expect(clerk?.environment).toMatchObject({ TABLE_NAME: table?.name, ISSUER: OPTIONS.issuer });
  expect(clerk).toMatchObject({ timeoutSeconds: 15, handler: 'index.handler', architecture: 'x86_64' });
  expect(assembly.eventSourceMappings.map(({ source }) => source).sort()).toEqual(['queue', 'stream']);
  expect(assembly.eventSourceMappings.find(({ source }) => source === 'stream')?.sourceArn).toBe(
    table?.streamArn,
  );
  const definition: unknown = JSON.parse(assembly.stateMachines[0]?.definition ?? '');
  expect(definition).toMatchObject({ States: { Look: { Resource: clerk?.arn } } });
  expect(assembly.restApis[0]?.document).toMatchObject({ openapi: '3.0.3' });
  expect(assembly.queues.find(({ redrive }) => redrive !== undefined)?.name).toMatch(/\.fifo$/);
});

test('names are the same whenever the assembly is read', async () => {
  const [first, second] = [await readSample(), await readSample()];
  expect(first.tables[0]?.arn).toBe(second.tables[0]?.arn);
  expect(first.functions[0]?.roleArn).toBe(second.functions[0]?.roleArn);
});

test.each(DISTRICTS)('the deployment of %s is known whole', async district => {
  const assembly = await readAssembly(templatesOf(district).folder, OPTIONS);
  makeGate(assembly);
  expect(assembly.functions.length).toBeGreaterThan(10);
  expect(assembly.tables[0]?.keyArn).toBe(
    assembly.keys.find(({ arn }) => arn === assembly.tables[0]?.keyArn)?.arn,
  );
});

test("the store's tests use the table of the template", async () => {
  const [district = ''] = DISTRICTS;
  const { tables } = await readAssembly(templatesOf(district).folder, OPTIONS);
  const table = await startEmulatedTable();
  const [definition] = tables.map(each => ({ ...each.definition, TableName: table.name }));
  // Made anew with another shape, it would be refused.
  await (definition && table.dynamo.createTable(definition));
  await table.stop();
  expect(definition?.KeySchema).toHaveLength(2);
});

const failing = (change: NonNullable<SampleOptions['change']>) => readSample({ change }).then(makeGate);

test.each<[string, NonNullable<SampleOptions['change']>, RegExp]>([
  [
    'resource type',
    ({ office }) => void new CfnResource(office, 'Lake', { type: 'AWS::Glue::Table' }),
    /resource type AWS::Glue::Table \(Office\/Lake\)/,
  ],
  [
    'property',
    ({ office }) => new CfnQueue(office, 'Odd').addPropertyOverride('Teleport', true),
    /property AWS::SQS::Queue.Teleport/,
  ],
  [
    'action',
    ({ role }) =>
      void role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:Teleport'], resources: ['*'] })),
    /action dynamodb:Teleport/,
  ],
  [
    'condition operator',
    ({ role }) =>
      void role.addToPolicy(
        new PolicyStatement({
          actions: ['dynamodb:GetItem'],
          resources: ['*'],
          conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['x'] } },
        }),
      ),
    /condition operator ForAllValues:StringEquals .*\n.*condition key dynamodb:LeadingKeys/,
  ],
  [
    'event source',
    ({ office }) =>
      void new CfnResource(office, 'Feed', {
        type: 'AWS::Lambda::EventSourceMapping',
        properties: { EventSourceArn: 'arn:aws:kinesis:ap-south-1:1:stream/x', FunctionName: 'nobody' },
      }),
    /event source arn:aws:kinesis.*\n.*function nobody/,
  ],
  [
    'intrinsic',
    ({ data }) => tagOf(data).addPropertyOverride('QueueName', { 'Fn::GetAZs': '' }),
    /intrinsic Fn::GetAZs/,
  ],
])('an unknown %s stops the start by its name', async (_, change, message) => {
  await expect(failing(change)).rejects.toThrow(message);
});

const tagOf = (stack: Stack): CfnQueue => new CfnQueue(stack, 'Tagged');
