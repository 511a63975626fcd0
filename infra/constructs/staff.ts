import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { EnvironmentName } from '#shared/contract/environment.ts';
import { NOUNS, type Noun } from '#shared/contract/route.ts';
import { INDEXES } from '#shared/store/keys.ts';
import type { District } from '../district.ts';
import { FUNCTIONS, type FunctionName, type FunctionPlan, type GroundName, idOf } from '../functions.ts';
import type { DataStack } from '../stacks/data.ts';
import type { Bundle } from './bundle.ts';
import { type Ground, grant } from './grants.ts';
import { SHEETS } from './import-queue.ts';
import type { MessageEvents } from './message-events.ts';
import { OfficeFunction } from './office-function.ts';
import type { Platform } from './platform.ts';
import { SIGN_IN_SCOPE } from './sign-in.ts';

export interface StaffProps {
  readonly district: District;
  readonly data: DataStack;
  readonly platform: Platform;
  readonly bundles: ReadonlyMap<FunctionName, Bundle>;
  readonly logKey: IKey;
  readonly logRetention: RetentionDays;
}

/** What exists only once the state machines do, which need functions of their own first. */
export interface Acquaintances {
  readonly topic: ITopic;
  readonly timers: IQueue;
  readonly channels: IQueue;
  readonly search: IQueue;
  readonly adoption: IQueue;
  readonly position: IQueue;
  readonly consultations: IQueue;
  readonly sent: IQueue;
  readonly erasure: IQueue;
  readonly imports: IQueue;
  readonly atOnce: IQueue;
  readonly told: MessageEvents;
  readonly key: IKey;
  readonly custodyTimer: StateMachine;
  readonly documentIntake: StateMachine;
  readonly channelRouting: StateMachine;
}

/** Of a channel that the district does not have. */
const OFF = 'off';

/** Makes the functions of the table in infra/functions.ts, each with its rights and its environment. */
export class Staff {
  readonly all = new Map<FunctionName, OfficeFunction>();
  private readonly stack: Stack;
  private readonly props: StaffProps;
  private readonly environment: Map<EnvironmentName, string>;
  private readonly grounds: Map<GroundName, Ground>;

  constructor(stack: Stack, props: StaffProps) {
    this.stack = stack;
    this.props = props;
    const { data, district } = props;
    const { key } = data;
    const { sms } = district.messages;
    this.environment = new Map<EnvironmentName, string>([
      ['CLIENT_ID', data.signIn.client.userPoolClientId],
      ['DIGEST_AT', district.messages.digestAt],
      ['DISTRICT', district.name],
      ['DISTRICT_TITLE_EN', district.title.en],
      ['DISTRICT_TITLE_HI', district.title.hi],
      ['DOCUMENTS_BUCKET', data.documents.name],
      ['FIRST_ADMINISTRATOR', district.firstAdministrator.login],
      ['ISSUER', data.signIn.issuer],
      ['MAIL_FROM', district.messages.mail?.from ?? OFF],
      ['QUARANTINE_BUCKET', data.quarantine.bucketName],
      ['QUIET_FROM', district.messages.quietFrom],
      ['QUIET_UNTIL', district.messages.quietUntil],
      ['READING_LANGUAGES', district.reading.languages.join(',')],
      ['SIGN_IN_SCOPE', SIGN_IN_SCOPE],
      ['SMS_ENTITY_ID', sms?.entityId ?? OFF],
      ['SMS_SENDER', sms?.sender ?? OFF],
      ['SMS_TEMPLATES', sms === undefined ? OFF : JSON.stringify(sms.templates)],
      ['TABLE_NAME', data.table.name],
      ['TEXTRACT', district.reading.textract ? 'on' : 'off'],
      ['TWO_LEVELS', district.notes.onePersonAtTwoLevels ? 'on' : 'off'],
      ['UNRELIABLE_UNDER', String(district.reading.unreliableUnder)],
      ['USER_POOL_ID', data.signIn.userPool.userPoolId],
      ['WEB_ADDRESS', district.web.address],
    ]);
    this.grounds = new Map<GroundName, Ground>([
      ['table', { arns: [data.table.arn], key }],
      ['workIndex', { arns: [`${data.table.arn}/index/${INDEXES.work}`], key }],
      ['dueIndex', { arns: [`${data.table.arn}/index/${INDEXES.due}`], key }],
      ['stream', { arns: [data.table.streamArn], key }],
      ['quarantine', { arns: [data.quarantine.arnForObjects('*')], key }],
      ['sheetsIn', { arns: [data.quarantine.arnForObjects(`${SHEETS.imports}*`)], key }],
      ['sheetsOut', { arns: [data.quarantine.arnForObjects(`${SHEETS.made}*`)], key }],
      ['quarantineBucket', { arns: [data.quarantine.bucketArn] }],
      ['documentsBucket', { arns: [data.documents.arn] }],
      ['originals', { arns: [`${data.documents.arn}/originals/*`], key }],
      ['pages', { arns: [`${data.documents.arn}/pages/*`], key }],
      ['pageWords', { arns: [`${data.documents.arn}/words/*`], key }],
      ['userPool', { arns: [data.signIn.userPool.userPoolArn] }],
      // It reads what it is handed and has no resources to name.
      ['textract', { arns: district.reading.textract ? ['*'] : [] }],
    ]);
  }

  introduce({
    topic,
    timers,
    channels,
    search,
    adoption,
    position,
    consultations,
    sent,
    erasure,
    imports,
    atOnce,
    told,
    key,
    custodyTimer,
    documentIntake,
    channelRouting,
  }: Acquaintances): void {
    const runsOf = ({ stateMachineName }: StateMachine): string =>
      this.stack.formatArn({
        service: 'states',
        resource: 'execution',
        resourceName: `${stateMachineName}:*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    this.environment.set('EVENTS_TOPIC_ARN', topic.topicArn);
    this.environment.set('CUSTODY_TIMER_ARN', custodyTimer.stateMachineArn);
    this.environment.set('DOCUMENT_INTAKE_ARN', documentIntake.stateMachineArn);
    this.environment.set('CHANNEL_ROUTING_ARN', channelRouting.stateMachineArn);
    this.environment.set('MAIL_CONFIGURATION_SET', told.setName);
    this.environment.set('SMS_CONFIGURATION_SET', told.setName);
    this.grounds.set('atOnce', { arns: [atOnce.queueArn], key });
    this.grounds.set('told', { arns: [told.queue.queueArn], key });
    this.grounds.set('mail', { arns: told.mail });
    this.grounds.set('sms', { arns: told.sms });
    this.grounds.set('topic', { arns: [topic.topicArn], key });
    this.grounds.set('timers', { arns: [timers.queueArn], key });
    this.grounds.set('channels', { arns: [channels.queueArn], key });
    this.grounds.set('search', { arns: [search.queueArn], key });
    this.grounds.set('adoption', { arns: [adoption.queueArn], key });
    this.grounds.set('position', { arns: [position.queueArn], key });
    this.grounds.set('consultations', { arns: [consultations.queueArn], key });
    this.grounds.set('sent', { arns: [sent.queueArn], key });
    this.grounds.set('erasure', { arns: [erasure.queueArn], key });
    this.grounds.set('imports', { arns: [imports.queueArn], key });
    this.grounds.set('custodyTimer', { arns: [custodyTimer.stateMachineArn] });
    this.grounds.set('custodyTimerRuns', { arns: [runsOf(custodyTimer)] });
    this.grounds.set('documentIntake', { arns: [documentIntake.stateMachineArn] });
    this.grounds.set('channelRouting', { arns: [channelRouting.stateMachineArn] });
    this.grounds.set('channelRoutingRuns', { arns: [runsOf(channelRouting)] });
  }

  hire<Name extends FunctionName>(names: readonly Name[]): Readonly<Record<Name, OfficeFunction>> {
    return record(names, name => this.make(name));
  }

  /** One function for each noun of the contract. */
  hireNouns(): Readonly<Record<Noun, OfficeFunction>> {
    return record(NOUNS, noun => this.make(`http-${noun}`));
  }

  private make(name: FunctionName): OfficeFunction {
    const plan: FunctionPlan = FUNCTIONS[name];
    const { bundles, district, platform, logKey, logRetention } = this.props;
    const made = new OfficeFunction(this.stack, idOf(name), {
      bundle: known(bundles, name),
      platform,
      failureMeans: plan.failureMeans,
      environment: record(plan.environment, variable => known(this.environment, variable)),
      memoryMegabytes: plan.memoryMegabytes,
      timeoutSeconds: plan.timeoutSeconds,
      logKey,
      logRetention,
      reservedConcurrency: district.concurrency[name],
    });
    for (const [ground, ...actions] of plan.rights) grant(made.role, actions, known(this.grounds, ground));
    this.all.set(name, made);
    return made;
  }
}

const record = <Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> => Object.fromEntries(keys.map(key => [key, value(key)])) as Record<Key, Value>;

const known = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)} does not exist yet where it is needed`);
  return value;
};
