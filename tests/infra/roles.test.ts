import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  FUNCTIONS,
  type FunctionName,
  type FunctionPlan,
  type GroundName,
  idOf,
  isFunctionName,
} from '#infra/functions.ts';
import {
  allOfType,
  DISTRICTS,
  ofType,
  type Statement,
  statementsOf,
  type Template,
  templatesOf,
} from './templates.ts';

const NAMES = Object.keys(FUNCTIONS).filter(isFunctionName);
/** Actions that AWS gives only on everything. */
const WITHOUT_RESOURCES = [
  /^xray:Put(TraceSegments|TelemetryRecords)$/,
  /^xray:GetSampling(Rules|Targets)$/,
  /^logs:(Create|Get|Update|Delete|List)LogDelivery/,
  /^logs:ListLogDeliveries$/,
  /^logs:(Put|Describe)ResourcePolic/,
  /^logs:DescribeLogGroups$/,
];

const Policy = z.object({ PolicyDocument: z.unknown(), Roles: z.array(z.object({ Ref: z.string() })) });

/** Statements of a role, by the role's logical id. */
const statementsByRole = (template: Template): ReadonlyMap<string, readonly Statement[]> =>
  new Map(
    ofType(template, 'AWS::IAM::Policy').flatMap(([, { Properties }]) => {
      const { PolicyDocument, Roles } = Policy.parse(Properties);
      return Roles.map(({ Ref }) => [Ref, statementsOf(PolicyDocument)] as const);
    }),
  );

const roleOf = (name: FunctionName, template: Template): readonly Statement[] => {
  const found = [...statementsByRole(template)].filter(([role]) => role.startsWith(`${idOf(name)}Role`));
  expect(found).toHaveLength(1);
  return found[0]?.[1] ?? [];
};

/** The key of the data stack or of the office stack that encrypts a thing. */
const KEY_OF: Readonly<Record<GroundName, readonly ('data' | 'office')[]>> = {
  table: ['data'],
  workIndex: ['data'],
  dueIndex: ['data'],
  stream: ['data'],
  quarantine: ['data'],
  quarantineBucket: [],
  sheetsIn: ['data'],
  sheetsOut: ['data'],
  imports: ['office'],
  originals: ['data'],
  pages: ['data'],
  pageWords: ['data'],
  documentsBucket: [],
  topic: ['office'],
  timers: ['office'],
  channels: ['office'],
  search: ['office'],
  adoption: ['office'],
  position: ['office'],
  consultations: ['office'],
  sent: ['office'],
  erasure: ['office'],
  atOnce: ['office'],
  told: ['office'],
  mail: [],
  sms: [],
  custodyTimer: [],
  custodyTimerRuns: [],
  channelRoutingRuns: [],
  documentIntake: [],
  channelRouting: [],
  textract: [],
  userPool: [],
};

/** What a role may do beyond its own log and its traces. */
const own = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ Action }) => !/^(logs|xray):/.test(String(Action[0])));

describe.each(DISTRICTS)('the roles of %s', district => {
  const templates = templatesOf(district);
  const { office } = templates;
  const roles = templates.all.flatMap(template => [...statementsByRole(template)]);

  it('name every action, without a star', () => {
    const actions = roles.flatMap(([, statements]) => statements.flatMap(({ Action }) => Action));
    expect(actions.length).toBeGreaterThan(50);
    for (const action of actions) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
  });

  it('name what they act on, except where AWS knows no resources', () => {
    for (const { Action, Resource } of roles.flatMap(([, statements]) => statements)) {
      if (Resource?.includes('*') !== true) continue;
      for (const action of Action) {
        expect(
          WITHOUT_RESOURCES.some(each => each.test(String(action))),
          `${action} on *`,
        ).toBe(true);
      }
    }
  });

  it('hold no policies written by others, but the one AWS Backup takes', () => {
    const managed = templates.all.flatMap(template =>
      ofType(template, 'AWS::IAM::Role').filter(([, { Properties }]) => 'ManagedPolicyArns' in Properties),
    );
    for (const [id] of managed) expect(id).toMatch(/^BackupRole/);
  });

  it('are each taken by one service, and each function’s by that function alone', () => {
    const taken = ofType(office, 'AWS::Lambda::Function').map(([, { Properties }]) =>
      JSON.stringify(Properties['Role']),
    );
    expect(new Set(taken).size).toBe(NAMES.length);
    expect(taken).toHaveLength(NAMES.length);
    for (const { Properties } of allOfType(templates, 'AWS::IAM::Role')) {
      expect(statementsOf(Properties['AssumeRolePolicyDocument'])).toHaveLength(1);
    }
  });

  it.each(NAMES)('give %s its own actions and no other', name => {
    const { rights: all }: FunctionPlan = FUNCTIONS[name];
    // No district of the repository reads with Textract; tests/infra/switches.test.ts looks at one that does.
    const rights = all.filter(([ground]) => ground !== 'textract');
    const planned = new Set(rights.flatMap(([, ...actions]) => actions));
    const given = new Set(own(roleOf(name, office)).flatMap(({ Action }) => Action.map(String)));
    const keys = [...given].filter(action => action.startsWith('kms:'));
    expect(new Set([...given].filter(action => !keys.includes(action)))).toEqual(planned);
    for (const action of keys) expect(action).toMatch(/^kms:(Decrypt|GenerateDataKey)$/);
  });

  it.each(NAMES)('give %s the key of each thing it may touch, and no other key', name => {
    const { rights }: FunctionPlan = FUNCTIONS[name];
    const keys = new Set(rights.flatMap(([ground]) => KEY_OF[ground]));
    const given = roleOf(name, office).filter(({ Action }) => String(Action[0]).startsWith('kms:'));
    const named = given.flatMap(({ Resource = [] }) => Resource.map(each => JSON.stringify(each)));
    expect(named.filter(each => each.includes('Fn::ImportValue')).length > 0).toBe(keys.has('data'));
    expect(named.filter(each => each.includes('Fn::GetAtt')).length > 0).toBe(keys.has('office'));
    const writes = rights
      .flatMap(([, ...actions]) => actions)
      .some(action => /^(s3:PutObject|sns:Publish)$/.test(action));
    const actions = given.flatMap(({ Action }) => Action.map(String));
    expect(actions.includes('kms:Decrypt')).toBe(keys.size > 0);
    expect(actions.includes('kms:GenerateDataKey')).toBe(writes);
  });

  it.each(NAMES)('let %s write only into its own log', name => {
    const logs = roleOf(name, office).filter(({ Action }) => String(Action[0]).startsWith('logs:'));
    expect(logs).toHaveLength(1);
    expect(JSON.stringify(logs[0]?.Resource)).toMatch(
      new RegExp(`^\\[\\{"Fn::GetAtt":\\["${idOf(name)}Log\\w+","Arn"\\]\\}\\]$`),
    );
  });

  it('let only the function that gives out codes touch the accounts, of this one pool', () => {
    const touching = [...statementsByRole(office)].flatMap(([role, statements]) =>
      statements
        .filter(({ Action }) => Action.some(action => String(action).startsWith('cognito-idp:')))
        .map(({ Resource }) => [role.replace(/Role.*/, ''), JSON.stringify(Resource)] as const),
    );
    expect(touching).toEqual([
      ['HttpOfficers', expect.stringMatching(/^\[\{"Fn::ImportValue":"[^"]*SignInOfficers\w+Arn\w+"\}\]$/)],
    ]);
  });

  it('let the drawing of pages read originals, write pages, and never come near quarantine', () => {
    const text = JSON.stringify(own(roleOf('render-page', office)));
    expect(text).toMatch(/s3:GetObject[^}]*\}[^}]*"\/originals\/\*"/);
    expect(text).toMatch(/s3:PutObject[^}]*\}[^}]*"\/pages\/\*"/);
    expect(text).not.toMatch(/quarantine/i);
  });

  it('let the reading of pages read images, write words, and never come near originals or quarantine', () => {
    const text = JSON.stringify(own(roleOf('read-page', office)));
    expect(text).toMatch(/s3:GetObject[^}]*\}[^}]*"\/pages\/\*"/);
    expect(text).toMatch(/s3:PutObject[^}]*\}[^}]*"\/words\/\*"/);
    expect(text).not.toMatch(/quarantine|originals/i);
  });

  it('let nobody delete or change an accepted document, but what erases the records that two persons disposed of', () => {
    for (const [role, statements] of roles) {
      if (role.startsWith('EraseRecordsRole')) continue;
      const deleting = statements.filter(({ Action }) =>
        Action.some(each => /^s3:(Delete|Bypass|PutObjectRet)/.test(String(each))),
      );
      for (const each of deleting) expect(JSON.stringify(each.Resource), role).not.toContain('Documents');
    }
  });

  it('let that delete versions of papers, pages and words, whatever the lock, and nothing else anywhere', () => {
    const deleting = roleOf('erase-records', office).filter(({ Action }) =>
      Action.some(each => /^s3:(Delete|Bypass|Put)/.test(String(each))),
    );
    expect(deleting.map(({ Action }) => Action.toSorted())).toEqual([
      ['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion'],
    ]);
    const on = JSON.stringify(deleting.map(({ Resource }) => Resource));
    expect([...on.matchAll(/\/(\w+)\/\*/g)].map(([, folder]) => folder)).toEqual([
      'originals',
      'pages',
      'words',
    ]);
  });

  it('let nobody scan, drop or alter the table', () => {
    for (const [role, statements] of roles) {
      const actions = statements.flatMap(({ Action }) => Action.map(String));
      expect(
        actions.filter(each => /^dynamodb:.*(Scan|Table|PartiQL)/.test(each)),
        role,
      ).toEqual([]);
    }
  });

  it('let a state machine call its own tasks only', () => {
    const calls = [...statementsByRole(office)]
      .filter(([role]) => /^(CustodyTimer|DocumentIntake)Role/.test(role))
      .map(([role, statements]) => [
        role.replace(/Role.*/, ''),
        statements
          .filter(({ Action }) => Action.includes('lambda:InvokeFunction'))
          .map(({ Resource }) => JSON.stringify(Resource)),
      ]);
    expect(Object.fromEntries(calls)).toEqual({
      CustodyTimer: [expect.stringMatching(/^\[\{"Fn::GetAtt":\["CheckCustodyFunction\w+","Arn"\]\}\]$/)],
      DocumentIntake: [
        expect.stringMatching(
          /^\[.*CheckDocumentFunction.*FinishDocumentFunction.*FinishReadingFunction.*ReadPageFunction.*RenderPageFunction/,
        ),
      ],
    });
  });
});

describe('the environment of a function', () => {
  const { office } = templatesOf('up-namuna');
  it.each(NAMES)('tells %s what it needs and nothing else', name => {
    const [, resource] =
      ofType(office, 'AWS::Lambda::Function').find(([id]) => id.startsWith(`${idOf(name)}Function`)) ?? [];
    const given = z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .parse(resource?.Properties['Environment']);
    expect(Object.keys(given.Variables).sort()).toEqual([...FUNCTIONS[name].environment].sort());
  });
});
