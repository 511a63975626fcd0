/**
 * What the one-machine run knows of a deployment: the resources of the synthesised cloud assembly with every
 * intrinsic resolved. `readAssembly` (read.ts) makes it; gateway, functions, events, states and the AWS door only
 * ever see this.
 */
import type { PolicyDocument } from './policy.ts';
import type { RuleResource, ScheduleResource, StateMachineResource } from './types-of-time.ts';

export type {
  RuleResource,
  RuleTarget,
  ScheduleResource,
  StateMachineResource,
  TargetRetry,
} from './types-of-time.ts';

/** Where a resource stands in the assembly, and the names AWS would know it by. Stable across restarts. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
}

export interface FunctionResource extends Resource {
  /** Absolute folder of the asset; the handler's file lies in it. */
  readonly assetFolder: string;
  readonly handler: string;
  readonly runtime: string;
  readonly architecture: 'x86_64' | 'arm64';
  readonly environment: Readonly<Record<string, string>>;
  readonly roleArn: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly reservedConcurrency: number | undefined;
  /** Key of the environment variables, when a customer's. */
  readonly keyArn: string | undefined;
}

export interface RestApiResource extends Resource {
  /** The API's id, as it stands in its execute-api ARNs. */
  readonly id: string;
  /** The API's OpenAPI document with its x-amazon-apigateway-* extensions, every intrinsic resolved. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly stageName: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly binaryMediaTypes: readonly string[];
  /** Answers of at least that many bytes are compressed if the caller takes it; undefined: none is. */
  readonly minimumCompressionSize: number | undefined;
  readonly policy: PolicyDocument | undefined;
}

/** One Lambda event source mapping (table stream or queue). */
export interface EventSourceResource extends Resource {
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly source: 'stream' | 'queue';
  readonly batchSize: number;
  readonly batchingWindowSeconds: number;
  /** EventBridge-style patterns; an event passes if it matches any. Empty: everything passes. */
  readonly filters: readonly Readonly<Record<string, unknown>>[];
  readonly reportBatchItemFailures: boolean;
  readonly bisectOnError: boolean;
  /** -1: without end, as AWS has it. */
  readonly maximumRetryAttempts: number;
  readonly maximumRecordAgeSeconds: number;
  readonly parallelization: number;
  readonly maximumConcurrency: number | undefined;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST' | undefined;
  /** Where a batch of stream records goes that failed for good. */
  readonly onFailureArn: string | undefined;
}

/** One AWS::Lambda::Permission: who, other than by a role, may invoke a function. */
export interface LambdaPermission {
  readonly functionArn: string;
  readonly principal: string;
  readonly action: string;
  readonly sourceArn: string | undefined;
  readonly sourceAccount: string | undefined;
}

export interface TableIndex {
  readonly IndexName: string;
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[];
  readonly Projection: {
    readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
    readonly NonKeyAttributes?: readonly string[] | undefined;
  };
}

/** Exactly what CreateTable needs; the keys are those of the DynamoDB API. */
export interface TableDefinition {
  readonly TableName: string;
  readonly AttributeDefinitions: readonly {
    readonly AttributeName: string;
    readonly AttributeType: 'S' | 'N' | 'B';
  }[];
  readonly KeySchema: TableIndex['KeySchema'];
  readonly GlobalSecondaryIndexes: readonly TableIndex[];
  readonly LocalSecondaryIndexes: readonly TableIndex[];
  readonly StreamViewType: 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'KEYS_ONLY' | undefined;
  readonly TimeToLiveAttribute: string | undefined;
}

export interface TableResource extends Resource {
  readonly definition: TableDefinition;
  readonly streamArn: string | undefined;
  readonly keyArn: string | undefined;
  readonly policy: PolicyDocument | undefined;
}

export interface CorsRule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAgeSeconds: number | undefined;
}

export interface BucketResource extends Resource {
  readonly keyArn: string | undefined;
  readonly cors: readonly CorsRule[];
  readonly eventBridge: boolean;
  readonly versioned: boolean;
  readonly objectLock: boolean;
  /** Days after which an object of the whole bucket expires, if a lifecycle rule says so. */
  readonly expiresAfterDays: number | undefined;
  readonly policy: PolicyDocument | undefined;
}

export interface QueueResource extends Resource {
  /** Where functions reach it: at the AWS door. */
  readonly url: string;
  readonly fifo: boolean;
  /** In the words of SQS CreateQueue (`VisibilityTimeout`, `RedrivePolicy` …), all strings, ARNs those of the template. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly visibilityTimeoutSeconds: number;
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
  readonly keyArn: string | undefined;
  readonly policy: PolicyDocument | undefined;
}

export interface TopicResource extends Resource {
  readonly fifo: boolean;
  readonly contentBasedDeduplication: boolean;
  readonly keyArn: string | undefined;
  readonly policy: PolicyDocument | undefined;
}

export interface SubscriptionResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly topicArn: string;
  readonly protocol: 'sqs';
  readonly endpoint: string;
  readonly raw: boolean;
  readonly filterPolicy: string | undefined;
  readonly filterPolicyScope: 'MessageAttributes' | 'MessageBody';
  readonly deadLetterArn: string | undefined;
}

export interface RoleResource extends Resource {
  readonly trust: PolicyDocument;
  /** Inline, attached and managed policies together; each names where it stands. */
  readonly policies: readonly { readonly name: string; readonly document: PolicyDocument }[];
}

export interface KeyResource extends Resource {
  readonly id: string;
  readonly policy: PolicyDocument;
  /** `alias/…` names. */
  readonly aliases: readonly string[];
}

/** Under what name mail or SMS is sent, and whom their provider tells what became of it. */
export interface ConfigurationSetResource extends Resource {
  readonly provider: 'ses' | 'sms-voice';
  readonly tells: readonly { readonly topicArn: string; readonly types: readonly string[] }[];
}

/** What a password must be like, and for how many days one that somebody else chose lets in. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  readonly requireUppercase: boolean;
  readonly temporaryValidityDays: number;
}

export interface UserPoolResource extends Resource {
  readonly id: string;
  readonly passwordPolicy: PasswordPolicy;
  /** Without these Cognito's page lets nobody in at the first sign-in. */
  readonly requiredAttributes: readonly string[];
  /** The local issuer: what `ProviderURL` answers. */
  readonly providerUrl: string;
  readonly clients: readonly {
    readonly logicalId: string;
    readonly id: string;
    readonly callbackUrls: readonly string[];
    readonly logoutUrls: readonly string[];
    readonly scopes: readonly string[];
  }[];
  /** Scopes of the pool's resource servers, in full (`patravali/office`). */
  readonly scopes: readonly string[];
}

export interface Assembly {
  readonly folder: string;
  readonly account: string;
  readonly region: string;
  readonly functions: readonly FunctionResource[];
  readonly restApis: readonly RestApiResource[];
  readonly eventSourceMappings: readonly EventSourceResource[];
  readonly rules: readonly RuleResource[];
  readonly schedules: readonly ScheduleResource[];
  readonly stateMachines: readonly StateMachineResource[];
  readonly permissions: readonly LambdaPermission[];
  readonly tables: readonly TableResource[];
  readonly buckets: readonly BucketResource[];
  readonly queues: readonly QueueResource[];
  readonly topics: readonly TopicResource[];
  readonly subscriptions: readonly SubscriptionResource[];
  readonly roles: readonly RoleResource[];
  readonly keys: readonly KeyResource[];
  readonly userPools: readonly UserPoolResource[];
  readonly configurationSets: readonly ConfigurationSetResource[];
}

export interface ReadOptions {
  /** What `UserPool.ProviderURL` answers: the local identity provider's issuer. */
  readonly issuer: string;
  /** Base address of the AWS door, of which queue addresses are made. */
  readonly door: string;
  /** Used where the assembly is not bound to an environment. */
  readonly account?: string;
  readonly region?: string;
  /** Values for template parameters; a parameter's own default otherwise. */
  readonly parameters?: Readonly<Record<string, string>>;
}
