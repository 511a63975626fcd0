import { type App, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { SHEETS } from './constructs/import-queue.ts';
import type { District } from './district.ts';
import { FUNCTIONS, type FunctionPlan, type GroundName, idOf, isFunctionName } from './functions.ts';

/** A finding of the rule pack that is meant to be so: where, which, and why. */
export interface Acknowledgement {
  /** Path of the construct, and with it of everything inside. */
  readonly at: string;
  readonly id: string;
  readonly reason: string;
}

/** Every exception of a district, and no other: a finding that is not listed here fails the tests. */
export const acknowledgementsOf = (district: District): readonly Acknowledgement[] => {
  const data = `patravali-${district.name}-data`;
  const office = `patravali-${district.name}-office`;
  return [
    ...ofSignIn(data, district),
    ...ofApi(office, district),
    ...ofFunctions(office, district),
    ...ofStateMachines(office),
    ...(district.backup.enabled ? ofBackup(data) : []),
  ];
};

/** Tells CDK of the exceptions. A path that leads nowhere any more is an error. */
export const acknowledge = (app: App, district: District): void => {
  for (const { at, id, reason } of acknowledgementsOf(district)) {
    const place = at.split('/').reduce((node: IConstruct, name) => node.node.findChild(name), app);
    Validations.of(place).acknowledge({ id: `AwsSolutions::${id}`, reason });
  }
};

const ofSignIn = (data: string, { signIn }: District): readonly Acknowledgement[] => [
  {
    at: `${data}/SignIn/Officers`,
    id: 'AwsSolutions-COG8',
    reason:
      'The Plus plan is billed for every officer. Officers are few, known by name and never sign up; the district may require a second factor or sign in at the state.',
  },
  ...(signIn.mfa === 'required'
    ? []
    : [
        {
          at: `${data}/SignIn/Officers`,
          id: 'AwsSolutions-COG2',
          reason: 'Whether a second factor is required is the district’s decision: signIn.mfa in its file.',
        },
      ]),
];

const ofApi = (office: string, { waf }: District): readonly Acknowledgement[] => [
  {
    at: `${office}/Api/Rest`,
    id: 'AwsSolutions-APIG2',
    reason:
      'The validator stands in the OpenAPI document, where the rule does not look: required parameters are checked by the gateway, bodies once, by the contract’s schema in the function.',
  },
  ...(waf.enabled
    ? []
    : [
        {
          at: `${office}/Api/Rest/DeploymentStage.office`,
          id: 'AwsSolutions-APIG3',
          reason: 'Whether a firewall stands before the API is the district’s decision: waf in its file.',
        },
      ]),
];

const TRACES = 'X-Ray knows no resources: its two actions can only be given on all.';

const ofFunctions = (office: string, district: District): readonly Acknowledgement[] => {
  const grounds = wideGrounds(district);
  return Object.entries(FUNCTIONS).flatMap(([name, { rights }]: [string, FunctionPlan]) => {
    const at = `${office}/${isFunctionName(name) ? idOf(name) : name}/Role`;
    const wide = rights.flatMap(([ground]) => grounds.filter(each => each.ground === ground));
    return [
      { at, id: 'AwsSolutions-IAM5[Resource::*]', reason: TRACES },
      ...wide.map(({ finding, reason }) => ({ at, id: `AwsSolutions-IAM5[Resource::${finding}]`, reason })),
    ];
  });
};

interface WideGround {
  readonly ground: GroundName;
  readonly finding: string;
  readonly reason: string;
}

/** Grounds whose single things have names that only arise while the office runs. */
const wideGrounds = ({ name, account, region, restored, reading }: District): readonly WideGround[] => {
  const exported = (id: string): string => `patravali-${name}-data:ExportsOutputFnGetAtt${id}`;
  const documents =
    restored?.documentsBucketName === undefined
      ? exported('BucketsDocumentsE696B60EArnBCDD0E8D')
      : `arn:aws:s3:::${restored.documentsBucketName}`;
  const objects = 'Objects are named by their content; the role has this prefix of this bucket.';
  const quarantine = exported('BucketsQuarantine81103B59Arn4BFC5FA7');
  return [
    { ground: 'quarantine', finding: `${quarantine}/*`, reason: objects },
    {
      ground: 'sheetsIn',
      finding: `${quarantine}/${SHEETS.imports}*`,
      reason: 'Sheets are named by their import; the role has this prefix of this bucket.',
    },
    { ground: 'sheetsOut', finding: `${quarantine}/${SHEETS.made}*`, reason: objects },
    { ground: 'originals', finding: `${documents}/originals/*`, reason: objects },
    { ground: 'pages', finding: `${documents}/pages/*`, reason: objects },
    { ground: 'pageWords', finding: `${documents}/words/*`, reason: objects },
    ...(reading.textract
      ? [
          {
            ground: 'textract' as const,
            finding: '*',
            reason: 'Textract knows no resources: it reads what it is handed.',
          },
        ]
      : []),
    {
      ground: 'custodyTimerRuns',
      finding: `arn:aws:states:${region}:${account}:execution:<CustodyTimerMachineEBEB2996.Name>:*`,
      reason: 'Executions are named by their holding; the role has those of this one state machine.',
    },
    {
      ground: 'channelRoutingRuns',
      finding: `arn:aws:states:${region}:${account}:execution:<ChannelRoutingMachine3B0264C7.Name>:*`,
      reason: 'Executions are named by their file; the role has those of this one state machine.',
    },
  ];
};

const ofStateMachines = (office: string): readonly Acknowledgement[] =>
  ['ChannelRouting', 'CustodyTimer', 'DocumentIntake'].map(machine => ({
    at: `${office}/${machine}/Role`,
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Log deliveries and traces know no resources: AWS gives their actions only on all.',
  }));

const ofBackup = (data: string): readonly Acknowledgement[] =>
  ['service-role/AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup'].map(
    policy => ({
      at: `${data}/Backup/Role`,
      id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
      reason:
        'AWS Backup’s own policies: AWS changes them with the service, and only the service may take the role.',
    }),
  );
